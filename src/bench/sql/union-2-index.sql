create index on pieces using gist(geom);
analyze pieces;
alter table pieces set (parallel_workers = 2);

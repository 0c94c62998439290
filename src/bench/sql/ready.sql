create index on parcels using gist(geom);
create index on zones using gist(geom);
vacuum analyze parcels;
vacuum analyze zones;
alter table parcels set (parallel_workers = 2);
alter table zones set (parallel_workers = 2);

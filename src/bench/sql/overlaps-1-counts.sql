-- How many others each zone meets.
create index on made using gist(geom);
analyze made;
create unlogged table met as
select a.id, count(b.id) as others
from made a left join made b on ST_Intersects(a.geom, b.geom) and a.id <> b.id
group by 1;

-- Land under exactly one zone, two, three and more: the faces between all borders of a heap of zones, each counted.
with heaps as (select geom, ST_ClusterDBSCAN(geom, 0, 1) over () as heap from made),
     faces as (select (ST_Dump(ST_Polygonize(lines))).geom
               from (select ST_Union(ST_ExteriorRing(geom)) as lines from heaps group by heap) l),
     depths as (select geom, (select count(*) from made m where ST_Intersects(m.geom, ST_PointOnSurface(f.geom))) as depth
                from faces f)
select least(depth, 3), sum(ST_Area(geom)) from depths where depth > 0 group by 1 order by 1;

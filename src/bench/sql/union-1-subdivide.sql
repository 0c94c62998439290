-- The union of all zones, each heap of zones that touch by itself, cut into pieces of at most 128 corners.
create unlogged table pieces as
select ST_Subdivide(geom, 128) as geom
from (select ST_Union(geom) as geom
      from (select geom, ST_ClusterDBSCAN(geom, 0, 1) over () as heap from zones) z
      group by heap) u;

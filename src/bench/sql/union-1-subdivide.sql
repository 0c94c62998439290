-- The union of all zones, cut into pieces of at most 128 corners.
create unlogged table pieces as select ST_Subdivide(ST_Union(geom), 128) as geom from zones;

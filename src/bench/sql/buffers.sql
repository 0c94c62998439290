-- Discs and nothing else.
create unlogged table made as select id, ST_Buffer(geom, radius, 32) as geom from enterprises;

-- Land by class inside each zone.
select z.id, p.class,
       sum(case when ST_CoveredBy(p.geom, z.geom) then ST_Area(p.geom)
                else ST_Area(ST_Intersection(p.geom, z.geom)) end) as area
from zones z join parcels p on ST_Intersects(z.geom, p.geom)
group by 1, 2 order by 1, 2;

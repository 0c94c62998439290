-- Land by class inside the union of all zones, every piece of land counted once.
select p.class,
       sum(case when ST_CoveredBy(p.geom, u.geom) then ST_Area(p.geom)
                else ST_Area(ST_Intersection(p.geom, u.geom)) end) as area
from pieces u join parcels p on ST_Intersects(u.geom, p.geom)
group by 1 order by 1;

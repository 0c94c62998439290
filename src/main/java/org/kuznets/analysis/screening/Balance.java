package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A party's zones beside each other. All are valid, maybe empty.
 *
 * @param calculated the sites with the ground where some pollutant, group or noise is above its limit; empty where
 *     nothing was calculated
 * @param envelope normative and calculated together
 * @param excess calculated and not normative
 * @param reduction normative and not calculated; empty where nothing was calculated
 */
record Balance(
        Geometry site,
        Geometry normative,
        Geometry chemistry,
        Geometry noise,
        Geometry calculated,
        Geometry envelope,
        Geometry excess,
        Geometry reduction) {
    /** Smaller pieces of a difference come from rounding, m2. */
    private static final double SLIVER = 0.01;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** @param counted whether zones were calculated for the party */
    static Balance of(Party p, boolean counted) {
        Geometry site = union(p.sites);
        Geometry normative = union(p.normative);
        Geometry chemistry = union(p.chemistry);
        Geometry noise = union(p.noise);
        Geometry calculated = counted ? union(List.of(site, chemistry, noise)) : SHAPES.createPolygon();
        return new Balance(
                site,
                normative,
                chemistry,
                noise,
                calculated,
                union(List.of(normative, calculated)),
                less(calculated, normative),
                counted ? less(normative, calculated) : SHAPES.createPolygon());
    }

    static Geometry union(List<Geometry> shapes) {
        List<Geometry> some = shapes.stream().filter(s -> !s.isEmpty()).toList();
        if (some.isEmpty()) {
            return SHAPES.createPolygon();
        }
        return some.size() == 1 ? some.get(0) : polygons(OverlayNGRobust.union(some), 0);
    }

    private static Geometry less(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() ? a : polygons(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE), SLIVER);
    }

    private static Geometry polygons(Geometry g, double least) {
        List<Geometry> all = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Geometry part = g.getGeometryN(i);
            if (part.getDimension() == 2 && !part.isEmpty() && part.getArea() > least) {
                all.add(part);
            }
        }
        return all.isEmpty() ? SHAPES.createPolygon() : SHAPES.buildGeometry(all);
    }
}

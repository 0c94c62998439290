package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Which ground lies under at least one, two and three zones. Two covers are joined level by level, so that a tree of
 * joins takes the time of a few cascaded unions.
 */
record Cover(Geometry one, Geometry two, Geometry three) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    static Cover of(Geometry zone) {
        Geometry nothing = GEOMETRIES.createPolygon();
        return new Cover(zone, nothing, nothing);
    }

    Cover and(Cover other) {
        return new Cover(
                union(one, other.one),
                union(union(two, other.two), common(one, other.one)),
                union(union(three, other.three), union(common(two, other.one), common(one, other.two))));
    }

    /** Exactly one, exactly two, three or more. */
    List<Geometry> exactly() {
        return List.of(less(one, two), less(two, three), three);
    }

    static Geometry union(Geometry a, Geometry b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return apart(a, b) ? together(a, b) : polygons(OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
    }

    static Geometry common(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || apart(a, b)
                ? GEOMETRIES.createPolygon()
                : polygons(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    static Geometry less(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || apart(a, b)
                ? a
                : polygons(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    private static boolean apart(Geometry a, Geometry b) {
        return !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal());
    }

    private static Geometry together(Geometry a, Geometry b) {
        List<Geometry> all = new ArrayList<>();
        collect(a, all);
        collect(b, all);
        return GEOMETRIES.buildGeometry(all);
    }

    /** Only the polygons: shapes that merely touch also share points and lines. */
    static Geometry polygons(Geometry g) {
        if (g.getDimension() == 2 && !g.getGeometryType().equals("GeometryCollection")) {
            return g;
        }
        List<Geometry> all = new ArrayList<>();
        collect(g, all);
        return all.isEmpty() ? GEOMETRIES.createPolygon() : GEOMETRIES.buildGeometry(all);
    }

    private static void collect(Geometry g, List<Geometry> all) {
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Geometry part = g.getGeometryN(i);
            if (part.getDimension() == 2 && !part.isEmpty()) {
                all.add(part);
            }
        }
    }
}

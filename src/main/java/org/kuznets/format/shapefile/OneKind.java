package org.kuznets.format.shapefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** A geometry as pieces of one kind each: itself, unless it is a mixed collection. */
final class OneKind {
    private OneKind() {}

    /** @param g not empty */
    static List<Geometry> parts(Geometry g) {
        if (g.getClass() != GeometryCollection.class) {
            return List.of(g);
        }
        Map<Kind, List<Geometry>> pieces = new EnumMap<>(Kind.class);
        collect(g, pieces);
        List<Geometry> parts = new ArrayList<>();
        pieces.values().forEach(p -> parts.add(g.getFactory().buildGeometry(p)));
        return parts;
    }

    private static void collect(Geometry g, Map<Kind, List<Geometry>> pieces) {
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Geometry one = g.getGeometryN(i);
            if (one instanceof GeometryCollection) {
                collect(one, pieces);
            } else if (!one.isEmpty()) {
                pieces.computeIfAbsent(Kind.of(one), k -> new ArrayList<>()).add(one);
            }
        }
    }
}

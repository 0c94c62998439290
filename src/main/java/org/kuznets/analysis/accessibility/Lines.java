package org.kuznets.analysis.accessibility;

import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Lines from place to place. */
final class Lines {
    private Lines() {}

    /** From centre to centre; null where they are one or have no shape. */
    static @Nullable Geometry between(Feature origin, Feature object) {
        Geometry from = origin.geometry();
        Geometry to = object.geometry();
        if (from == null || to == null || from.isEmpty() || to.isEmpty()) {
            return null;
        }
        Coordinate a = from.getCentroid().getCoordinate();
        Coordinate b = to.getCentroid().getCoordinate();
        return a.distance(b) >= 1 ? from.getFactory().createLineString(new Coordinate[] {a, b}) : null;
    }
}

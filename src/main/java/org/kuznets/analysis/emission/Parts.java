package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A source as equal point sources. */
public final class Parts {
    private Parts() {}

    /**
     * The points that share the emission of {@code shape} equally.
     *
     * @param scaleMetres x_m of the source: parts are no wider than half of it
     */
    public static List<Coordinate> of(Geometry shape, double scaleMetres) {
        if (shape.getDimension() > 0) {
            return List.of(shape.getInteriorPoint().getCoordinate());
        }
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            points.add(shape.getGeometryN(i).getCoordinate());
        }
        return points;
    }
}

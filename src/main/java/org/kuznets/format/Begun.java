package org.kuznets.format;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Rows whose first features have been read, to learn how their shapes are written into a file that knows none: the
 * shape of the first feature that has one decides; until then up to a thousand features wait.
 */
public record Begun(TextShapes shapes, List<Feature> waiting) {
    private static final int MOST_WAITING = 1000;

    public static Begun of(Rows rows) {
        List<Feature> waiting = new ArrayList<>();
        Geometry first = null;
        while (first == null && waiting.size() < MOST_WAITING && rows.hasNext()) {
            Feature f = rows.next();
            waiting.add(f);
            first = f.geometry();
        }
        TextShapes.Kind kind = first instanceof Point
                ? TextShapes.Kind.POINTS
                : first != null || rows.hasNext() ? TextShapes.Kind.WKT : TextShapes.Kind.NONE;
        return new Begun(new TextShapes(kind, rows.crs()), waiting);
    }
}

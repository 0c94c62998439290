package org.kuznets.format.shapefile;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/** The kinds of shape, of which one file holds only one. */
enum Kind {
    POINTS(1),
    MULTIPOINTS(8),
    LINES(3),
    POLYGONS(5);

    /** Added to a code for shapes with heights. */
    static final int WITH_Z = 10;

    /** Added to a code for flat shapes with measures. */
    static final int WITH_M = 20;

    /** The one kind that is not read: surfaces of triangles in space. */
    static final int MULTIPATCH = 31;

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    int code(boolean z) {
        return z ? code + WITH_Z : code;
    }

    /** What sets its files apart where a layer has several kinds. */
    String suffix() {
        return "_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of a geometry that is no mixed collection. */
    static Kind of(Geometry g) {
        if (g instanceof Polygonal) {
            return POLYGONS;
        }
        if (g instanceof Lineal) {
            return LINES;
        }
        return g instanceof Point ? POINTS : MULTIPOINTS;
    }
}

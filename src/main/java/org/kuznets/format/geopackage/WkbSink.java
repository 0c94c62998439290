package org.kuznets.format.geopackage;

import java.nio.ByteBuffer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as ISO well-known binary, little-endian, with Z where there is one; measures are not written. */
final class WkbSink {
    /** Added to the type number when coordinates have a Z. */
    private static final int ISO_Z = 1000;

    private WkbSink() {}

    /** Whether any part has a height: looked for at the first vertex of each part. */
    static boolean hasZ(Geometry g) {
        if (g instanceof Polygon p) {
            return !p.isEmpty() && hasZ(p.getExteriorRing());
        }
        if (g instanceof LineString l) {
            return hasZ(l.getCoordinateSequence());
        }
        if (g instanceof Point p) {
            return hasZ(p.getCoordinateSequence());
        }
        for (int i = 0; i < g.getNumGeometries(); i++) {
            if (hasZ(g.getGeometryN(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasZ(CoordinateSequence s) {
        return s.size() > 0 && s.hasZ() && !Double.isNaN(s.getZ(0));
    }

    /** Bytes that {@link #write} will need. */
    static int size(Geometry g, boolean z) {
        int vertex = z ? 24 : 16;
        if (g instanceof Point) {
            return Math.addExact(5, vertex);
        }
        if (g instanceof LineString l) {
            return Math.addExact(9, Math.multiplyExact(vertex, l.getNumPoints()));
        }
        if (g instanceof Polygon p) {
            int rings = p.isEmpty() ? 0 : 1 + p.getNumInteriorRing();
            return Math.addExact(9 + 4 * rings, Math.multiplyExact(vertex, p.getNumPoints()));
        }
        int size = 9;
        for (int i = 0; i < g.getNumGeometries(); i++) {
            size = Math.addExact(size, size(g.getGeometryN(i), z));
        }
        return size;
    }

    static void write(Geometry g, boolean z, ByteBuffer out) {
        out.put((byte) 1);
        out.putInt(type(g) + (z ? ISO_Z : 0));
        if (g instanceof Point p) {
            point(p, z, out);
        } else if (g instanceof LineString l) {
            line(l.getCoordinateSequence(), z, out);
        } else if (g instanceof Polygon p) {
            polygon(p, z, out);
        } else {
            out.putInt(g.getNumGeometries());
            for (int i = 0; i < g.getNumGeometries(); i++) {
                write(g.getGeometryN(i), z, out);
            }
        }
    }

    private static int type(Geometry g) {
        return switch (g.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> 1;
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> 2;
            case Geometry.TYPENAME_POLYGON -> 3;
            case Geometry.TYPENAME_MULTIPOINT -> 4;
            case Geometry.TYPENAME_MULTILINESTRING -> 5;
            case Geometry.TYPENAME_MULTIPOLYGON -> 6;
            default -> 7;
        };
    }

    private static void point(Point p, boolean z, ByteBuffer out) {
        if (p.isEmpty()) {
            for (int i = 0; i < (z ? 3 : 2); i++) {
                out.putDouble(Double.NaN);
            }
        } else {
            vertices(p.getCoordinateSequence(), z, out);
        }
    }

    private static void polygon(Polygon p, boolean z, ByteBuffer out) {
        if (p.isEmpty()) {
            out.putInt(0);
            return;
        }
        out.putInt(1 + p.getNumInteriorRing());
        line(p.getExteriorRing().getCoordinateSequence(), z, out);
        for (int i = 0; i < p.getNumInteriorRing(); i++) {
            line(p.getInteriorRingN(i).getCoordinateSequence(), z, out);
        }
    }

    private static void line(CoordinateSequence s, boolean z, ByteBuffer out) {
        out.putInt(s.size());
        vertices(s, z, out);
    }

    private static void vertices(CoordinateSequence s, boolean z, ByteBuffer out) {
        boolean hasZ = z && s.hasZ();
        for (int i = 0, n = s.size(); i < n; i++) {
            out.putDouble(s.getX(i));
            out.putDouble(s.getY(i));
            if (z) {
                out.putDouble(hasZ ? s.getZ(i) : Double.NaN);
            }
        }
    }
}

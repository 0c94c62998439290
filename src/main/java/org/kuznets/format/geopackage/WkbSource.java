package org.kuznets.format.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Well-known binary (ISO and EWKB, either byte order) to geometries whose coordinates lie in flat arrays. Z is kept, M
 * is dropped. Counts are checked against the bytes that are there before anything is allocated, and nesting is bounded,
 * so a hostile blob costs no more memory than its own length.
 */
final class WkbSource {
    private static final GeometryFactory SHAPES = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    /** Collections within collections. */
    private static final int DEEPEST = 16;

    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;

    private final ByteBuffer in;

    private WkbSource(ByteBuffer in) {
        this.in = in;
    }

    /** Reads one geometry from where {@code in} stands. */
    static Geometry read(ByteBuffer in) throws BadGeometry {
        try {
            return new WkbSource(in).geometry(0);
        } catch (BufferUnderflowException e) {
            throw new BadGeometry("the geometry ends early");
        } catch (IllegalArgumentException e) {
            throw new BadGeometry(String.valueOf(e.getMessage()));
        }
    }

    private Geometry geometry(int depth) throws BadGeometry {
        if (depth > DEEPEST) {
            throw new BadGeometry("collections nest deeper than " + DEEPEST);
        }
        byte order = in.get();
        if (order != 0 && order != 1) {
            throw new BadGeometry("the byte order mark is " + order);
        }
        in.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int raw = in.getInt();
        if ((raw & EWKB_SRID) != 0) {
            in.getInt();
        }
        int type = raw & 0x1FFFFFFF;
        int iso = type / 1000;
        if (iso > 3) {
            throw new BadGeometry("the geometry type is " + type);
        }
        boolean z = (raw & EWKB_Z) != 0 || iso == 1 || iso == 3;
        boolean m = (raw & EWKB_M) != 0 || iso >= 2;
        return body(type % 1000, z, m, depth);
    }

    private Geometry body(int type, boolean z, boolean m, int depth) throws BadGeometry {
        return switch (type) {
            case 1 -> point(z, m);
            case 2 -> SHAPES.createLineString(sequence(z, m));
            case 3, 17 -> polygon(z, m);
            case 4 -> SHAPES.createMultiPoint(parts(new Point[count(5)], depth));
            case 5, 11 -> SHAPES.createMultiLineString(parts(new LineString[count(5)], depth));
            case 6, 12, 15, 16 -> SHAPES.createMultiPolygon(parts(new Polygon[count(5)], depth));
            case 7 -> SHAPES.createGeometryCollection(parts(new Geometry[count(5)], depth));
            case 8, 9, 10 -> throw new BadGeometry("curved geometries are not read; convert them to lines first");
            default -> throw new BadGeometry("the geometry type is " + type);
        };
    }

    private Point point(boolean z, boolean m) throws BadGeometry {
        PackedCoordinateSequence s = vertices(1, z, m);
        return Double.isNaN(s.getX(0)) && Double.isNaN(s.getY(0)) ? SHAPES.createPoint() : SHAPES.createPoint(s);
    }

    private Polygon polygon(boolean z, boolean m) throws BadGeometry {
        int rings = count(4);
        if (rings == 0) {
            return SHAPES.createPolygon();
        }
        LinearRing shell = SHAPES.createLinearRing(sequence(z, m));
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = SHAPES.createLinearRing(sequence(z, m));
        }
        return SHAPES.createPolygon(shell, holes);
    }

    private <T extends Geometry> T[] parts(T[] into, int depth) throws BadGeometry {
        for (int i = 0; i < into.length; i++) {
            Geometry g = geometry(depth + 1);
            if (!into.getClass().getComponentType().isInstance(g)) {
                throw new BadGeometry("a " + g.getGeometryType() + " stands inside a collection of another type");
            }
            into[i] = cast(g);
        }
        return into;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Geometry> T cast(Geometry g) {
        return (T) g;
    }

    /** A count of things that take at least {@code bytes} each. */
    private int count(int bytes) throws BadGeometry {
        int n = in.getInt();
        if (n < 0 || (long) n * bytes > in.remaining()) {
            throw new BadGeometry("a count of " + Integer.toUnsignedString(n) + " is more than the geometry holds");
        }
        return n;
    }

    private PackedCoordinateSequence sequence(boolean z, boolean m) throws BadGeometry {
        return vertices(count(8 * (2 + (z ? 1 : 0) + (m ? 1 : 0))), z, m);
    }

    private PackedCoordinateSequence vertices(int n, boolean z, boolean m) throws BadGeometry {
        int kept = z ? 3 : 2;
        double[] xyz = new double[n * kept];
        if (m) {
            for (int i = 0; i < xyz.length; i++) {
                xyz[i] = in.getDouble();
                if (i % kept == kept - 1) {
                    in.getDouble();
                }
            }
        } else {
            in.asDoubleBuffer().get(xyz);
            in.position(in.position() + 8 * xyz.length);
        }
        return new PackedCoordinateSequence.Double(xyz, kept, 0);
    }
}

package org.kuznets.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries of one kind as the content of .shp records: outer rings clockwise, holes anticlockwise, a height that is
 * missing as 0. Not thread-safe.
 */
final class ShapeEncoder {
    /** ESRI's "no measure": anything below -1e38. */
    private static final double NO_MEASURE = -1e39;

    private final Kind kind;
    private final boolean z;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private record Part(CoordinateSequence points, boolean backwards) {
        int at(int i) {
            return backwards ? points.size() - 1 - i : i;
        }
    }

    ShapeEncoder(Kind kind, boolean z) {
        this.kind = kind;
        this.z = z;
    }

    /** How many bytes {@link #encode} will give, without giving them. */
    long size(Geometry g) {
        long n = g.getNumPoints();
        return switch (kind) {
            case POINTS -> z ? 36 : 20;
            case MULTIPOINTS -> 40 + 16 * n + (z ? 16 + 8 * n : 0);
            default -> 44 + 4L * parts(g).size() + 16 * n + (z ? 16 + 8 * n : 0);
        };
    }

    /** The record's content, valid until the next call. */
    ByteBuffer encode(Geometry g) {
        buffer.clear();
        room(Math.toIntExact(size(g)));
        buffer.putInt(kind.code(z));
        if (kind == Kind.POINTS) {
            point(((Point) g).getCoordinateSequence());
        } else {
            points(g);
        }
        return buffer.flip();
    }

    private void room(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(bytes + bytes / 4).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private void point(CoordinateSequence c) {
        buffer.putDouble(c.getX(0)).putDouble(c.getY(0));
        if (z) {
            buffer.putDouble(height(c, 0)).putDouble(NO_MEASURE);
        }
    }

    private void points(Geometry g) {
        var box = g.getEnvelopeInternal();
        buffer.putDouble(box.getMinX()).putDouble(box.getMinY());
        buffer.putDouble(box.getMaxX()).putDouble(box.getMaxY());
        List<Part> parts = parts(g);
        if (kind != Kind.MULTIPOINTS) {
            buffer.putInt(parts.size());
        }
        buffer.putInt(parts.stream().mapToInt(p -> p.points().size()).sum());
        if (kind != Kind.MULTIPOINTS) {
            int first = 0;
            for (Part p : parts) {
                buffer.putInt(first);
                first += p.points().size();
            }
        }
        for (Part p : parts) {
            for (int i = 0; i < p.points().size(); i++) {
                buffer.putDouble(p.points().getX(p.at(i))).putDouble(p.points().getY(p.at(i)));
            }
        }
        if (z) {
            heights(parts);
        }
    }

    private void heights(List<Part> parts) {
        int range = buffer.position();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        buffer.position(range + 16);
        for (Part p : parts) {
            for (int i = 0; i < p.points().size(); i++) {
                double h = height(p.points(), p.at(i));
                low = Math.min(low, h);
                high = Math.max(high, h);
                buffer.putDouble(h);
            }
        }
        buffer.putDouble(range, low).putDouble(range + 8, high);
    }

    static double height(CoordinateSequence c, int i) {
        double h = c.hasZ() ? c.getZ(i) : 0;
        return Double.isFinite(h) ? h : 0;
    }

    private List<Part> parts(Geometry g) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Geometry one = g.getGeometryN(i);
            if (one.isEmpty()) {
                continue;
            }
            if (one instanceof Polygon p) {
                ring(parts, p.getExteriorRing(), false);
                for (int k = 0; k < p.getNumInteriorRing(); k++) {
                    ring(parts, p.getInteriorRingN(k), true);
                }
            } else if (one instanceof LineString l) {
                parts.add(new Part(l.getCoordinateSequence(), false));
            } else {
                parts.add(new Part(((Point) one).getCoordinateSequence(), false));
            }
        }
        return parts;
    }

    private static void ring(List<Part> parts, LineString ring, boolean anticlockwise) {
        CoordinateSequence c = ring.getCoordinateSequence();
        if (c.size() > 0) {
            parts.add(new Part(c, Orientation.isCCW(c) != anticlockwise));
        }
    }
}

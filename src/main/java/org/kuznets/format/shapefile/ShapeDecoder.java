package org.kuznets.format.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** The content of one .shp record as a geometry. Heights are kept, measures are not. */
final class ShapeDecoder {
    /** Anything below is ESRI's "no data". */
    private static final double NO_DATA = -1e38;

    private static final Message CORRUPT =
            new Message("shapefile.corrupt", "record {row} is damaged: {problem}; export the file again");
    private static final Message INFINITE = new Message(
            "shapefile.infinite", "record {row} has a coordinate that is not a finite number; its shape was left out");
    private static final Message SHORT_LINE =
            new Message("shapefile.short-line", "record {row} has a line of a single point, which was left out");
    private static final Message MEASURES =
            new Message("shapefile.measures", "the shapes have measures (M), which are not kept");

    private final GeometryFactory shapes = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private final Findings findings;
    private final PolygonRings polygons;
    private boolean measured;
    private long row;

    /** Where in the buffer the record begins, and how long it is. */
    private record Content(ByteBuffer bytes, int start, int length, boolean z) {
        int whole(int at) {
            return bytes.getInt(start + at);
        }

        double number(long at) {
            return bytes.getDouble((int) (start + at));
        }
    }

    ShapeDecoder(Findings findings) {
        this.findings = findings;
        polygons = new PolygonRings(shapes, findings);
    }

    /** Whether records of this type are read; the null shape, 0, is not among them. */
    static boolean known(int type) {
        int flat = type % 10;
        return type > 0 && type < 30 && (flat == 1 || flat == 3 || flat == 5 || flat == 8);
    }

    /** @param content with its position at the record's content of {@code length} bytes, at least 4 */
    @Nullable
    Geometry decode(ByteBuffer content, int length, long row) {
        this.row = row;
        int type = content.getInt(content.position());
        if (type == 0) {
            return null;
        }
        if (!known(type)) {
            throw corrupt("its shape type is " + type);
        }
        Content c = new Content(content, content.position(), length, type > Kind.WITH_Z && type < Kind.WITH_M);
        if (type > Kind.WITH_M && !measured) {
            measured = true;
            findings.add(Finding.note(MEASURES, null, Map.of()));
        }
        return switch (type % 10) {
            case 1 -> point(c);
            case 8 -> multipoint(c);
            default -> parts(c, type % 10 == 5);
        };
    }

    private Refusal corrupt(String problem) {
        return Refusal.of(CORRUPT, "record " + row, Map.of("row", row, "problem", problem));
    }

    private @Nullable Geometry point(Content c) {
        if (c.length < 20) {
            throw corrupt("a point of " + c.length + " bytes");
        }
        double x = c.number(4);
        double y = c.number(12);
        if (Double.isNaN(x) || Double.isNaN(y) || x < NO_DATA || y < NO_DATA) {
            return null;
        }
        boolean z = c.z && c.length >= 28;
        double[] o = z ? new double[] {x, y, height(c.number(20))} : new double[] {x, y};
        return checked(shapes.createPoint(new PackedCoordinateSequence.Double(o, o.length, 0)));
    }

    private static double height(double z) {
        return z < NO_DATA ? Double.NaN : z;
    }

    /** The geometry, or nothing but a finding when it reaches to infinity. */
    private @Nullable Geometry checked(Geometry g) {
        var box = g.getEnvelopeInternal();
        double sum = box.getMinX() + box.getMaxX() + box.getMinY() + box.getMaxY();
        if (Double.isFinite(sum)) {
            return g.isEmpty() ? null : g;
        }
        return infinite();
    }

    private @Nullable Geometry infinite() {
        findings.add(Finding.warning(INFINITE, "record " + row, Map.of("row", row)));
        return null;
    }

    private @Nullable Geometry multipoint(Content c) {
        int n = c.length < 40 ? -1 : c.whole(36);
        if (n < 0 || 40 + 16L * n > c.length) {
            throw corrupt(n + " points in " + c.length + " bytes");
        }
        CoordinateSequence points = points(c, 40, n, 0, n);
        return points == null ? infinite() : checked(shapes.createMultiPoint(points));
    }

    private @Nullable Geometry parts(Content c, boolean areas) {
        int parts = c.length < 44 ? -1 : c.whole(36);
        int n = c.length < 44 ? -1 : c.whole(40);
        if (parts < 0 || n < 0 || 44 + 4L * parts + 16L * n > c.length) {
            throw corrupt(parts + " parts with " + n + " points in " + c.length + " bytes");
        }
        List<CoordinateSequence> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = c.whole(44 + 4 * i);
            int to = i + 1 < parts ? c.whole(48 + 4 * i) : n;
            if (from < 0 || to < from || to > n) {
                throw corrupt("part " + (i + 1) + " begins at point " + from + " and ends at " + to + " of " + n);
            }
            if (to > from) {
                CoordinateSequence points = points(c, 44 + 4 * parts, n, from, to);
                if (points == null) {
                    return infinite();
                }
                add(all, points, areas);
            }
        }
        return areas ? polygons.polygon(all, row) : lines(all);
    }

    private void add(List<CoordinateSequence> all, CoordinateSequence points, boolean areas) {
        if (areas) {
            polygons.closed(points, row).ifPresent(all::add);
            if (all.size() > PolygonRings.MOST) {
                throw corrupt("more than " + PolygonRings.MOST + " rings");
            }
        } else if (points.size() > 1) {
            all.add(points);
        } else {
            findings.add(Finding.warning(SHORT_LINE, "record " + row, Map.of("row", row)));
        }
    }

    private @Nullable Geometry lines(List<CoordinateSequence> all) {
        LineString[] lines = all.stream().map(shapes::createLineString).toArray(LineString[]::new);
        return lines.length == 0 ? null : lines.length == 1 ? lines[0] : shapes.createMultiLineString(lines);
    }

    /** The points {@code from} to {@code to} of a record's {@code n}, or null when one is not finite. */
    private static @Nullable CoordinateSequence points(Content c, int base, int n, int from, int to) {
        long heights = base + 16L * n + 16;
        boolean z = c.z && heights + 8L * n <= c.length;
        int d = z ? 3 : 2;
        double[] o = new double[(to - from) * d];
        double sum = 0;
        for (int i = from, k = 0; i < to; i++, k += d) {
            o[k] = c.number(base + 16L * i);
            o[k + 1] = c.number(base + 16L * i + 8);
            sum += o[k] - o[k] + o[k + 1] - o[k + 1];
            if (z) {
                o[k + 2] = height(c.number(heights + 8L * i));
            }
        }
        return sum == 0 ? new PackedCoordinateSequence.Double(o, d, 0) : null;
    }
}

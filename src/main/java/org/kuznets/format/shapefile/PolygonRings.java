package org.kuznets.format.shapefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Rings in any order as polygons. The format says clockwise is outside and anticlockwise a hole; a hole belongs to the
 * smallest outside that contains it. Where a hole lies in no outside the turning is not to be trusted, and the rings
 * are sorted by how they nest instead: a ring within an even number of others is an outside.
 */
final class PolygonRings {
    /** The most rings of one shape that are read: nesting takes time with their square. */
    static final int MOST = 100_000;

    private static final Message UNCLOSED = new Message(
            "shapefile.unclosed", "record {row} has a ring that does not end where it begins; it was closed");
    private static final Message FLAT =
            new Message("shapefile.flat-ring", "record {row} has a ring without area, which was left out");
    private static final Message TURNING = new Message(
            "shapefile.turning", "record {row} has rings that turn the wrong way; they were sorted by how they nest");

    private final GeometryFactory shapes;
    private final Findings findings;

    PolygonRings(GeometryFactory shapes, Findings findings) {
        this.shapes = shapes;
        this.findings = findings;
    }

    /** The ring, closed; empty when it encloses nothing. */
    Optional<CoordinateSequence> closed(CoordinateSequence c, long row) {
        int n = c.size();
        CoordinateSequence ring = c;
        if (c.getX(0) != c.getX(n - 1) || c.getY(0) != c.getY(n - 1)) {
            int d = c.getDimension();
            double[] o =
                    java.util.Arrays.copyOf(((PackedCoordinateSequence.Double) c).getRawCoordinates(), (n + 1) * d);
            System.arraycopy(o, 0, o, n * d, d);
            ring = new PackedCoordinateSequence.Double(o, d, 0);
        }
        if (ring.size() < 4 || area(ring) == 0) {
            findings.add(Finding.warning(FLAT, "record " + row, Map.of("row", row)));
            return Optional.empty();
        }
        if (ring != c) {
            findings.add(Finding.note(UNCLOSED, "record " + row, Map.of("row", row)));
        }
        return Optional.of(ring);
    }

    /** Twice the area, positive when clockwise. */
    private static double area(CoordinateSequence c) {
        double x0 = c.getX(0);
        double y0 = c.getY(0);
        double sum = 0;
        for (int i = 1; i + 1 < c.size(); i++) {
            sum += (c.getX(i + 1) - x0) * (c.getY(i) - y0) - (c.getX(i) - x0) * (c.getY(i + 1) - y0);
        }
        return sum;
    }

    /** @param rings closed, with area */
    @Nullable
    Geometry polygon(List<CoordinateSequence> rings, long row) {
        if (rings.isEmpty()) {
            return null;
        }
        if (rings.size() == 1) {
            return shapes.createPolygon(shapes.createLinearRing(rings.get(0)));
        }
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (CoordinateSequence c : rings) {
            (area(c) < 0 ? holes : outer).add(shapes.createLinearRing(c));
        }
        Optional<List<Polygon>> polygons = holes.isEmpty() ? Optional.of(plain(outer)) : Nesting.join(outer, holes);
        return shapes.buildGeometry(polygons.orElseGet(() -> nested(outer, holes, row)));
    }

    private List<Polygon> plain(List<LinearRing> outer) {
        return outer.stream().map(shapes::createPolygon).toList();
    }

    private List<Polygon> nested(List<LinearRing> outer, List<LinearRing> holes, long row) {
        List<LinearRing> all = new ArrayList<>(outer);
        all.addAll(holes);
        if (!outer.isEmpty()) {
            findings.add(Finding.warning(TURNING, "record " + row, Map.of("row", row)));
        }
        List<LinearRing> even = new ArrayList<>();
        List<LinearRing> odd = new ArrayList<>();
        int[] depths = new Nesting(all).depths();
        for (int i = 0; i < all.size(); i++) {
            (depths[i] % 2 == 0 ? even : odd).add(all.get(i));
        }
        return Nesting.join(even, odd).orElseGet(() -> plain(all));
    }
}

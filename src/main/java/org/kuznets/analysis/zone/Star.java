package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far a zone reaches from one point of the site in each true azimuth: given in eight rhumbs, linear in azimuth
 * between them. With l metres at one rhumb and m at the next the edge is a piece of an Archimedean spiral, which always
 * turns the same way, so that what lies between two rhumbs is convex; concave corners occur only at rhumbs. The star is
 * therefore a union of a few convex pieces, and sums with polygons are made piece by piece, see {@link Sum}.
 */
final class Star {
    private static final int RHUMBS = 8;
    /** Samples between two rhumbs: one a degree, which makes the area of a disc 5e-5 too small. */
    static final int STEPS = 45;

    private static final double[] SIN = new double[RHUMBS * STEPS];

    static {
        for (int i = 0; i < SIN.length; i++) {
            SIN[i] = Math.sin(2 * Math.PI * i / SIN.length);
        }
    }

    private final double[] metres;

    /** @param metres the reach towards N, NE, E ... NW; none negative, at least one positive */
    Star(double... metres) {
        this.metres = metres.clone();
    }

    /** The reach in metres towards a true azimuth in degrees clockwise from north. */
    double reach(double azimuth) {
        double at = ((azimuth / 45) % RHUMBS + RHUMBS) % RHUMBS;
        int i = (int) at;
        double t = at - i;
        return metres[i % RHUMBS] * (1 - t) + metres[(i + 1) % RHUMBS] * t;
    }

    private Coordinate[] edge() {
        Coordinate[] edge = new Coordinate[SIN.length];
        for (int i = 0; i < edge.length; i++) {
            double r = reach(360.0 * i / edge.length);
            edge[i] = new Coordinate(r * SIN[i], r * SIN[(i + SIN.length / 4) % SIN.length]);
        }
        return edge;
    }

    /** The star round a point: simple as long as it reaches somewhere in every direction; empty otherwise. */
    Optional<Coordinate[]> outline(double x, double y) {
        if (Arrays.stream(metres).anyMatch(m -> m <= 0)) {
            return Optional.empty();
        }
        Coordinate[] ring = Arrays.copyOf(edge(), SIN.length + 1);
        for (int i = 0; i < SIN.length; i++) {
            ring[i] = new Coordinate(x + ring[i].x, y + ring[i].y);
        }
        ring[SIN.length] = ring[0].copy();
        return Optional.of(ring);
    }

    /** Convex polygons round or at the origin, anticlockwise, not closed, whose union is the star. */
    List<Coordinate[]> pieces() {
        Coordinate[] edge = edge();
        int first = 0;
        while (first < RHUMBS && !concaveAt(first, edge)) {
            first++;
        }
        if (first == RHUMBS) {
            return List.<Coordinate[]>of(anticlockwise(new ArrayList<>(Arrays.asList(edge))));
        }
        List<Coordinate[]> all = new ArrayList<>();
        int start = first;
        while (start < first + RHUMBS) {
            int end = start + 1;
            // three eighths at most, so that the corner at the origin stays well below a straight angle
            while (end < first + RHUMBS && end - start < 3 && !concaveAt(end % RHUMBS, edge)) {
                end++;
            }
            add(all, edge, start, end);
            start = end;
        }
        return all;
    }

    private static void add(List<Coordinate[]> all, Coordinate[] edge, int start, int end) {
        List<Coordinate> piece = new ArrayList<>();
        piece.add(new Coordinate(0, 0));
        for (int i = start * STEPS; i <= end * STEPS; i++) {
            Coordinate c = edge[i % edge.length];
            if (c.x != 0 || c.y != 0) {
                piece.add(c);
            }
        }
        if (piece.size() > 2) {
            all.add(anticlockwise(piece));
        }
    }

    private static Coordinate[] anticlockwise(List<Coordinate> clockwise) {
        Collections.reverse(clockwise);
        return clockwise.toArray(Coordinate[]::new);
    }

    private static boolean concaveAt(int rhumb, Coordinate[] edge) {
        int i = rhumb * STEPS;
        Coordinate before = edge[(i + edge.length - 1) % edge.length];
        Coordinate here = edge[i];
        Coordinate after = edge[(i + 1) % edge.length];
        double cross = (here.x - before.x) * (after.y - here.y) - (here.y - before.y) * (after.x - here.x);
        return cross >= 0;
    }
}

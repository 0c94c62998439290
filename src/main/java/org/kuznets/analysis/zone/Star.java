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
    private final Coordinate[] edge = new Coordinate[RHUMBS * STEPS];
    private final List<Coordinate[]> pieces;

    /** @param metres the reach towards N, NE, E ... NW; none negative, at least one positive */
    Star(double... metres) {
        this.metres = metres.clone();
        for (int i = 0; i < edge.length; i++) {
            double azimuth = 360.0 * i / edge.length;
            double r = reach(azimuth);
            edge[i] = new Coordinate(r * SIN[i], r * SIN[(i + SIN.length / 4) % SIN.length]);
        }
        pieces = cut();
    }

    /** The reach in metres towards a true azimuth in degrees clockwise from north. */
    double reach(double azimuth) {
        double at = ((azimuth / 45) % RHUMBS + RHUMBS) % RHUMBS;
        int i = (int) at;
        double t = at - i;
        return metres[i % RHUMBS] * (1 - t) + metres[(i + 1) % RHUMBS] * t;
    }

    /** Convex polygons round or at the origin, anticlockwise, not closed, whose union is the star. */
    List<Coordinate[]> pieces() {
        return pieces;
    }

    /** The star round a point: simple as long as it reaches somewhere in every direction; empty otherwise. */
    Optional<Coordinate[]> outline(double x, double y) {
        Coordinate[] ring = new Coordinate[edge.length + 1];
        for (int i = 0; i < ring.length; i++) {
            Coordinate c = edge[i % edge.length];
            ring[i] = new Coordinate(x + c.x, y + c.y);
        }
        return Arrays.stream(metres).allMatch(m -> m > 0) ? Optional.of(ring) : Optional.empty();
    }

    private List<Coordinate[]> cut() {
        int first = 0;
        while (first < RHUMBS && !concaveAt(first)) {
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
            while (end < first + RHUMBS && end - start < 3 && !concaveAt(end % RHUMBS)) {
                end++;
            }
            add(all, start, end);
            start = end;
        }
        return all;
    }

    private void add(List<Coordinate[]> all, int start, int end) {
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

    private boolean concaveAt(int rhumb) {
        int i = rhumb * STEPS;
        Coordinate before = edge[(i + edge.length - 1) % edge.length];
        Coordinate here = edge[i];
        Coordinate after = edge[(i + 1) % edge.length];
        double cross = (here.x - before.x) * (after.y - here.y) - (here.y - before.y) * (after.x - here.x);
        return cross >= 0;
    }
}

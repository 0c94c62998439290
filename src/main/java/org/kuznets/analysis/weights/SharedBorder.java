package org.kuznets.analysis.weights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * How two outlines meet, when points up to {@code snapMetres} apart are one. Vertices need not match: a corner may lie on
 * the other's side.
 *
 * <p>The points of one segment that are within the snap of another segment are a stretch of it, because the distance to a
 * convex set is convex along a line; its ends are found by bisection.
 *
 * @param snapMetres 0 for exact coordinates
 */
record SharedBorder(double snapMetres) {
    /** What is this many snaps long is a border and no corner: sides that part at a right angle come to some four. */
    private static final double BORDER_SNAPS = 10;

    /** The same where the snap is 0. */
    private static final double LEAST_METRES = 1e-6;

    private static final int HALVINGS = 40;

    /** What two outlines have in common. */
    enum Meeting {
        NONE,
        /** Points only. */
        POINT,
        /** Some length of border. */
        BORDER
    }

    /**
     * @param a segments as x0 y0 x1 y1
     * @param b those of the other, near the same window
     * @param enough the search stops when this is found
     */
    Meeting of(double[] a, double[] b, Meeting enough) {
        int[] byWest = byWest(b);
        double widest = 0;
        for (int k = 0; k < b.length; k += 4) {
            widest = Math.max(widest, Math.abs(b[k + 2] - b[k]));
        }
        double least = snapMetres > 0 ? BORDER_SNAPS * snapMetres : LEAST_METRES;
        Meeting found = Meeting.NONE;
        double metres = 0;
        for (int s = 0; s < a.length; s += 4) {
            double west = Math.min(a[s], a[s + 2]) - snapMetres - widest;
            double east = Math.max(a[s], a[s + 2]) + snapMetres;
            for (int k = first(byWest, b, west); k < byWest.length && west(b, byWest[k]) <= east; k++) {
                double here = metres(a, s, b, byWest[k]);
                metres += Math.max(0, here);
                found = here < 0 ? found : metres > least ? Meeting.BORDER : Meeting.POINT;
                if (found.compareTo(enough) >= 0) {
                    return found;
                }
            }
        }
        return found;
    }

    private static int[] byWest(double[] segments) {
        return IntStream.range(0, segments.length / 4)
                .map(k -> 4 * k)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> west(segments, k)))
                .mapToInt(k -> k)
                .toArray();
    }

    private static double west(double[] segments, int k) {
        return Math.min(segments[k], segments[k + 2]);
    }

    private static int first(int[] order, double[] segments, double west) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (west(segments, order[middle]) < west) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How much of one segment lies within the snap of the other; below 0 where they do not come so near. */
    private double metres(double[] a, int s, double[] b, int t) {
        if (Math.min(a[s + 1], a[s + 3]) - snapMetres > Math.max(b[t + 1], b[t + 3])
                || Math.min(b[t + 1], b[t + 3]) - snapMetres > Math.max(a[s + 1], a[s + 3])) {
            return -1;
        }
        Coordinate p = new Coordinate(a[s], a[s + 1]);
        Coordinate q = new Coordinate(a[s + 2], a[s + 3]);
        Coordinate from = new Coordinate(b[t], b[t + 1]);
        Coordinate to = new Coordinate(b[t + 2], b[t + 3]);
        return Distance.segmentToSegment(p, q, from, to) > snapMetres ? -1 : together(p, q, from, to) * p.distance(q);
    }

    /** The share of p-q within the snap of the other segment. */
    private double together(Coordinate p, Coordinate q, Coordinate from, Coordinate to) {
        double[] knots = {0, along(p, q, from), along(p, q, to), 1};
        Arrays.sort(knots);
        double low = 1;
        double high = 0;
        for (double u : knots) {
            if (near(p, q, u, from, to)) {
                low = Math.min(low, u);
                high = Math.max(high, u);
            }
        }
        if (low > high) {
            return 0;
        }
        return edge(p, q, high, 1, from, to) - edge(p, q, low, 0, from, to);
    }

    /** From {@code inside}, which is near, towards {@code end}: how far it stays near. */
    private double edge(Coordinate p, Coordinate q, double inside, double end, Coordinate from, Coordinate to) {
        if (near(p, q, end, from, to)) {
            return end;
        }
        double in = inside;
        double out = end;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (in + out) / 2;
            if (near(p, q, middle, from, to)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private boolean near(Coordinate p, Coordinate q, double u, Coordinate from, Coordinate to) {
        Coordinate at = new Coordinate(p.x + u * (q.x - p.x), p.y + u * (q.y - p.y));
        return Distance.pointToSegment(at, from, to) <= snapMetres;
    }

    private static double along(Coordinate p, Coordinate q, Coordinate c) {
        double dx = q.x - p.x;
        double dy = q.y - p.y;
        double squared = dx * dx + dy * dy;
        double u = squared == 0 ? 0 : ((c.x - p.x) * dx + (c.y - p.y) * dy) / squared;
        return Math.max(0, Math.min(1, u));
    }
}

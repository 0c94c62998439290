package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The Minkowski sum of a ring's inside and a convex polygon: all that the polygon covers when its origin moves over the
 * inside. Made from their convolution, a closed curve that winds round a point as many times as there are separate parts
 * of the ring's inside within the mirrored polygon's reach; so the sum is where it winds at least once, and that is what
 * a JTS buffer of width 0 keeps. Its length is that of the ring plus, for each reflex corner, a short way back along the
 * polygon, so it is fast where hulls of edges would be slow.
 * Source: Guibas, Ramshaw, Stolfi, A kinetic framework for computational geometry, FOCS 1983.
 */
final class Sum {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Sum() {}

    /**
     * @param ring anticlockwise and closed; a path there and back stands for a line
     * @param convex anticlockwise, not closed
     */
    static Geometry of(Coordinate[] ring, Coordinate[] convex) {
        Coordinate[] r = withoutRepeats(ring);
        double[] turns = directions(convex);
        int least = indexOfLeast(turns);
        double[] sorted = new double[turns.length];
        for (int i = 0; i < turns.length; i++) {
            sorted[i] = turns[(least + i) % turns.length];
        }
        List<Coordinate> curve = new ArrayList<>(r.length + convex.length);
        double before = direction(r[r.length - 2], r[r.length - 1]);
        for (int i = 0; i + 1 < r.length; i++) {
            double after = direction(r[i], r[i + 1]);
            double turn = Math.IEEEremainder(after - before, 2 * Math.PI);
            // back the way it came is a turn to the left, round the end of a line
            int step = turn >= 0 || turn < -Math.PI + 1e-9 ? 1 : -1;
            int k = extreme(sorted, before);
            int last = extreme(sorted, after);
            add(curve, r[i], convex[(least + k) % convex.length]);
            while (k != last) {
                k = Math.floorMod(k + step, convex.length);
                add(curve, r[i], convex[(least + k) % convex.length]);
            }
            before = after;
        }
        curve.add(curve.get(0).copy());
        return GEOMETRIES.createPolygon(curve.toArray(Coordinate[]::new)).buffer(0);
    }

    /** Which corner lies farthest to the right of a direction: the one after all edges that turn no farther. */
    private static int extreme(double[] sorted, double direction) {
        int at = Arrays.binarySearch(sorted, direction);
        int count = at >= 0 ? at + 1 : -at - 1;
        return count % sorted.length;
    }

    private static double[] directions(Coordinate[] convex) {
        double[] all = new double[convex.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = direction(convex[i], convex[(i + 1) % convex.length]);
        }
        return all;
    }

    private static int indexOfLeast(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    private static double direction(Coordinate from, Coordinate to) {
        return Math.atan2(to.y - from.y, to.x - from.x);
    }

    private static Coordinate[] withoutRepeats(Coordinate[] ring) {
        List<Coordinate> kept = new ArrayList<>(ring.length);
        for (Coordinate c : ring) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(c)) {
                kept.add(c);
            }
        }
        return kept.toArray(Coordinate[]::new);
    }

    private static void add(List<Coordinate> curve, Coordinate a, Coordinate b) {
        curve.add(new Coordinate(a.x + b.x, a.y + b.y));
    }
}

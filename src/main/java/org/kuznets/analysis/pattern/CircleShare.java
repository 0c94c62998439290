package org.kuznets.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How much of a circle's line lies inside a window of any shape. Along the window's edge with the inside on the left,
 * every crossing into the circle ends an arc that is inside, every crossing out of it begins one; both are found edge by
 * edge from which corners lie in the circle, so that they always pair up.
 */
final class CircleShare {
    /** Arcs nearer than this to none or all are told apart by looking: rounding cannot. */
    private static final double ROUND = 1e-9;

    private final Window window;
    private final double[] x0;
    private final double[] y0;
    private final double[] x1;
    private final double[] y1;

    CircleShare(Window window) {
        this.window = window;
        List<double[]> edges = new ArrayList<>();
        Geometry shape = window.shape();
        for (int g = 0; g < shape.getNumGeometries(); g++) {
            Polygon p = (Polygon) shape.getGeometryN(g);
            add(p.getExteriorRing(), true, edges);
            for (int h = 0; h < p.getNumInteriorRing(); h++) {
                add(p.getInteriorRingN(h), false, edges);
            }
        }
        x0 = column(edges, 0);
        y0 = column(edges, 1);
        x1 = column(edges, 2);
        y1 = column(edges, 3);
    }

    private static void add(LinearRing ring, boolean counterClockwise, List<double[]> edges) {
        Coordinate[] c = ring.getCoordinates();
        boolean turn = Orientation.isCCW(c) != counterClockwise;
        for (int k = 1; k < c.length; k++) {
            Coordinate a = turn ? c[k] : c[k - 1];
            Coordinate b = turn ? c[k - 1] : c[k];
            edges.add(new double[] {a.x, a.y, b.x, b.y});
        }
    }

    private static double[] column(List<double[]> edges, int k) {
        return edges.stream().mapToDouble(e -> e[k]).toArray();
    }

    /** From a place to the nearest edge, metres. */
    double toEdge(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < x0.length; e++) {
            least = Math.min(least, squared(e, x, y));
        }
        return Math.sqrt(least);
    }

    private double squared(int e, double x, double y) {
        double ex = x1[e] - x0[e];
        double ey = y1[e] - y0[e];
        double length = ex * ex + ey * ey;
        double t = length > 0 ? ((x - x0[e]) * ex + (y - y0[e]) * ey) / length : 0;
        double u = Math.max(0, Math.min(1, t));
        double dx = x0[e] + u * ex - x;
        double dy = y0[e] + u * ey - y;
        return dx * dx + dy * dy;
    }

    /** The edges that come within {@code metres} of a place: all that circles up to there can cross. */
    int[] near(double x, double y, double metres) {
        int[] some = new int[x0.length];
        int count = 0;
        for (int e = 0; e < x0.length; e++) {
            // a little farther, so that no rounding parts the two edges of a corner
            if (squared(e, x, y) <= metres * metres * (1 + 1e-9)) {
                some[count++] = e;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /**
     * The share inside of the circle round a place inside the window, 0 to 1.
     *
     * @param edges those to look at, see {@link #near}
     */
    double inside(double x, double y, double metres, int[] edges) {
        double in = 0;
        double out = 0;
        double last = 0;
        int crossings = 0;
        double r2 = metres * metres;
        for (int e : edges) {
            double ax = x0[e] - x;
            double ay = y0[e] - y;
            double bx = x1[e] - x;
            double by = y1[e] - y;
            boolean fromOutside = ax * ax + ay * ay > r2;
            boolean toOutside = bx * bx + by * by > r2;
            if (!fromOutside && !toOutside) {
                continue;
            }
            double dx = bx - ax;
            double dy = by - ay;
            double a = dx * dx + dy * dy;
            double b = ax * dx + ay * dy;
            double root = b * b - a * (ax * ax + ay * ay - r2);
            if (fromOutside && toOutside && (root <= 0 || b >= 0 || b + a <= 0)) {
                continue;
            }
            double s = Math.sqrt(Math.max(0, root));
            if (fromOutside) {
                double t = (-b - s) / a;
                last = angle(ax + t * dx, ay + t * dy);
                in += last;
                crossings++;
            }
            if (toOutside) {
                double t = (-b + s) / a;
                last = angle(ax + t * dx, ay + t * dy);
                out += last;
                crossings++;
            }
        }
        if (crossings == 0) {
            return 1;
        }
        double arc = (in - out) % (2 * Math.PI);
        double inside = arc < 0 ? arc + 2 * Math.PI : arc;
        if (inside < ROUND || inside > 2 * Math.PI - ROUND) {
            return window.holds(x - metres * Math.cos(last), y - metres * Math.sin(last)) ? 1 : 0;
        }
        return inside / (2 * Math.PI);
    }

    private static double angle(double x, double y) {
        return Math.atan2(y, x);
    }
}

package org.kuznets.analysis.agglomeration;

import java.util.Arrays;
import java.util.Comparator;
import org.kuznets.analysis.points.Points;
import org.locationtech.jts.geom.Coordinate;

/**
 * The median centre (Weber point): the place of least weighted distance to all points. Weiszfeld's iteration from the
 * best of the points, after Kuhn's test whether that point is itself the answer (Weiszfeld 1937; Kuhn 1973, Math.
 * Programming 4; Vardi and Zhang 2000, PNAS 97, for the step away from a point; recalled). Checked against pointpats.
 *
 * @param place on the plane of the points, metres
 * @param unique false for points on one line whose two middle ones leave an interval: its middle is given
 */
record MedianCentre(Coordinate place, boolean unique) {
    private static final int MOST_STEPS = 10_000;
    /** Steps shorter than this share of the points' spread end the iteration. */
    private static final double CLOSE = 1e-13;

    /** @param best the point of least cost, see {@link Centres#centralFeature} */
    static MedianCentre of(Points p, double[] weights, int best) {
        Coordinate start = new Coordinate(p.x()[best], p.y()[best]);
        double spread = Centres.standardDistance(p, weights);
        Ellipse ellipse = Ellipse.of(p, weights);
        if (ellipse.minorVariance() <= 1e-18 * ellipse.majorVariance()) {
            return onLine(p, weights, ellipse.axisRadians());
        }
        Coordinate at = step(p, weights, start);
        for (int k = 0; k < MOST_STEPS; k++) {
            Coordinate next = step(p, weights, at);
            boolean close = next.distance(at) <= CLOSE * spread;
            at = next;
            if (close) {
                break;
            }
        }
        return new MedianCentre(at, true);
    }

    /** One step; from a point that passes Kuhn's test, none. */
    private static Coordinate step(Points p, double[] weights, Coordinate from) {
        double x = 0;
        double y = 0;
        double pullX = 0;
        double pullY = 0;
        double inverse = 0;
        double here = 0;
        for (int i = 0; i < weights.length; i++) {
            double dx = p.x()[i] - from.x;
            double dy = p.y()[i] - from.y;
            double d = Math.sqrt(dx * dx + dy * dy);
            if (d == 0) {
                here += weights[i];
                continue;
            }
            double w = weights[i] / d;
            x += w * p.x()[i];
            y += w * p.y()[i];
            inverse += w;
            pullX += w * dx;
            pullY += w * dy;
        }
        double pull = Math.sqrt(pullX * pullX + pullY * pullY);
        if (pull <= here || inverse == 0) {
            return from;
        }
        double stay = here / pull;
        return new Coordinate((1 - stay) * x / inverse + stay * from.x, (1 - stay) * y / inverse + stay * from.y);
    }

    private static MedianCentre onLine(Points p, double[] weights, double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p.x()[i] * cos + p.y()[i] * sin));
        double half = Arrays.stream(weights).sum() / 2;
        double before = 0;
        for (int k = 0; k < order.length; k++) {
            before += weights[order[k]];
            Coordinate at = new Coordinate(p.x()[order[k]], p.y()[order[k]]);
            if (before > half) {
                return new MedianCentre(at, true);
            }
            if (before == half && weights[order[k]] > 0) {
                int next = k + 1;
                while (weights[order[next]] == 0) {
                    next++;
                }
                Coordinate other = new Coordinate(p.x()[order[next]], p.y()[order[next]]);
                return new MedianCentre(new Coordinate((at.x + other.x) / 2, (at.y + other.y) / 2), at.equals2D(other));
            }
        }
        throw new IllegalArgumentException("no weight is above 0");
    }
}

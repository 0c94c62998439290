package org.kuznets.analysis.agglomeration;

import java.util.Arrays;
import java.util.Optional;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Points;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the middle of points is, in three senses, each with weights or without (all weights 1). Checked against pointpats
 * (mean centre, standard distance, Euclidean median of Ebdon's points).
 */
final class Centres {
    /** Rows of one part of the search for the central feature. */
    private static final int CHUNK = 256;

    private Centres() {}

    /** Mean centre, sum of w p / sum of w; weights must not all be 0. */
    static Coordinate mean(Points p, double[] weights) {
        double x = 0;
        double y = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            x += weights[i] * p.x()[i];
            y += weights[i] * p.y()[i];
            all += weights[i];
        }
        return new Coordinate(x / all, y / all);
    }

    /** Standard distance: the root of the weighted mean of squared distances to the mean centre, metres. */
    static double standardDistance(Points p, double[] weights) {
        Coordinate c = mean(p, weights);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double dx = p.x()[i] - c.x;
            double dy = p.y()[i] - c.y;
            sum += weights[i] * (dx * dx + dy * dy);
            all += weights[i];
        }
        return Math.sqrt(sum / all);
    }

    /** The point of least weighted distance to all, the first where several are; empty without points. n squared steps. */
    static Optional<Integer> centralFeature(Points p, double[] weights, Work work) {
        int n = p.size();
        double[] sums = new double[n];
        int parts = (n + CHUNK - 1) / CHUNK;
        work.each(parts, part -> {
            for (int i = part * CHUNK; i < Math.min(n, (part + 1) * CHUNK); i++) {
                work.progress(part, parts);
                sums[i] = cost(p, weights, p.x()[i], p.y()[i]);
            }
            return part;
        });
        int best = -1;
        for (int i = 0; i < n; i++) {
            if (best < 0 || sums[i] < sums[best]) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** The weighted sum of distances from a place to all points. */
    static double cost(Points p, double[] weights, double x, double y) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            double dx = p.x()[j] - x;
            double dy = p.y()[j] - y;
            sum += weights[j] * Math.sqrt(dx * dx + dy * dy);
        }
        return sum;
    }

    static double[] ones(int count) {
        double[] w = new double[count];
        Arrays.fill(w, 1);
        return w;
    }
}

package org.kuznets.analysis.agglomeration;

import java.util.Optional;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.PointGrid;
import org.kuznets.analysis.points.Points;

/**
 * How dense points are at each of them: the sum of Gaussian kernels 1 / (2 pi s^2) exp(-d^2 / (2 s^2)), the point's own
 * among them, without correction at the window's edge. Checked against spatstat's {@code density.ppp} without edge.
 */
final class Density {
    /** Kernels end here, in bandwidths: what lies beyond adds less than 1e-16 of a kernel's peak. */
    private static final double REACH = 8.6;

    private static final int CHUNK = 64;

    private Density() {}

    /**
     * Scott's rule (1992; recalled): n to the power -1/6 times the root of the mean of both variances, n - 1 in the
     * denominator, metres; empty where that is 0.
     */
    static Optional<Double> bandwidthMetres(Points p) {
        int n = p.size();
        if (n < 2) {
            return Optional.empty();
        }
        double standard = Centres.standardDistance(p, Centres.ones(n));
        double variance = standard * standard * n / (n - 1) / 2;
        return variance > 0 ? Optional.of(Math.pow(n, -1.0 / 6) * Math.sqrt(variance)) : Optional.empty();
    }

    /** A square metre, at each point. */
    static double[] at(Points p, double bandwidthMetres, Work work) {
        double[] all = new double[p.size()];
        PointGrid grid = new PointGrid(p, REACH * bandwidthMetres);
        double s2 = 2 * bandwidthMetres * bandwidthMetres;
        int parts = (p.size() + CHUNK - 1) / CHUNK;
        work.each(parts, part -> {
            for (int i = part * CHUNK; i < Math.min(p.size(), (part + 1) * CHUNK); i++) {
                work.progress(part, parts);
                double[] sum = {1};
                grid.within(i, REACH * bandwidthMetres, (j, d) -> sum[0] += Math.exp(-d * d / s2));
                all[i] = sum[0] / (Math.PI * s2);
            }
            return part;
        });
        return all;
    }
}

package org.kuznets.analysis.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.points.Points;

/**
 * Duranton and Overman's Kd (2005, Rev. Econ. Stud. 72): the density of the distances between all pairs of plants, by
 * Gaussian kernels reflected at 0, a pair weighing 1 or the product of its plants' weights. The bandwidth is Silverman's
 * {@code nrd0} on the distances up to twice the longest step, as in dbmss, whose binned figures differ by up to 1e-3
 * (checked against it and against the exact sum by R). Kd is absolute: it says nothing about other industry.
 *
 * <p>Memory does not grow with the pairs: distances are met anew for quartiles, and kernels are summed from narrow bins
 * that each keep their distances' moments about the middle up to the fourth, which leaves an error below 1e-10 of a
 * kernel's peak.
 */
final class DurantonOverman {
    /** Bins a bandwidth. */
    private static final int FINE = 32;

    private static final int MOMENTS = 5;
    /** Kernels end here, in bandwidths. */
    private static final double REACH = 8.6;

    private final Steps steps;
    private final Runnable beat;

    /** @param beat called at least once in some hundred thousand pairs; may throw to stop */
    DurantonOverman(Steps steps, Runnable beat) {
        this.steps = steps;
        this.beat = beat;
    }

    /** What is done with the distance of each pair and its weight. */
    private interface Pair {
        void at(double metres, double weight);
    }

    private void pairs(Points p, double @Nullable [] weights, Pair pair) {
        for (int i = 0; i < p.size(); i++) {
            beat.run();
            for (int j = i + 1; j < p.size(); j++) {
                pair.at(p.distance(i, j), weights == null ? 1 : weights[i] * weights[j]);
            }
        }
    }

    /**
     * Silverman's rule of thumb, R's {@code nrd0}: 0.9 n^(-1/5) times the lesser of the standard deviation and the
     * interquartile range (R's type 7) / 1.34; where that is 0, the standard deviation. NaN when no distance differs.
     */
    double bandwidthMetres(Points p) {
        double farthest = 2 * steps.most();
        long[] count = {0};
        double[] sum = {0, 0};
        pairs(p, null, (d, w) -> {
            if (d <= farthest) {
                count[0]++;
                sum[0] += d;
            }
        });
        double mean = sum[0] / count[0];
        pairs(p, null, (d, w) -> sum[1] += d <= farthest ? (d - mean) * (d - mean) : 0);
        double deviation = count[0] < 2 ? Double.NaN : Math.sqrt(sum[1] / (count[0] - 1));
        double low = quantile(p, farthest, count[0], 0.25);
        double high = quantile(p, farthest, count[0], 0.75);
        double least = Math.min(deviation, (high - low) / 1.34);
        double scale = least > 0 ? least : deviation;
        return scale > 0 ? 0.9 * scale * Math.pow(count[0], -0.2) : Double.NaN;
    }

    /** R's type 7: between the two distances next to rank share (n - 1). */
    private double quantile(Points p, double farthest, long count, double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double at = share * (count - 1);
        long rank = (long) at;
        double here = ranked(p, farthest, rank);
        double part = at - rank;
        return part == 0 ? here : here + part * (ranked(p, farthest, rank + 1) - here);
    }

    /** The distance of that rank, 0 being the least, by bins of bins until few are left. */
    private double ranked(Points p, double farthest, long rank) {
        return new Ranks(farthest, rank).find(visit -> pairs(p, null, (d, w) -> visit.accept(d)));
    }

    /** Kd at each step, a metre; NaN where there is no bandwidth. */
    double[] of(Points p, double @Nullable [] weights) {
        double h = bandwidthMetres(p);
        double[] density = new double[steps.size()];
        if (Double.isNaN(h)) {
            Arrays.fill(density, Double.NaN);
            return density;
        }
        Bins bins = new Bins(h);
        pairs(p, weights, bins);
        for (int k = 0; k < density.length; k++) {
            density[k] = bins.density(steps.metres(k));
        }
        return density;
    }

    private final class Bins implements Pair {
        private final double bandwidth;
        private final double width;
        private final double[] moments;
        private double all;

        Bins(double bandwidth) {
            this.bandwidth = bandwidth;
            this.width = Math.max(bandwidth / FINE, (steps.most() + REACH * bandwidth) / 1_000_000);
            this.moments = new double[MOMENTS * (1 + (int) ((steps.most() + REACH * bandwidth) / width))];
        }

        @Override
        public void at(double metres, double weight) {
            all += weight;
            int bin = (int) (metres / width);
            if (bin * MOMENTS < moments.length) {
                double off = (metres - (bin + 0.5) * width) / bandwidth;
                double part = weight;
                for (int m = 0; m < MOMENTS; m++) {
                    moments[bin * MOMENTS + m] += part;
                    part *= off;
                }
            }
        }

        double density(double r) {
            double sum = 0;
            int first = Math.max(0, (int) ((r - REACH * bandwidth) / width));
            int last = Math.min(moments.length / MOMENTS - 1, (int) ((r + REACH * bandwidth) / width));
            for (int bin = first; bin <= last; bin++) {
                sum += kernels(bin, (r - (bin + 0.5) * width) / bandwidth, 1);
            }
            for (int bin = 0; (bin + 0.5) * width + r <= REACH * bandwidth && bin <= last; bin++) {
                sum += kernels(bin, (r + (bin + 0.5) * width) / bandwidth, -1);
            }
            return sum / (all * bandwidth);
        }

        /** phi(u - s off) summed over a bin: its Taylor series, whose terms are Hermite polynomials. */
        private double kernels(int bin, double u, int sign) {
            int at = bin * MOMENTS;
            if (moments[at] == 0) {
                return 0;
            }
            double u2 = u * u;
            double series = moments[at]
                    + sign * u * moments[at + 1]
                    + (u2 - 1) / 2 * moments[at + 2]
                    + sign * u * (u2 - 3) / 6 * moments[at + 3]
                    + (u2 * (u2 - 6) + 3) / 24 * moments[at + 4];
            return Math.exp(-u2 / 2) / Math.sqrt(2 * Math.PI) * series;
        }
    }
}

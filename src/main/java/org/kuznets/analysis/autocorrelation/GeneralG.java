package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.Sums;
import org.kuznets.analysis.weights.Weights;

/**
 * Getis and Ord's general G = sum w_ij x_i x_j / sum over i other than j of x_i x_j, for values of 0 and more on binary
 * weights, with its moments under randomisation (Getis and Ord, Geographical Analysis 24, 1992; recalled, reproduces
 * spdep's {@code globalG.test}). Above its expectation high lies near high; below it, low near low.
 */
final class GeneralG {
    private GeneralG() {}

    /** @param w binary, without units as their own neighbours */
    static double statistic(Weights w, double[] x) {
        double one = 0;
        double two = 0;
        for (double v : x) {
            one += v;
            two += v * v;
        }
        return Moran.cross(w, x, x) / (one * one - two);
    }

    static Moments moments(Weights w, double[] x) {
        Sums s = w.sums();
        double n = x.length;
        double s0 = s.s0() * s.s0();
        double e = s.s0() / (n * (n - 1));
        if (n < 4) {
            return new Moments(statistic(w, x), e, null, null);
        }
        double[] m = powers(x);
        double b0 = (n * n - 3 * n + 3) * s.s1() - n * s.s2() + 3 * s0;
        double b1 = -((n * n - n) * s.s1() - 2 * n * s.s2() + 6 * s0);
        double b2 = -(2 * n * s.s1() - (n + 3) * s.s2() + 6 * s0);
        double b3 = 4 * (n - 1) * s.s1() - 2 * (n + 1) * s.s2() + 8 * s0;
        double b4 = s.s1() - s.s2() + s0;
        double sum = b0 * m[2] * m[2]
                + b1 * m[4]
                + b2 * m[1] * m[1] * m[2]
                + b3 * m[1] * m[3]
                + b4 * m[1] * m[1] * m[1] * m[1];
        double pairs = m[1] * m[1] - m[2];
        double variance = sum / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - e * e;
        return new Moments(statistic(w, x), e, null, variance);
    }

    /** Sums of the powers 0 to 4 of values as shares of the largest, which G does not depend on. */
    private static double[] powers(double[] x) {
        double largest = java.util.Arrays.stream(x).max().orElse(1);
        double[] m = new double[5];
        for (double v : x) {
            double power = 1;
            for (int k = 0; k < m.length; k++) {
                m[k] += power;
                power *= v / largest;
            }
        }
        return m;
    }
}

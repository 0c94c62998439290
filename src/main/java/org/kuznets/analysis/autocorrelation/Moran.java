package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.Sums;
import org.kuznets.analysis.weights.Weights;

/**
 * Moran's I = (n / S0) sum w_ij z_i z_j / sum z_i^2, with its moments under normality and under randomisation (Cliff and
 * Ord, Spatial Processes, 1981; recalled, reproduces spdep's {@code moran.test}). Above its expectation -1/(n-1) like lies
 * near like. Not defined when all values are equal or nothing is a neighbour.
 */
final class Moran {
    private Moran() {}

    static double cross(Weights w, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * w.lag(i, b);
        }
        return sum;
    }

    static double statistic(Weights w, Deviations z, Sums sums) {
        return z.size() / sums.s0() * cross(w, z.each(), z.each()) / z.squares();
    }

    static Moments moments(Weights w, Deviations z) {
        Sums s = w.sums();
        double n = z.size();
        double k = z.kurtosis();
        double s0 = s.s0() * s.s0();
        double e = -1 / (n - 1);
        double normal = (n * n * s.s1() - n * s.s2() + 3 * s0) / ((n * n - 1) * s0) - e * e;
        Double random = null;
        if (n > 3) {
            double one = n * ((n * n - 3 * n + 3) * s.s1() - n * s.s2() + 3 * s0);
            double two = k * ((n * n - n) * s.s1() - 2 * n * s.s2() + 6 * s0);
            random = (one - two) / ((n - 1) * (n - 2) * (n - 3) * s0) - e * e;
        }
        return new Moments(statistic(w, z, s), e, normal, random);
    }
}

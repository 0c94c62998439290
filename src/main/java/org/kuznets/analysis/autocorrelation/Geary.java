package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.Sums;
import org.kuznets.analysis.weights.Weights;

/**
 * Geary's C = ((n - 1) / (2 S0)) sum w_ij (x_i - x_j)^2 / sum z_i^2, with its moments under normality and under
 * randomisation (Cliff and Ord, Spatial Processes, 1981; recalled, reproduces spdep's {@code geary.test}). Below its
 * expectation 1 like lies near like: a positive z here is (C - 1) over its deviation, spdep's has the other sign.
 */
final class Geary {
    private Geary() {}

    /** Of squared differences, from the cross products and the sums of rows and columns: sum w_ij (z_i - z_j)^2. */
    static double differences(double[] rowsAndColumns, double[] z, double cross) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += rowsAndColumns[i] * z[i] * z[i];
        }
        return sum - 2 * cross;
    }

    /** Row sum and column sum of each unit together. */
    static double[] rowsAndColumns(Weights w) {
        double[] sums = w.columnSums();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += w.rowSum(i);
        }
        return sums;
    }

    static double statistic(Weights w, Deviations z, Sums sums) {
        double cross = Moran.cross(w, z.each(), z.each());
        double differences = differences(rowsAndColumns(w), z.each(), cross);
        return (z.size() - 1) / (2 * sums.s0()) * differences / z.squares();
    }

    static Moments moments(Weights w, Deviations z) {
        Sums s = w.sums();
        double n = z.size();
        double k = z.kurtosis();
        double s0 = s.s0() * s.s0();
        double normal = ((2 * s.s1() + s.s2()) * (n - 1) - 4 * s0) / (2 * (n + 1) * s0);
        Double random = null;
        if (n > 3) {
            double one = (n - 1) * s.s1() * (n * n - 3 * n + 3 - (n - 1) * k);
            double two = (n - 1) * s.s2() * (n * n + 3 * n - 6 - (n * n - n + 2) * k) / 4;
            double three = s0 * (n * n - 3 - (n - 1) * (n - 1) * k);
            random = (one - two + three) / (n * (n - 2) * (n - 3) * s0);
        }
        return new Moments(statistic(w, z, s), 1, normal, random);
    }
}

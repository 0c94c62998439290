package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.weights.Weights;

/**
 * Local statistics of one unit, from the deviations of all.
 *
 * <p>Local Moran I_i = z_i sum_j w_ij z_j / m2 (Anselin, Geographical Analysis 27, 1995) with m2 over n or over n - 1; its
 * conditional moments hold z_i and draw the neighbours from all others (Sokal, Oden and Thomson, 1998). Local Geary c_i =
 * sum_j w_ij (z_i - z_j)^2 / (sum z^2 / (n - 1)). Recalled; reproduces spdep's {@code localmoran} and {@code localC}.
 */
record Local(Weights weights, Deviations deviations, LocalScale scale) {
    /** Sum of squares over this is m2. */
    private double meanSquare() {
        int n = deviations.size();
        return deviations.squares() / (scale == LocalScale.N ? n : n - 1);
    }

    double lag(int i) {
        return weights.lag(i, deviations.each());
    }

    double moran(int i) {
        return deviations.each()[i] * lag(i) / meanSquare();
    }

    double expected(int i) {
        double z = deviations.each()[i];
        return -z * z * weights.rowSum(i) / ((deviations.size() - 1) * meanSquare());
    }

    /** Conditional; 0 where the value is the mean. Not defined for fewer than three units. */
    double variance(int i) {
        double n = deviations.size();
        double z = deviations.each()[i];
        double ratio = z / meanSquare();
        double w = weights.rowSum(i);
        double spread = weights.rowSquares(i) - w * w / (n - 1);
        return Math.max(0, ratio * ratio * n / (n - 2) * spread * (deviations.meanSquare() - z * z / (n - 1)));
    }

    /** Null where the statistic cannot vary: the value is the mean, all others are neighbours, or there are too few. */
    @Nullable
    Double z(int i) {
        double z = deviations.each()[i];
        double mean = meanSquare();
        boolean fixed = deviations.size() < 3 || variance(i) <= 1e-14 * z * z / mean * weights.rowSquares(i);
        return fixed ? null : Moments.z(moran(i), expected(i), variance(i));
    }

    double geary(int i) {
        double[] z = deviations.each();
        double sum = 0;
        for (int k = weights.from(i); k < weights.from(i + 1); k++) {
            double d = z[i] - z[weights.to(k)];
            sum += weights.weight(k) * d * d;
        }
        return sum * (deviations.size() - 1) / deviations.squares();
    }
}

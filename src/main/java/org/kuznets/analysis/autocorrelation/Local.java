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

    private Lag lags() {
        return new Lag(weights, deviations);
    }

    private double ratio(int i) {
        return deviations.each()[i] / meanSquare();
    }

    double lag(int i) {
        return lags().of(i);
    }

    double moran(int i) {
        return ratio(i) * lag(i);
    }

    double expected(int i) {
        return ratio(i) * lags().expected(i);
    }

    /** Conditional; 0 where the value is the mean. Not defined for fewer than three units. */
    double variance(int i) {
        return ratio(i) * ratio(i) * lags().variance(i);
    }

    /** Null where the statistic cannot vary, as where the value is the mean. */
    @Nullable
    Double z(int i) {
        Double z = lags().z(i);
        double own = deviations.each()[i];
        return z == null || own == 0 ? null : (Double) (Math.signum(own) * z);
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

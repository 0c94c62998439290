package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.Weights;

/**
 * How one quantity goes with another next door. Bivariate Moran (n / S0) sum zx_i w_ij zy_j / sqrt(sum zx^2 sum zy^2): not
 * symmetric, and it mixes in how the two go together in place. Lee's L = (n / sum_i W_i^2) sum_i (W zx)_i (W zy)_i /
 * sqrt(sum zx^2 sum zy^2), which is symmetric (Lee, Journal of Geographical Systems 3, 2001). Recalled; L reproduces
 * spdep's {@code lee}.
 */
final class Bivariate {
    private Bivariate() {}

    static double moran(Weights w, Deviations x, Deviations y) {
        return x.size() / w.sums().s0() * Moran.cross(w, x.each(), y.each()) / root(x, y);
    }

    static double lee(Weights w, Deviations x, Deviations y) {
        double sum = 0;
        double rows = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += w.lag(i, x.each()) * w.lag(i, y.each());
            rows += w.rowSum(i) * w.rowSum(i);
        }
        return x.size() / rows * sum / root(x, y);
    }

    private static double root(Deviations x, Deviations y) {
        return Math.sqrt(x.squares() * y.squares());
    }

    /** Pearson's correlation of the two in place. */
    static double inPlace(Deviations x, Deviations y) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += x.each()[i] * y.each()[i];
        }
        return sum / root(x, y);
    }
}

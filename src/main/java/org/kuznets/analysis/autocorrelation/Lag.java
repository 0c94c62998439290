package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.weights.Weights;

/**
 * The weighted sum over a unit's neighbours, and its moments when they are drawn from all other units without replacement
 * (Sokal, Oden and Thomson, 1998; the moments of a sample from a finite population).
 *
 * @param values what is summed, as deviations
 */
record Lag(Weights weights, Deviations values) {
    double of(int i) {
        return weights.lag(i, values.each());
    }

    double expected(int i) {
        return -values.each()[i] * weights.rowSum(i) / (values.size() - 1);
    }

    /** Not defined for fewer than three units. */
    double variance(int i) {
        double n = values.size();
        double own = values.each()[i];
        double w = weights.rowSum(i);
        double spread = weights.rowSquares(i) - w * w / (n - 1);
        return Math.max(0, n / (n - 2) * spread * (values.meanSquare() - own * own / (n - 1)));
    }

    /** Null where the sum cannot vary: all others are neighbours alike or are equal, or there are too few. */
    @Nullable
    Double z(int i) {
        boolean fixed = values.size() < 3 || variance(i) <= 1e-13 * values.meanSquare() * weights.rowSquares(i);
        return fixed ? null : Moments.z(of(i), expected(i), variance(i));
    }
}

package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;

/**
 * A global statistic beside what it would be without any pattern.
 *
 * @param expected without any pattern
 * @param varianceNormal if the values were drawn from a normal distribution; null where the theory has none
 * @param varianceRandom if the values as they are were thrown over the places; null with fewer than four units
 */
record Moments(double value, double expected, @Nullable Double varianceNormal, @Nullable Double varianceRandom) {
    private static final double ROUNDING = 1e-13;

    /** Standard deviations from the expected; null where there is no variance. */
    static @Nullable Double z(double value, double expected, @Nullable Double variance) {
        // a statistic that no arrangement changes has a variance of rounding only
        boolean varies = variance != null && variance > ROUNDING * expected * expected;
        return variance == null || !varies ? null : (Double) ((value - expected) / Math.sqrt(variance));
    }

    @Nullable
    Double zNormal() {
        return z(value, expected, varianceNormal);
    }

    @Nullable
    Double zRandom() {
        return z(value, expected, varianceRandom);
    }
}

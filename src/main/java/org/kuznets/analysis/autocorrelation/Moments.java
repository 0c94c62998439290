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
    /** Standard deviations from the expected; null where there is no variance. */
    static @Nullable Double z(double value, double expected, @Nullable Double variance) {
        return variance == null || !(variance > 0) ? null : (Double) ((value - expected) / Math.sqrt(variance));
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

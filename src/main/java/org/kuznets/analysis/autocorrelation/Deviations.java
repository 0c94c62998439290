package org.kuznets.analysis.autocorrelation;

import java.util.Arrays;

/**
 * Values as deviations from their mean.
 *
 * @param each the deviation of every unit
 * @param squares sum of their squares
 * @param kurtosis n sum z^4 / (sum z^2)^2; 3 for a normal distribution
 */
record Deviations(double mean, double[] each, double squares, double kurtosis) {
    /** Values that differ by less than this share of the largest are all equal. */
    private static final double EQUAL = 1e-13;

    static Deviations of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double[] z = new double[n];
        double two = 0;
        double four = 0;
        for (int i = 0; i < n; i++) {
            z[i] = values[i] - mean;
            two += z[i] * z[i];
        }
        for (double d : z) {
            four += d * d / two * (d * d / two);
        }
        return new Deviations(mean, z, two, n * four);
    }

    /** Whether nothing varies, so that no statistic here is defined. */
    static boolean allEqual(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        return high - low <= EQUAL * Math.max(Math.abs(low), Math.abs(high));
    }

    int size() {
        return each.length;
    }

    /** Mean square, over n. */
    double meanSquare() {
        return squares / each.length;
    }
}

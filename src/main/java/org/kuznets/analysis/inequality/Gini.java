package org.kuznets.analysis.inequality;

import java.util.Arrays;

/**
 * Gini's coefficient of plain values, each counting the same: half the mean difference of all pairs over the mean.
 * 0 to (n - 1) / n; normalised by n / (n - 1) it reaches 1.
 *
 * <p>Of location quotients it is what the R package REAT calls {@code gini.spec} (over the sectors of a place) and
 * {@code gini.conc} (over the places of a sector); it is neither of the two read off a {@link Lorenz} curve. Evidence:
 * reproduces REAT's documented figures.
 */
public final class Gini {
    private Gini() {}

    /** NaN without values, or where all are nought. */
    public static double of(double[] values) {
        double sum = Arrays.stream(values).sum();
        return values.length == 0 || !(sum > 0) ? Double.NaN : pairs(values) / (values.length * sum);
    }

    /** NaN as {@link #of}, and of one value. */
    public static double normalised(double[] values) {
        return values.length < 2 ? Double.NaN : of(values) * values.length / (values.length - 1);
    }

    /** The differences of all pairs, each pair once, added up. */
    public static double pairs(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = 0; k < sorted.length; k++) {
            sum += (2.0 * k + 1 - sorted.length) * sorted[k];
        }
        return sum;
    }
}

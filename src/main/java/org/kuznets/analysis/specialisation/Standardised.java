package org.kuznets.analysis.specialisation;

import java.util.Arrays;

/**
 * How far each value lies from the mean, in sample standard deviations (n - 1). Of one sector's location quotients over
 * places it is the standardised location quotient of O'Donoghue and Gleave 2004 (recalled): beyond 1.96 where they are
 * normal; their logarithms often are nearer to it.
 */
public final class Standardised {
    private Standardised() {}

    /** NaN stays NaN and counts for nothing; all are NaN where fewer than two are known or all are equal. */
    public static double[] of(double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = known.length < 2 ? 0 : Math.sqrt(squares / (known.length - 1));
        boolean flat = !(deviation > 1e-12 * Math.abs(mean));
        return Arrays.stream(values)
                .map(v -> flat || !Double.isFinite(v) ? Double.NaN : (v - mean) / deviation)
                .toArray();
    }
}

package org.kuznets.analysis.decision;

import java.util.Arrays;

/**
 * How near alternatives are to the best of each criterion and far from the worst: TOPSIS with vector normalisation (Hwang
 * and Yoon, 1981, recalled; reproduces vector TOPSIS-1). The ideal is made of the alternatives themselves, so leaving one
 * out may turn the order of others round.
 */
public final class Topsis {
    private Topsis() {}

    /** All criteria the more the better. */
    public static double[] closeness(double[][] values, double[] weights) {
        boolean[] more = new boolean[weights.length];
        Arrays.fill(more, true);
        return closeness(values, weights, more);
    }

    /**
     * @param values a row for each alternative
     * @param more for each criterion whether more is better
     * @return 0 to 1 for each; NaN where all alternatives are alike. A criterion that is 0 for all counts nothing
     */
    public static double[] closeness(double[][] values, double[] weights, boolean[] more) {
        int n = values.length;
        double[] near = new double[n];
        double[] far = new double[n];
        for (int k = 0; k < weights.length; k++) {
            double squares = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] row : values) {
                squares += row[k] * row[k];
                low = Math.min(low, row[k]);
                high = Math.max(high, row[k]);
            }
            if (squares > 0) {
                double scale = weights[k] / Math.sqrt(squares);
                double best = more[k] ? high : low;
                double worst = more[k] ? low : high;
                for (int i = 0; i < n; i++) {
                    near[i] += Math.pow(scale * (values[i][k] - best), 2);
                    far[i] += Math.pow(scale * (values[i][k] - worst), 2);
                }
            }
        }
        double[] closeness = new double[n];
        Arrays.setAll(closeness, i -> Math.sqrt(far[i]) / (Math.sqrt(near[i]) + Math.sqrt(far[i])));
        return closeness;
    }
}

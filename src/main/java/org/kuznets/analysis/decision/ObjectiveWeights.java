package org.kuznets.analysis.decision;

import java.util.Arrays;

/**
 * Weights from the data alone: how much alternatives differ. They say nothing of what matters to people, and change with
 * the set of alternatives.
 */
public final class ObjectiveWeights {
    private ObjectiveWeights() {}

    /**
     * Shannon's entropy: 1 - e, where e = -sum p ln p / ln n over each criterion's shares p (recalled; reproduces vector
     * ENTW-1). Values must be 0 or more; a criterion that is alike for all gets 0; where all are, weights are equal.
     */
    public static double[] entropy(double[][] values) {
        int n = values.length;
        double[] w = new double[values[0].length];
        for (int k = 0; k < w.length; k++) {
            double sum = 0;
            for (double[] row : values) {
                sum += row[k];
            }
            double e = 0;
            for (double[] row : values) {
                double p = row[k] / sum;
                e -= p > 0 ? p * Math.log(p) : 0;
            }
            w[k] = sum > 0 && n > 1 ? Math.max(0, 1 - e / Math.log(n)) : 0;
        }
        return Combination.normalised(w);
    }

    /**
     * CRITIC (Diakoulaki and others, 1995, recalled; reproduces vector CRITIC-1): the sample standard deviation of values
     * brought to 0 to 1 by their own range, times the sum of 1 - correlation with the others. A criterion that is alike
     * for all gets 0.
     *
     * @param more for each criterion whether more is better
     */
    public static double[] critic(double[][] values, boolean[] more) {
        int n = values.length;
        int m = more.length;
        double[][] u = new double[m][n];
        double[] sd = new double[m];
        for (int k = 0; k < m; k++) {
            int column = k;
            double high =
                    Arrays.stream(values).mapToDouble(r -> r[column]).max().orElse(0);
            double low = Arrays.stream(values).mapToDouble(r -> r[column]).min().orElse(0);
            for (int i = 0; i < n; i++) {
                double t = high > low ? (values[i][k] - low) / (high - low) : 0;
                u[k][i] = more[k] ? t : 1 - t;
            }
            double mean = Arrays.stream(u[k]).average().orElse(0);
            for (int i = 0; i < n; i++) {
                u[k][i] -= mean;
            }
            sd[k] = Math.sqrt(product(u[k], u[k]) / (n - 1));
        }
        double[] w = new double[m];
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < m; l++) {
                double both = sd[k] * sd[l] * (n - 1);
                w[k] += both > 0 ? sd[k] * (1 - product(u[k], u[l]) / both) : 0;
            }
        }
        return Combination.normalised(w);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

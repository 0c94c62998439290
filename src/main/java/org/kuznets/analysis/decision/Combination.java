package org.kuznets.analysis.decision;

import java.util.Arrays;

/**
 * How scores from 0 to 1 become one, with weights that sum to 1. A NaN among the scores gives NaN, never 0.
 *
 * @param alpha of {@code OWA}: below 1 the best scores count more, above 1 the worst; 1 is {@code WLC}
 */
public record Combination(Kind kind, double alpha) {
    /** The weighted linear combination. */
    public static final Combination WLC = new Combination(Kind.WLC, 1);

    /** The ways. */
    public enum Kind {
        /** The sum of weight times score: a poor score is made up for by a good one. */
        WLC,
        /** The product of scores to the power of their weights: a score of 0 makes all 0. */
        GEOMETRIC,
        /**
         * Malczewski's ordered weighted average by a regular increasing monotone quantifier: scores from the best down,
         * each with the weight {@code (sum of weights so far) ^ alpha - (sum before) ^ alpha}. Malczewski, "Ordered
         * weighted averaging with fuzzy quantifiers", 2006 (recalled; reproduces vector OWA-1).
         */
        OWA
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.OWA ? word + " alpha " + alpha : word;
    }

    /** The combined score. */
    public double of(double[] scores, double[] weights) {
        for (double s : scores) {
            if (Double.isNaN(s)) {
                return Double.NaN;
            }
        }
        return switch (kind) {
            case WLC -> linear(scores, weights);
            case GEOMETRIC -> geometric(scores, weights);
            case OWA -> Owa.quantified(scores, weights, alpha);
        };
    }

    private static double linear(double[] scores, double[] weights) {
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            sum += weights[k] * scores[k];
        }
        return sum;
    }

    private static double geometric(double[] scores, double[] weights) {
        double product = 1;
        for (int k = 0; k < scores.length; k++) {
            product *= Math.pow(scores[k], weights[k]);
        }
        return product;
    }

    /** Weights of 0 or more, made to sum to 1; equal ones where all are 0. */
    public static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double[] w = new double[weights.length];
        Arrays.setAll(w, k -> sum > 0 ? weights[k] / sum : 1.0 / weights.length);
        return w;
    }
}

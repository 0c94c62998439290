package org.kuznets.analysis.decision;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ordered weighted averages, of which the literature has three that are all called OWA:
 *
 * <ol>
 *   <li>{@link #ordered}: Yager's, with weights for the best, the second best and so on, and none for criteria;
 *   <li>{@link #quantified}: Malczewski's, criterion weights reordered by score through a quantifier;
 *   <li>{@link #weighted}: order weights times criterion weights, made to sum to 1.
 * </ol>
 *
 * <p>Formulas recalled; the first two reproduce vector OWA-1.
 */
public final class Owa {
    private Owa() {}

    /** Yager's: {@code orderWeights} for scores from the best to the worst. */
    public static double ordered(double[] scores, double[] orderWeights) {
        int[] order = order(scores);
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum += orderWeights[k] * scores[order[k]];
        }
        return sum;
    }

    /** Malczewski's: 1 is the weighted linear combination, below 1 the best scores count more, above 1 the worst. */
    public static double quantified(double[] scores, double[] weights, double alpha) {
        int[] order = order(scores);
        double sum = 0;
        double so = 0;
        double before = 0;
        for (int k : order) {
            so += weights[k];
            double reached = alpha == 1 ? so : Math.pow(so, alpha);
            sum += (reached - before) * scores[k];
            before = reached;
        }
        return sum;
    }

    /** Order weights times criterion weights, made to sum to 1; NaN where every product is 0. */
    public static double weighted(double[] scores, double[] weights, double[] orderWeights) {
        int[] order = order(scores);
        double sum = 0;
        double all = 0;
        for (int k = 0; k < order.length; k++) {
            double w = orderWeights[k] * weights[order[k]];
            sum += w * scores[order[k]];
            all += w;
        }
        return sum / all;
    }

    /** How far towards the best order weights lean: 1 only the best, 0 only the worst, 0.5 the mean. */
    public static double orness(double[] orderWeights) {
        int n = orderWeights.length;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (n - 1 - k) * orderWeights[k];
        }
        return sum / (n - 1);
    }

    /** From the best to the worst; of equal scores the first one first. */
    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -scores[k]))
                .mapToInt(k -> k)
                .toArray();
    }
}

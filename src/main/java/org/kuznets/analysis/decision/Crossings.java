package org.kuznets.analysis.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * At which weight of one criterion two alternatives change places, when the other weights keep their proportions: of
 * scores {@code w u + (1 - w) v}, where v is the mean of the other scores by their weights, the crossing of i and j is at
 * {@code (v_j - v_i) / ((u_i - u_j) - (v_i - v_j))}. Reproduces vector OAT-1.
 */
public final class Crossings {
    private Crossings() {}

    /**
     * @param first of the two alternatives
     * @param weight of the criterion, 0 to 1, at which their scores are equal
     */
    public record Crossing(int first, int second, double weight) {}

    /** All crossings within 0 and 1, pair by pair. */
    public static List<Crossing> of(double[][] scores, double[] weights, int criterion) {
        double[] rest = new double[scores.length];
        double others = 0;
        for (int k = 0; k < weights.length; k++) {
            others += k == criterion ? 0 : weights[k];
        }
        for (int i = 0; i < rest.length; i++) {
            for (int k = 0; k < weights.length; k++) {
                rest[i] += k == criterion || others == 0 ? 0 : weights[k] / others * scores[i][k];
            }
        }
        List<Crossing> all = new ArrayList<>();
        for (int i = 0; i < rest.length; i++) {
            for (int j = i + 1; j < rest.length; j++) {
                double steeper = scores[i][criterion] - scores[j][criterion] - (rest[i] - rest[j]);
                double w = (rest[j] - rest[i]) / steeper;
                if (steeper != 0 && w >= 0 && w <= 1) {
                    all.add(new Crossing(i, j, w));
                }
            }
        }
        return all;
    }
}

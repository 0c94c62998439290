package org.kuznets.analysis.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;

/**
 * How ranks of alternatives depend on weights: the share of weight draws that give an alternative a rank (its rank
 * acceptability), and the mean of the weights that make it the best (its central weights). SMAA-2: Lahdelma and Salminen,
 * 2001 (recalled; reproduces vector SMAA-1, whose shares are exact areas).
 *
 * <p>Of equal scores the alternative that comes first in the input has the better rank, so that each draw gives each rank
 * once: rows and columns of the acceptabilities sum to 1.
 */
public final class Smaa {
    private final int[][] ranks;
    private final double[][] central;
    private final int draws;

    private Smaa(int[][] ranks, double[][] central, int draws) {
        this.ranks = ranks;
        this.central = central;
        this.draws = draws;
    }

    /**
     * @param scores of each alternative, 0 to 1, none NaN
     * @param draws sets of weights, at least one
     */
    public static Smaa of(double[][] scores, List<double[]> draws, Combination combination, Work work) {
        int n = scores.length;
        int[][] ranks = new int[n][n];
        double[][] central = new double[n][n == 0 ? 0 : scores[0].length];
        for (int d = 0; d < draws.size(); d++) {
            if (d % 256 == 0) {
                work.progress(d, draws.size());
            }
            double[] w = draws.get(d);
            int[] order = order(scores, w, combination);
            for (int r = 0; r < n; r++) {
                ranks[order[r]][r]++;
            }
            for (int k = 0; n > 0 && k < w.length; k++) {
                central[order[0]][k] += w[k];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < central[i].length; k++) {
                central[i][k] /= Math.max(1, ranks[i][0]);
            }
        }
        return new Smaa(ranks, central, draws.size());
    }

    private static int[] order(double[][] scores, double[] weights, Combination combination) {
        double[] sums = new double[scores.length];
        Arrays.setAll(sums, i -> combination.of(scores[i], weights));
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -sums[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The share of draws, 0 to 1, that give alternative {@code i} the rank {@code r}, counted from 0. */
    public double acceptability(int i, int r) {
        return (double) ranks[i][r] / draws;
    }

    /** The mean rank of an alternative, counted from 0. */
    public double meanRank(int i) {
        double sum = 0;
        for (int r = 0; r < ranks.length; r++) {
            sum += (double) r * ranks[i][r];
        }
        return sum / draws;
    }

    /** The mean of the weights that make an alternative the best; empty where none of the draws does. */
    public Optional<double[]> centralWeights(int i) {
        return ranks[i][0] == 0 ? Optional.empty() : Optional.of(central[i].clone());
    }

    public int draws() {
        return draws;
    }
}

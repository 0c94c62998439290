package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;

/**
 * How sure it is that a cell is among the best: the share of weight draws in which it is in the top q per cent of all
 * cells that may be used. A cell is in the top when fewer than {@code q n / 100} of the n cells score higher (at least
 * one cell is); so all cells with the score of the last one are.
 *
 * <p>Scores are weighted linear combinations in float, whatever the siting's combination is.
 */
public final class Robust {
    private final List<float[]> weights;
    private final float[] thresholds;
    private final float[] shares;
    private final int cells;

    private Robust(List<float[]> weights, float[] thresholds, float[] shares, int cells) {
        this.weights = weights;
        this.thresholds = thresholds;
        this.shares = shares;
        this.cells = cells;
    }

    /**
     * @param draws sets of weights, one for each term of the surface
     * @param topPercent above 0, at most 100
     */
    public static Robust of(Surface surface, List<double[]> draws, double topPercent, Work work) {
        int[] open = IntStream.range(0, surface.nodes().nodes())
                .filter(surface::open)
                .toArray();
        List<float[]> scores = new ArrayList<>();
        for (float[] all : surface.scores()) {
            float[] some = new float[open.length];
            for (int c = 0; c < open.length; c++) {
                some[c] = all[open[c]];
            }
            scores.add(some);
        }
        List<float[]> weights = draws.stream().map(Robust::floats).toList();
        Ranking ranking = new Ranking(scores, open.length);
        int most = top(open.length, topPercent);
        float[] thresholds = new float[draws.size()];
        float[] shares = new float[surface.nodes().nodes()];
        Arrays.fill(shares, Float.NaN);
        if (open.length > 0 && !draws.isEmpty()) {
            int[] counts = ranking.counts(weights, most, thresholds, work);
            for (int c = 0; c < open.length; c++) {
                shares[open[c]] = (float) counts[c] / draws.size();
            }
        }
        return new Robust(weights, thresholds, shares, open.length);
    }

    /** How many of {@code n} cells are the top. */
    static int top(int n, double topPercent) {
        return (int) Math.max(1, Math.floor(n * topPercent / 100));
    }

    private static float[] floats(double[] w) {
        float[] f = new float[w.length];
        for (int k = 0; k < f.length; k++) {
            f[k] = (float) w[k];
        }
        return f;
    }

    /** Of each cell the share of draws, 0 to 1; NaN for those that may not be used or have no score. */
    public float[] shares() {
        return shares.clone();
    }

    /** How many cells were compared. */
    public int cells() {
        return cells;
    }

    public int draws() {
        return weights.size();
    }

    /**
     * The share of draws in which a place with these scores would be in the top of the cells; NaN where a score is, or
     * there are no cells.
     *
     * @param scores see {@link Verdict#scores}
     */
    public double share(double[] scores) {
        float[] u = floats(scores);
        for (float s : u) {
            if (Float.isNaN(s)) {
                return Double.NaN;
            }
        }
        if (cells == 0 || weights.isEmpty()) {
            return Double.NaN;
        }
        int inside = 0;
        for (int d = 0; d < thresholds.length; d++) {
            float sum = 0;
            for (int k = 0; k < u.length; k++) {
                sum += weights.get(d)[k] * u[k];
            }
            inside += sum >= thresholds[d] ? 1 : 0;
        }
        return (double) inside / thresholds.length;
    }
}

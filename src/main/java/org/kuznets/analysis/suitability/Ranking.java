package org.kuznets.analysis.suitability;

import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.Work;

/**
 * In how many draws each cell is among the best. Exact: a histogram of the scores of a draw says in which narrow band its
 * threshold lies; only the scores in that band are sorted.
 */
final class Ranking {
    /** Bands of scores from 0 to 1. */
    private static final int BANDS = 4096;
    /** Cells whose scores fit into a core's nearest cache. */
    private static final int TILE = 2048;
    /** Draws that one part does: fixed, so that the answer does not depend on the number of cores. */
    private static final int DRAWS = 16;

    private final List<float[]> scores;
    private final int cells;

    Ranking(List<float[]> scores, int cells) {
        this.scores = scores;
        this.cells = cells;
    }

    /**
     * @param most the score of this many cells, counted from the best, is a draw's threshold
     * @param thresholds of the draws, to be filled
     * @return of each cell the draws in which its score is at least the threshold
     */
    int[] counts(List<float[]> draws, int most, float[] thresholds, Work work) {
        int parts = (draws.size() + DRAWS - 1) / DRAWS;
        int[] counts = new int[cells];
        int[] done = new int[1];
        work.each(parts, p -> {
            int from = p * DRAWS;
            int end = Math.min(draws.size(), from + DRAWS);
            short[] part = new short[cells];
            float[] sums = new float[cells];
            for (int d = from; d < end; d++) {
                work.progress(p, parts);
                thresholds[d] = threshold(draws.get(d), most, sums);
                float t = thresholds[d];
                for (int c = 0; c < cells; c++) {
                    part[c] += (short) (sums[c] >= t ? 1 : 0);
                }
            }
            synchronized (done) {
                for (int c = 0; c < cells; c++) {
                    counts[c] += part[c];
                }
            }
            return p;
        });
        return counts;
    }

    private float threshold(float[] weights, int most, float[] sums) {
        int[] bands = new int[BANDS + 1];
        for (int from = 0; from < cells; from += TILE) {
            int end = Math.min(cells, from + TILE);
            sum(weights, sums, from, end);
            for (int c = from; c < end; c++) {
                bands[band(sums[c])]++;
            }
        }
        int above = 0;
        int b = BANDS;
        while (above + bands[b] < most) {
            above += bands[b--];
        }
        float[] here = new float[bands[b]];
        int n = 0;
        for (int c = 0; c < cells; c++) {
            if (band(sums[c]) == b) {
                here[n++] = sums[c];
            }
        }
        Arrays.sort(here);
        return here[here.length - (most - above)];
    }

    /** The scores of cells, in the order of the terms, so that one cell alone gives the same bits. */
    private void sum(float[] weights, float[] sums, int from, int end) {
        Arrays.fill(sums, from, end, 0);
        for (int k = 0; k < weights.length; k++) {
            float w = weights[k];
            float[] u = scores.get(k);
            for (int c = from; c < end; c++) {
                sums[c] += w * u[c];
            }
        }
    }

    private static int band(float score) {
        return Math.max(0, Math.min(BANDS, (int) (score * BANDS)));
    }
}

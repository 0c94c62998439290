package org.kuznets.analysis.pattern;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A curve beside those of simulations under a null: the pointwise band, which is for the eye only, and two tests of the
 * whole curve at once.
 *
 * <p>MAD: T is the greatest distance of a curve from the mean of the simulated ones (each of them counted in that mean);
 * p = (1 + number with T at least as large) / (s + 1) (Diggle; Ripley 1981; recalled). Rank: a curve's pointwise ranks
 * from the nearer end, sorted, compared word-like: the extreme rank length of Myllymäki et al. 2017, J. R. Stat. Soc. B
 * 79 (recalled); its p alike, and its band is all but the {@code level} most extreme curves, so that the observed one
 * leaves the band exactly when p is at most {@code level}.
 *
 * <p>Distances at which the observed curve or a simulated one is undefined are left out of both.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record NullEnvelope(
        double[] mean,
        double[] low,
        double[] high,
        double[] globalLow,
        double[] globalHigh,
        double[] pointwiseUpperP,
        double deviation,
        int at,
        double madP,
        double rankP) {
    /** The chance at which the global band is left under the null. */
    static final double LEVEL = 0.05;

    /**
     * @param observed one number a step
     * @param simulated as many curves as there are simulations
     * @param bandRank the pointwise band leaves out so many less one of the lowest and highest at each step
     */
    static NullEnvelope of(double[] observed, double[][] simulated, int bandRank) {
        int steps = observed.length;
        int s = simulated.length;
        double[][] curves = new double[s + 1][];
        curves[0] = observed;
        System.arraycopy(simulated, 0, curves, 1, s);
        boolean[] known = new boolean[steps];
        NullEnvelope e = new NullEnvelope(
                undefined(steps),
                undefined(steps),
                undefined(steps),
                undefined(steps),
                undefined(steps),
                undefined(steps),
                0,
                -1,
                Double.NaN,
                Double.NaN);
        for (int k = 0; k < steps; k++) {
            int step = k;
            known[k] = Arrays.stream(curves).allMatch(c -> Double.isFinite(c[step]));
            if (known[k]) {
                e.point(k, curves, bandRank);
            }
        }
        return e.tested(curves, known);
    }

    private static double[] undefined(int steps) {
        double[] all = new double[steps];
        Arrays.fill(all, Double.NaN);
        return all;
    }

    private void point(int k, double[][] curves, int bandRank) {
        int s = curves.length - 1;
        double[] sorted = new double[s];
        double sum = 0;
        int above = 0;
        for (int c = 0; c < s; c++) {
            sorted[c] = curves[c + 1][k];
            sum += sorted[c];
            above += sorted[c] >= curves[0][k] ? 1 : 0;
        }
        Arrays.sort(sorted);
        mean[k] = sum / s;
        low[k] = sorted[Math.min(bandRank - 1, s - 1)];
        high[k] = sorted[Math.max(0, s - bandRank)];
        pointwiseUpperP[k] = (1.0 + above) / (1 + s);
    }

    private NullEnvelope tested(double[][] curves, boolean[] known) {
        int s = curves.length - 1;
        double[] t = new double[s + 1];
        int worst = -1;
        for (int c = 0; c <= s; c++) {
            for (int k = 0; k < known.length; k++) {
                double off = known[k] ? Math.abs(curves[c][k] - mean[k]) : 0;
                if (off > t[c]) {
                    t[c] = off;
                    worst = c == 0 ? k : worst;
                }
            }
        }
        boolean any = false;
        for (boolean b : known) {
            any |= b;
        }
        if (!any) {
            return this;
        }
        long larger = Arrays.stream(t, 1, s + 1).filter(v -> v >= t[0]).count();
        int[][] ranks = ranks(curves, known);
        long extreme = Arrays.stream(ranks, 1, s + 1)
                .filter(r -> Arrays.compare(r, ranks[0]) <= 0)
                .count();
        band(curves, known, ranks);
        return new NullEnvelope(
                mean,
                low,
                high,
                globalLow,
                globalHigh,
                pointwiseUpperP,
                t[0],
                worst,
                (1.0 + larger) / (1 + s),
                (1.0 + extreme) / (1 + s));
    }

    /** For every curve its ranks from the nearer end at each known step, 1 the most extreme, ascending. */
    private static int[][] ranks(double[][] curves, boolean[] known) {
        int[][] all = new int[curves.length][known.length];
        double[] sorted = new double[curves.length];
        for (int k = 0; k < known.length; k++) {
            for (int c = 0; c < curves.length; c++) {
                sorted[c] = curves[c][k];
            }
            Arrays.sort(sorted);
            for (int c = 0; c < curves.length; c++) {
                // equal numbers share the rank that is least extreme
                all[c][k] =
                        known[k] ? Math.min(upTo(sorted, curves[c][k]), from(sorted, curves[c][k])) : Integer.MAX_VALUE;
            }
        }
        for (int[] r : all) {
            Arrays.sort(r);
        }
        return all;
    }

    private static int upTo(double[] sorted, double v) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int from(double[] sorted, double v) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    /** Between the lowest and highest of all curves but the most extreme ones; curves as extreme as one that stays, stay. */
    private void band(double[][] curves, boolean[] known, int[][] ranks) {
        Integer[] order = new Integer[curves.length];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, Comparator.comparing((Integer c) -> ranks[c], Arrays::compare));
        int out = (int) Math.floor(LEVEL * curves.length + 1e-9);
        int[] limit = ranks[order[Math.min(out, order.length - 1)]];
        for (int k = 0; k < known.length; k++) {
            if (known[k]) {
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < curves.length; c++) {
                    if (Arrays.compare(ranks[c], limit) >= 0) {
                        least = Math.min(least, curves[c][k]);
                        most = Math.max(most, curves[c][k]);
                    }
                }
                globalLow[k] = least;
                globalHigh[k] = most;
            }
        }
    }
}

package org.kuznets.analysis.pattern;

import java.util.Arrays;

/**
 * The distances that curves are reckoned at, ascending. A pair counts at every distance that is not below its own: "at
 * most", as in spatstat, not "below", as in pointpats.
 */
final class Steps {
    private static final int CELLS_A_STEP = 8;

    private final double[] metres;
    private final int[] first;
    private final double cells;
    private final boolean apart;

    Steps(double[] metres) {
        this.metres = metres.clone();
        for (int k = 0; k < metres.length; k++) {
            if (!(metres[k] >= 0) || (k > 0 && metres[k] <= metres[k - 1])) {
                throw new IllegalArgumentException("distances must ascend from 0: " + Arrays.toString(metres));
            }
        }
        int count = CELLS_A_STEP * metres.length;
        this.cells = most() > 0 ? count / most() : 0;
        this.first = new int[count + 2];
        boolean wide = cells > 0;
        for (int s = 1; s < metres.length; s++) {
            wide &= (metres[s] - metres[s - 1]) * cells > 3;
        }
        this.apart = wide;
        int k = 0;
        for (int c = 0; c < first.length; c++) {
            // one cell low, so that rounding of the cell's number never skips a step
            while (k < metres.length && metres[k] < (c - 1) / cells) {
                k++;
            }
            first[c] = k;
        }
    }

    /** {@code count} even steps up to {@code mostMetres}, without 0. */
    static Steps even(double mostMetres, int count) {
        double[] all = new double[count];
        for (int k = 0; k < count; k++) {
            all[k] = mostMetres * (k + 1) / count;
        }
        return new Steps(all);
    }

    int size() {
        return metres.length;
    }

    double metres(int k) {
        return metres[k];
    }

    /** The greatest, or 0 when there is none. */
    double most() {
        return metres.length == 0 ? 0 : metres[metres.length - 1];
    }

    /** The first step that is not below {@code d}; {@code d} must be at most {@link #most}. */
    int first(double d) {
        int k = first[(int) (d * cells)];
        while (metres[k] < d) {
            k++;
        }
        return k;
    }

    /** Whether no two steps lie so close that {@link #firstApart} could miss one. */
    boolean apart() {
        return apart;
    }

    /** As {@link #first}, without a loop, where steps lie {@link #apart}; beyond the last step their number. */
    int firstApart(double d) {
        int k = first[(int) Math.min(d * cells, first.length - 1)];
        return k + (k < metres.length && metres[k] < d ? 1 : 0);
    }

    /** How many steps are below {@code d}. */
    int below(double d) {
        int at = Arrays.binarySearch(metres, d);
        return at < 0 ? -at - 1 : at;
    }

    /** From counts at each step to counts up to each. */
    static double[] summed(double[] at) {
        double[] all = at.clone();
        for (int k = 1; k < all.length; k++) {
            all[k] += all[k - 1];
        }
        return all;
    }
}

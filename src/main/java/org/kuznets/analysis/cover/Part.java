package org.kuznets.analysis.cover;

import java.util.Arrays;

/**
 * A part of all covers still to be searched. Changed only by whoever works on it.
 *
 * <p>{@code rows} are not covered yet, {@code columns} may still be chosen, {@code left} of them at most; {@code chosen}
 * are. {@code price} by row is where the parent's ascent ended.
 */
final class Part {
    final long[] rows;
    final long[] columns;
    int left;
    int[] chosen;
    double[] price;

    Part(long[] rows, long[] columns, int left, int[] chosen, double[] price) {
        this.rows = rows;
        this.columns = columns;
        this.left = left;
        this.chosen = chosen;
        this.price = price;
    }

    static Part whole(Cover c, int left) {
        double[] price = new double[c.rows()];
        Arrays.fill(price, 1);
        return new Part(Bits.all(c.rows()), Bits.all(c.columns()), left, new int[0], price);
    }

    Part copy() {
        return new Part(rows.clone(), columns.clone(), left, chosen, price.clone());
    }

    /** Takes a column: its rows are covered, and what may not stand beside it is out. */
    void choose(Cover c, int column) {
        chosen = Arrays.copyOf(chosen, chosen.length + 1);
        chosen[chosen.length - 1] = column;
        left--;
        Bits.subtract(rows, c.ofColumn()[column]);
        Bits.remove(columns, column);
        int[][] apart = c.apart();
        if (apart != null && apart[column] != null) {
            for (int k : apart[column]) {
                Bits.remove(columns, k);
            }
        }
    }
}

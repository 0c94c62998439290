package org.kuznets.analysis.cover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Covers with one or two more columns, by looking at all of them. */
final class Few {
    private Few() {}

    /** The columns of a cover of {@code rows} with {@code left} columns, 0 to 2; null where there is none. */
    static int @Nullable [] find(Cover c, long[] rows, long[] columns, int left) {
        if (Bits.isEmpty(rows)) {
            return new int[0];
        }
        if (left == 0) {
            return null;
        }
        if (left == 1) {
            int one = one(c, rows, columns);
            return one < 0 ? null : new int[] {one};
        }
        int fewest = fewest(c, rows, columns);
        long[] rest = new long[rows.length];
        long[] first = c.ofRow()[fewest];
        for (int w = 0; w < first.length; w++) {
            for (long bits = first[w] & columns[w]; bits != 0; bits &= bits - 1) {
                int k = (w << 6) + Long.numberOfTrailingZeros(bits);
                System.arraycopy(rows, 0, rest, 0, rows.length);
                Bits.subtract(rest, c.ofColumn()[k]);
                long[] may = allowed(c, columns, k);
                int other = Bits.isEmpty(rest) ? k : one(c, rest, may);
                if (other >= 0) {
                    return other == k ? new int[] {k} : new int[] {k, other};
                }
            }
        }
        return null;
    }

    private static long[] allowed(Cover c, long[] columns, int chosen) {
        int[][] apart = c.apart();
        if (apart == null || apart[chosen] == null || apart[chosen].length == 0) {
            return columns;
        }
        long[] may = columns.clone();
        for (int k : apart[chosen]) {
            Bits.remove(may, k);
        }
        return may;
    }

    /** The first column that covers all rows; -1 where none does. */
    private static int one(Cover c, long[] rows, long[] columns) {
        long[] may = columns.clone();
        for (int w = 0; w < rows.length; w++) {
            for (long bits = rows[w]; bits != 0; bits &= bits - 1) {
                long[] of = c.ofRow()[(w << 6) + Long.numberOfTrailingZeros(bits)];
                long any = 0;
                for (int v = 0; v < may.length; v++) {
                    may[v] &= of[v];
                    any |= may[v];
                }
                if (any == 0) {
                    return -1;
                }
            }
        }
        for (int w = 0; w < may.length; w++) {
            if (may[w] != 0) {
                return (w << 6) + Long.numberOfTrailingZeros(may[w]);
            }
        }
        return -1;
    }

    /** The row that fewest columns cover. */
    static int fewest(Cover c, long[] rows, long[] columns) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int w = 0; w < rows.length; w++) {
            for (long bits = rows[w]; bits != 0; bits &= bits - 1) {
                int r = (w << 6) + Long.numberOfTrailingZeros(bits);
                int n = Bits.shared(c.ofRow()[r], columns);
                if (n < least) {
                    least = n;
                    best = r;
                }
            }
        }
        return best;
    }

    /** Both lists. */
    static int[] joined(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}

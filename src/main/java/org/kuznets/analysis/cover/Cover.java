package org.kuznets.analysis.cover;

import org.jspecify.annotations.Nullable;

/**
 * Who is reached from where: {@code rows} are to be covered, each by a column of its own set. Held as bits both ways: two
 * bits a pair.
 *
 * @param ofRow by row its columns
 * @param ofColumn by column its rows
 * @param apart by column those that may not be chosen beside it; null where there are none
 */
record Cover(int rows, int columns, long[][] ofRow, long[][] ofColumn, int @Nullable [] @Nullable [] apart) {
    /** Whether a row is within reach of a column. */
    @FunctionalInterface
    interface Reach {
        boolean reaches(int row, int column);
    }

    static Cover of(int rows, int columns, Reach reach, int @Nullable [] @Nullable [] apart) {
        long[][] ofRow = new long[rows][];
        long[][] ofColumn = new long[columns][];
        for (int c = 0; c < columns; c++) {
            ofColumn[c] = Bits.none(rows);
        }
        for (int r = 0; r < rows; r++) {
            ofRow[r] = Bits.none(columns);
            for (int c = 0; c < columns; c++) {
                if (reach.reaches(r, c)) {
                    Bits.add(ofRow[r], c);
                    Bits.add(ofColumn[c], r);
                }
            }
        }
        return new Cover(rows, columns, ofRow, ofColumn, apart);
    }
}

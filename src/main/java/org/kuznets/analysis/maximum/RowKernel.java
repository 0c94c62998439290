package org.kuznets.analysis.maximum;

/** Adds a row of directions, between two rows of a table, to sums. */
interface RowKernel {
    RowKernel PLAIN = (sums, to, values, from, length, count, first, second) -> {
        for (int j = 0; j < count; j++) {
            sums[to + j] += first * values[from + j] + second * values[from + length + j];
        }
    };

    /** As many directions at once as the processor has lanes, where the module for that is there. */
    RowKernel BEST = best();

    /**
     * @param to where in {@code sums} to begin
     * @param from where in {@code values} the first of the two rows begins, {@code length} before the second
     * @param count how many directions
     * @param first how much of the first row
     * @param second how much of the second
     */
    void add(float[] sums, int to, float[] values, int from, int length, int count, float first, float second);

    private static RowKernel best() {
        try {
            return (RowKernel) Class.forName("org.kuznets.analysis.maximum.VectorKernel")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return PLAIN;
        }
    }
}

package org.kuznets.analysis.maximum;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Up to eight directions at once, as many as the processor has lanes: rows are short. Compiled apart, because the module it needs is an incubator and warns. */
final class VectorKernel implements RowKernel {
    private static final VectorSpecies<Float> LANES =
            FloatVector.SPECIES_PREFERRED.length() < 8 ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_256;

    @Override
    public void add(float[] sums, int to, float[] values, int from, int length, int count, float first, float second) {
        int j = 0;
        for (; j + LANES.length() <= count; j += LANES.length()) {
            FloatVector a = FloatVector.fromArray(LANES, values, from + j).mul(first);
            FloatVector b =
                    FloatVector.fromArray(LANES, values, from + length + j).mul(second);
            FloatVector.fromArray(LANES, sums, to + j).add(a.add(b)).intoArray(sums, to + j);
        }
        for (; j < count; j++) {
            sums[to + j] += first * values[from + j] + second * values[from + length + j];
        }
    }
}

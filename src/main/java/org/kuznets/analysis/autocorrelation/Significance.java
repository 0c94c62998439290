package org.kuznets.analysis.autocorrelation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.autocorrelation.InferenceIn.Multiplicity;
import org.kuznets.analysis.autocorrelation.InferenceIn.Source;

/**
 * The p of many local tests.
 *
 * @param permutation pseudo-p of each unit
 * @param analytic by the normal approximation; null where it is not defined
 * @param adjusted for many tests, of those that classes rest on
 * @param deciding what is compared with alpha
 */
record Significance(
        @Nullable Double[] permutation,
        @Nullable Double[] analytic,
        @Nullable Double[] adjusted,
        @Nullable Double[] deciding) {
    /** @param z analytic deviates; null where there is none */
    static Significance of(List<Double> permutation, @Nullable Double[] z, InferenceIn in) {
        @Nullable Double[] p = permutation.toArray(Double[]::new);
        @Nullable
        Double[] analytic = IntStream.range(0, z.length).mapToObj(i -> p(z[i])).toArray(Double[]::new);
        @Nullable Double[] source = in.inference() == Source.PERMUTATION ? p : analytic;
        @Nullable Double[] adjusted = FalseDiscovery.adjusted(source);
        return new Significance(
                p, analytic, adjusted, in.multiplicity() == Multiplicity.FALSE_DISCOVERY_RATE ? adjusted : source);
    }

    private static @Nullable Double p(@Nullable Double z) {
        return z == null ? null : (Double) Normal.twoSided(z);
    }

    boolean significant(int i, double alpha) {
        Double p = deciding[i];
        return p != null && p <= alpha;
    }
}

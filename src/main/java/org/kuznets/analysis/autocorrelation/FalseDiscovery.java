package org.kuznets.analysis.autocorrelation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Benjamini and Hochberg's p, adjusted for many tests: rejecting where it is at most alpha keeps the expected share of
 * false discoveries to alpha (Benjamini and Hochberg, JRSS B 57, 1995; checked against R's p.adjust).
 */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** @param p null where there was no test; those stay null and are not counted */
    static @Nullable Double[] adjusted(@Nullable Double[] p) {
        List<Integer> tested =
                IntStream.range(0, p.length).filter(i -> p[i] != null).boxed().toList();
        List<Integer> largestFirst = tested.stream()
                .sorted((a, b) -> Double.compare(value(p, b), value(p, a)))
                .toList();
        @Nullable Double[] adjusted = new @Nullable Double[p.length];
        double least = 1;
        int m = largestFirst.size();
        for (int k = 0; k < m; k++) {
            int i = largestFirst.get(k);
            least = Math.min(least, value(p, i) * m / (m - k));
            adjusted[i] = least;
        }
        return adjusted;
    }

    private static double value(@Nullable Double[] p, int i) {
        return java.util.Objects.requireNonNull(p[i]);
    }
}

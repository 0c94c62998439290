package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.weights.Weights;

/**
 * Getis and Ord's Gi and Gi* as standard deviates: (sum_j w_ij x_j - W_i mean) / (s sqrt((n' S1_i - W_i^2) / (n' - 1))),
 * for Gi with n' = n - 1, mean and s without the unit itself, for Gi* with n' = n, the unit being its own neighbour; s over
 * n' (Ord and Getis, Geographical Analysis 27, 1995; recalled, reproduces spdep's {@code localG}).
 */
final class Getis {
    private Getis() {}

    /** Null where it cannot vary. */
    static @Nullable Double gi(Weights w, Deviations z, int i) {
        double own = z.each()[i];
        int others = z.size() - 1;
        double mean = -own / others;
        double square = (z.squares() - own * own) / others - mean * mean;
        return deviate(w, z, i, others, mean, square);
    }

    /** @param w each unit also its own neighbour */
    static @Nullable Double giStar(Weights w, Deviations z, int i) {
        return deviate(w, z, i, z.size(), 0, z.meanSquare());
    }

    private static @Nullable Double deviate(Weights w, Deviations z, int i, int n, double mean, double square) {
        double sum = w.rowSum(i);
        double spread = n * w.rowSquares(i) - sum * sum;
        if (n < 2 || spread <= 1e-12 * sum * sum || square <= 1e-14 * z.meanSquare()) {
            return null;
        }
        return (w.lag(i, z.each()) - sum * mean) / Math.sqrt(square * spread / (n - 1));
    }
}

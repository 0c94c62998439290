package org.kuznets.analysis.autocorrelation;

/**
 * Tails of the standard normal distribution, relative error some 1e-13: the Taylor series of the distribution function
 * near the middle, Laplace's continued fraction in the tails (Abramowitz and Stegun 26.2.10 and 26.2.14; recalled, tested
 * against spdep's p).
 */
final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double TAIL = 3;
    private static final int FRACTIONS = 200;

    private Normal() {}

    /** The chance of something at least as far from 0 as {@code z}, on either side. */
    static double twoSided(double z) {
        return Math.min(1, 2 * upper(Math.abs(z)));
    }

    /** The chance of more than {@code z}, which is 0 or above. */
    private static double upper(double z) {
        double density = Math.exp(-z * z / 2) / ROOT_TWO_PI;
        if (z < TAIL) {
            double term = z;
            double sum = z;
            for (int k = 1; term > 1e-17 * sum; k++) {
                term *= z * z / (2 * k + 1);
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = z;
        for (int k = FRACTIONS; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density / fraction;
    }
}

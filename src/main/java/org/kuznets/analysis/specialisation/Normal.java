package org.kuznets.analysis.specialisation;

/**
 * The standard normal distribution. By the series of Marsaglia 2004, Evaluating the normal distribution (recalled), full
 * precision within 6 standard deviations; checked against SciPy.
 */
final class Normal {
    private static final double ROOT_TWO_PI = 2.5066282746310002;

    private Normal() {}

    /** P(Z &le; z), for z from -6 to 6. */
    static double below(double z) {
        double sum = z;
        double term = z;
        for (int i = 3; i < 400; i += 2) {
            term *= z * z / i;
            double next = sum + term;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / ROOT_TWO_PI;
    }

    /** z with P(-z &le; Z &le; z) = {@code share}, from 0 to 0.999999. */
    static double within(double share) {
        double target = 0.5 + share / 2;
        double low = 0;
        double high = 6;
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (below(middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}

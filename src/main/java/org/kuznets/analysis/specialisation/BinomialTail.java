package org.kuznets.analysis.specialisation;

/**
 * The exact chance of so many jobs of a sector or more in a place: P(X &ge; k) for X binomial in n and p.
 *
 * <p>The first term is Loader's saddle-point form (C. Loader 2000, Fast and accurate computation of binomial
 * probabilities; recalled), the tail is added up from it term by term, upwards or downwards, whichever is the lighter
 * tail; so it stays exact to some 12 figures down to 1e-300. Checked against SciPy.
 */
public final class BinomialTail {
    private static final double LOG_ROOT_TWO_PI = 0.918938533204672741780329736406;

    private BinomialTail() {}

    /**
     * @param k 0 to n
     * @param p 0 to 1
     */
    public static double atLeast(long k, long n, double p) {
        if (k <= 0) {
            return 1;
        }
        if (k > n || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        return k > n * p ? Math.min(1, up(k, n, p)) : Math.max(0, 1 - down(k - 1, n, p));
    }

    private static double up(long k, long n, double p) {
        double term = 1;
        double sum = 1;
        for (long j = k; j < n && term > 1e-17 * sum; j++) {
            term *= (n - j) / (j + 1.0) * (p / (1 - p));
            sum += term;
        }
        return density(k, n, p) * sum;
    }

    private static double down(long k, long n, double p) {
        double term = 1;
        double sum = 1;
        for (long j = k; j > 0 && term > 1e-17 * sum; j--) {
            term *= j / (n - j + 1.0) * ((1 - p) / p);
            sum += term;
        }
        return density(k, n, p) * sum;
    }

    /** P(X = k). */
    static double density(long k, long n, double p) {
        if (k == 0) {
            return Math.exp(n * Math.log1p(-p));
        }
        if (k == n) {
            return Math.exp(n * Math.log(p));
        }
        double log = stirling(n)
                - stirling(k)
                - stirling(n - k)
                - deviance(k, n * p)
                - deviance(n - k, n * (1 - p))
                - LOG_ROOT_TWO_PI
                + 0.5 * (Math.log(n) - Math.log(k) - Math.log(n - k));
        return Math.exp(log);
    }

    /** ln n! less Stirling's formula. */
    private static double stirling(long n) {
        if (n < 16) {
            double factorial = 0;
            for (int i = 2; i <= n; i++) {
                factorial += Math.log(i);
            }
            return factorial - (n + 0.5) * Math.log(n) + n - LOG_ROOT_TWO_PI;
        }
        double m = 1.0 / n / n;
        return (1.0 / 12 - m * (1.0 / 360 - m * (1.0 / 1260 - m * (1.0 / 1680 - m / 1188)))) / n;
    }

    /** x ln(x / mean) + mean - x, without cancellation where they are near. */
    private static double deviance(double x, double mean) {
        double v = (x - mean) / (x + mean);
        if (Math.abs(v) >= 0.1) {
            return x * Math.log(x / mean) + mean - x;
        }
        double sum = (x - mean) * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}

package org.kuznets.analysis.agglomeration;

/**
 * Upper tails of the normal and chi-squared distributions, by the incomplete gamma function: its series below a + 1, its
 * continued fraction above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31; log-gamma by Lanczos' series with g = 7 and
 * nine terms; recalled, checked against R to 1e-12).
 */
final class Tail {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double CLOSE = 1e-16;
    private static final double TINY = 1e-300;

    private Tail() {}

    /** The chance that a standard normal number is farther from 0 than {@code z}. */
    static double twoSidedNormal(double z) {
        return upperGamma(0.5, z * z / 2);
    }

    /** The chance that a chi-squared number exceeds {@code x}. */
    static double chiSquared(double x, int degreesOfFreedom) {
        return upperGamma(degreesOfFreedom / 2.0, x / 2);
    }

    /** The regularised upper incomplete gamma function Q(a, x). */
    static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (double k = a + 1; term > CLOSE * sum; k++) {
                term *= x / k;
                sum += term;
            }
            return 1 - scale * sum;
        }
        return scale * fraction(a, x);
    }

    /** Lentz' way of a continued fraction. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int k = 1; k < 10_000; k++) {
            double an = -k * (k - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            h *= c * d;
            if (Math.abs(c * d - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double v) {
        return Math.abs(v) < TINY ? TINY : v;
    }

    private static double logGamma(double a) {
        double x = a - 1;
        double sum = LANCZOS[0];
        for (int k = 1; k < LANCZOS.length; k++) {
            sum += LANCZOS[k] / (x + k);
        }
        double t = x + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}

package org.kuznets.analysis.plants;

import java.util.SplittableRandom;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/**
 * Whether the plants of one sector lie closer together than plants of such sizes would by chance. With x the places'
 * shares of all jobs, c their shares of the sector's, z the plants' shares of it, and H = sum z^2:
 *
 * <ul>
 *   <li>G = sum (c - x)^2, the raw concentration;
 *   <li>gamma = (G - (1 - sum x^2) H) / ((1 - sum x^2) (1 - H)), Ellison and Glaeser 1997; below 0 is dispersion;
 *   <li>Maurel and Sedillot 1999: ((sum c^2 - sum x^2) / (1 - sum x^2) - H) / (1 - H);
 *   <li>for plants placed by chance, each with the places' shares x: E[G] = (1 - sum x^2) H and Var(G) = 2 {H^2 [sum x^2 -
 *       2 sum x^3 + (sum x^2)^2] - sum z^4 [sum x^2 - 4 sum x^3 + 3 (sum x^2)^2]}.
 * </ul>
 *
 * <p>NaN where one plant or one place has all. Evidence: formulas recalled; figures agree with REAT's {@code ellison.a} on
 * its documented example.
 *
 * @param pseudoP share of random placements, the given one among them, whose G is as large or larger: {@code (1 + count) /
 *     (placements + 1)}, one-sided; NaN without placements
 */
public record EllisonGlaeser(
        double raw,
        double herfindahl,
        double gamma,
        double expected,
        double variance,
        double maurelSedillot,
        double pseudoP) {
    private static final int CHUNK = 64;

    /** (G - E[G]) over the root of Var(G). */
    public double z() {
        return (raw - expected) / Math.sqrt(variance);
    }

    /**
     * @param jobs of each plant, above nought
     * @param place of each plant
     * @param base all jobs by place
     * @param part sets this call's random numbers apart from others of the same seed
     */
    public static EllisonGlaeser of(
            double[] jobs, int[] place, double[] base, int placements, long seed, long part, Work work) {
        double[] x = shares(base);
        double[] z = shares(jobs);
        double x2 = power(x, 2);
        double x3 = power(x, 3);
        double h = power(z, 2);
        double z4 = power(z, 4);
        double[] c = new double[x.length];
        double g = raw(z, place, x, c);
        double c2 = power(c, 2);
        double expected = (1 - x2) * h;
        double variance = 2 * (h * h * (x2 - 2 * x3 + x2 * x2) - z4 * (x2 - 4 * x3 + 3 * x2 * x2));
        boolean defined = jobs.length > 1 && h < 1 && x2 < 1;
        if (!defined) {
            return new EllisonGlaeser(
                    jobs.length == 0 ? Double.NaN : g,
                    jobs.length == 0 ? Double.NaN : h,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        double p = placements == 0 ? Double.NaN : pseudoP(z, x, g, placements, seed, part, work);
        return new EllisonGlaeser(
                g,
                h,
                (g - expected) / ((1 - x2) * (1 - h)),
                expected,
                variance,
                ((c2 - x2) / (1 - x2) - h) / (1 - h),
                p);
    }

    private static double pseudoP(
            double[] z, double[] x, double found, int placements, long seed, long part, Work work) {
        double[] until = new double[x.length];
        double sum = 0;
        for (int r = 0; r < x.length; r++) {
            sum += x[r];
            until[r] = sum;
        }
        double bar = found - 1e-12 * found;
        return (1.0
                        + work
                                .each((placements + CHUNK - 1) / CHUNK, k -> {
                                    work.progress((long) k * CHUNK, placements);
                                    SplittableRandom random = Streams.of(seed, (part << 32) + k);
                                    int few = Math.min(placements, (k + 1) * CHUNK) - k * CHUNK;
                                    return atLeast(z, x, until, bar, few, random);
                                })
                                .stream()
                                .mapToInt(n -> n)
                                .sum())
                / (placements + 1);
    }

    private static int atLeast(
            double[] z, double[] x, double[] until, double bar, int placements, SplittableRandom random) {
        int[] place = new int[z.length];
        double[] c = new double[x.length];
        int count = 0;
        for (int k = 0; k < placements; k++) {
            for (int i = 0; i < place.length; i++) {
                int at = java.util.Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
                place[i] = Math.min(x.length - 1, at < 0 ? -at - 1 : at + 1);
            }
            count += raw(z, place, x, c) >= bar ? 1 : 0;
        }
        return count;
    }

    /** @param c filled with the places' shares of the sector */
    private static double raw(double[] z, int[] place, double[] x, double[] c) {
        java.util.Arrays.fill(c, 0);
        for (int i = 0; i < z.length; i++) {
            c[place[i]] += z[i];
        }
        double g = 0;
        for (int r = 0; r < x.length; r++) {
            g += (c[r] - x[r]) * (c[r] - x[r]);
        }
        return g;
    }

    private static double[] shares(double[] amounts) {
        double sum = java.util.Arrays.stream(amounts).sum();
        return java.util.Arrays.stream(amounts).map(a -> a / sum).toArray();
    }

    private static double power(double[] values, int exponent) {
        double sum = 0;
        for (double v : values) {
            double p = v;
            for (int k = 1; k < exponent; k++) {
                p *= v;
            }
            sum += p;
        }
        return sum;
    }
}

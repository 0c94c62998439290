package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.Sums;
import org.kuznets.analysis.weights.Weights;

/**
 * Joins between units of two kinds, or within one, with their moments (Cliff and Ord, Spatial Processes, 1981; the sums
 * derived anew from chances of pairs, triples and quadruples; non-free sampling reproduces spdep's {@code
 * joincount.multi}). A join is half an ordered pair of neighbours.
 *
 * <p>Non-free sampling throws the kinds as they are over the places; free sampling draws each place's kind by the shares.
 */
final class Joins {
    private final Weights weights;
    private final Sums sums;
    private final int[] kinds;

    Joins(Weights weights, int[] kinds) {
        this.weights = weights;
        this.sums = weights.sums();
        this.kinds = kinds;
    }

    /** Units of the kind. */
    private long count(int kind) {
        return java.util.Arrays.stream(kinds).filter(k -> k == kind).count();
    }

    /** Joins of kind {@code a} with kind {@code b}, which may be the same. */
    Moments of(int a, int b, boolean free) {
        return new Moments(
                counted(a, b),
                mean(a, b, free),
                null,
                kinds.length < 4 && !free ? null : (Double) variance(a, b, free));
    }

    /** Joins of units of different kinds. */
    Moments different(boolean free) {
        double n = kinds.length;
        long[] counts = java.util.stream.IntStream.rangeClosed(
                        0, java.util.Arrays.stream(kinds).max().orElse(0))
                .mapToLong(this::count)
                .toArray();
        double same = 0;
        double apart = 0;
        double bothSame = 0;
        for (int a = 0; a < counts.length; a++) {
            same += drawn(free, counts[a], 2, 0, 0);
            double others = n - counts[a];
            apart += free
                    ? counts[a] / n * others / n * others / n
                    : counts[a] * others * (others - 1) / (n * (n - 1) * (n - 2));
            for (int b = 0; b < counts.length; b++) {
                bothSame += a == b ? drawn(free, counts[a], 4, 0, 0) : drawn(free, counts[a], 2, counts[b], 2);
            }
        }
        double mean = sums.s0() / 2 * (1 - same);
        double variance = variance(1 - same, apart, 1 - 2 * same + bothSame, mean);
        double value = 0;
        for (int i = 0; i < kinds.length; i++) {
            for (int k = weights.from(i); k < weights.from(i + 1); k++) {
                value += kinds[i] == kinds[weights.to(k)] ? 0 : weights.weight(k) / 2;
            }
        }
        return new Moments(value, mean, null, kinds.length < 4 && !free ? null : (Double) variance);
    }

    double counted(int a, int b) {
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            for (int k = weights.from(i); k < weights.from(i + 1); k++) {
                int other = kinds[weights.to(k)];
                if ((kinds[i] == a && other == b) || (kinds[i] == b && other == a)) {
                    sum += weights.weight(k);
                }
            }
        }
        return sum / 2;
    }

    private double mean(int a, int b, boolean free) {
        return sums.s0() / 2 * pair(a, b, free);
    }

    private double variance(int a, int b, boolean free) {
        return variance(pair(a, b, free), triple(a, b, free), two(a, b, free), mean(a, b, free));
    }

    /** From the chances that one pair counts, that two with a common place do, and that two without do. */
    private double variance(double pair, double triple, double two, double mean) {
        double triples = sums.s2() - 2 * sums.s1();
        double quadruples = sums.s0() * sums.s0() + sums.s1() - sums.s2();
        return (sums.s1() * pair + triples * triple + quadruples * two) / 4 - mean * mean;
    }

    /** The chance that two places are such a pair. */
    private double pair(int a, int b, boolean free) {
        return a == b ? drawn(free, count(a), 2, 0, 0) : 2 * drawn(free, count(a), 1, count(b), 1);
    }

    /** The chance that one place is such a pair with both of two others. */
    private double triple(int a, int b, boolean free) {
        return a == b
                ? drawn(free, count(a), 3, 0, 0)
                : drawn(free, count(a), 1, count(b), 2) + drawn(free, count(a), 2, count(b), 1);
    }

    /** The chance that two pairs of four places are both such. */
    private double two(int a, int b, boolean free) {
        return a == b ? drawn(free, count(a), 4, 0, 0) : 4 * drawn(free, count(a), 2, count(b), 2);
    }

    /** The chance that so many named places are of the one kind and so many of the other. */
    private double drawn(boolean free, long one, int ones, long other, int others) {
        double chance = 1;
        double n = kinds.length;
        for (int k = 0; k < ones; k++) {
            chance *= free ? one / n : (one - k) / (n - k);
        }
        for (int k = 0; k < others; k++) {
            chance *= free ? other / n : (other - k) / (n - ones - k);
        }
        return chance;
    }
}

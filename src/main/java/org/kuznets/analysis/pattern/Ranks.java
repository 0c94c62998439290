package org.kuznets.analysis.pattern;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The value of one rank among values from 0 to a bound that can be gone through again and again, in small memory. */
final class Ranks {
    private static final int BINS = 4096;
    /** So many values are sorted outright. */
    private static final int FEW = 1 << 16;

    private double low;
    private double high;
    private long rank;
    private final double bound;

    /**
     * @param bound values beyond are left out
     * @param rank 0 for the least; there must be more values than that
     */
    Ranks(double bound, long rank) {
        this.bound = bound;
        this.high = bound;
        this.rank = rank;
    }

    /** @param values tells all of them, the same each time */
    double find(Consumer<DoubleConsumer> values) {
        while (true) {
            long[] counts = new long[BINS + 1];
            double from = low;
            double width = (high - low) / BINS;
            boolean last = high >= bound;
            values.accept(d -> {
                if (d <= bound && d >= from && (d < high || last)) {
                    counts[bin(d, from, width)]++;
                }
            });
            int bin = 0;
            while (counts[bin] <= rank) {
                rank -= counts[bin++];
            }
            if (counts[bin] <= FEW) {
                return among((int) counts[bin], bin, from, width, last, values);
            }
            low = from + bin * width;
            high = bin >= BINS ? high : from + (bin + 1) * width;
            if (!(high - low > 1e-12 * bound)) {
                return low; // so many share one value
            }
        }
    }

    private static int bin(double d, double from, double width) {
        return width > 0 ? (int) Math.min(BINS, (d - from) / width) : 0;
    }

    private double among(int count, int bin, double from, double width, boolean last, Consumer<DoubleConsumer> values) {
        double[] some = new double[count];
        int[] next = {0};
        values.accept(d -> {
            if (d <= bound && d >= from && (d < high || last) && bin(d, from, width) == bin) {
                some[next[0]++] = d;
            }
        });
        Arrays.sort(some);
        return some[(int) rank];
    }
}

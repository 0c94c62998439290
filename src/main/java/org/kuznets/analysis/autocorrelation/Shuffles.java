package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/**
 * Global statistics of the values thrown over all places, again and again; or in every order once, where there are no more
 * orders than draws are asked. Draw r comes from {@code Streams.of(seed, -1 - r)} alone: units have the numbers from 0 on.
 *
 * @param values by statistic, then by draw
 */
record Shuffles(double[][] values, boolean exact) {
    private static final int CHUNK = 16;
    private static final int ROUND = 8;

    /** Several statistics of values in one order, which it must not keep. */
    @FunctionalInterface
    interface Statistics {
        double[] of(double[] values);
    }

    static Shuffles of(double[] values, Statistics statistics, int draws, long seed, Work work) {
        Arrangements orders = new Arrangements(values.length, values.length, false);
        if (orders.count() <= draws) {
            return exact(values, statistics, orders);
        }
        List<double[]> rows = new ArrayList<>();
        int chunks = (draws + CHUNK - 1) / CHUNK;
        for (int first = 0; first < chunks; first += ROUND) {
            work.progress(first, chunks);
            int from = first;
            work.each(Math.min(ROUND, chunks - first), c -> chunk(from + c, values, statistics, draws, seed, work))
                    .forEach(rows::addAll);
        }
        return new Shuffles(columns(rows), false);
    }

    private static List<double[]> chunk(
            int chunk, double[] values, Statistics statistics, int draws, long seed, Work work) {
        List<double[]> rows = new ArrayList<>();
        for (int r = chunk * CHUNK; r < Math.min(draws, (chunk + 1) * CHUNK); r++) {
            work.progress(r, draws);
            rows.add(statistics.of(shuffled(values, Streams.of(seed, -1L - r))));
        }
        return rows;
    }

    private static double[] shuffled(double[] values, SplittableRandom random) {
        double[] v = values.clone();
        for (int j = v.length - 1; j > 0; j--) {
            int pick = (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) (j + 1) << 1);
            double t = v[pick];
            v[pick] = v[j];
            v[j] = t;
        }
        return v;
    }

    private static Shuffles exact(double[] values, Statistics statistics, Arrangements orders) {
        List<double[]> rows = new ArrayList<>();
        double[] v = new double[values.length];
        orders.each(order -> {
            for (int j = 0; j < v.length; j++) {
                v[j] = values[order[j]];
            }
            rows.add(statistics.of(v));
        });
        return new Shuffles(columns(rows), true);
    }

    private static double[][] columns(List<double[]> rows) {
        double[][] columns = new double[rows.get(0).length][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int s = 0; s < columns.length; s++) {
                columns[s][r] = rows.get(r)[s];
            }
        }
        return columns;
    }

    /** Mean, variance, pseudo-p, draws and whether these are all, for a row of a table; nulls where there are none. */
    static List<@Nullable Object> figures(@Nullable Shuffles made, int statistic, @Nullable Moments observed) {
        return made == null || observed == null
                ? Arrays.asList(null, null, null, null, null)
                : Arrays.asList(
                        made.mean(statistic),
                        made.variance(statistic),
                        made.p(statistic, observed.value()),
                        (long) made.draws(),
                        made.exact());
    }

    int draws() {
        return values[0].length;
    }

    double mean(int statistic) {
        return Arrays.stream(values[statistic]).sum() / draws();
    }

    /** Of the draws, over their number. */
    double variance(int statistic) {
        double mean = mean(statistic);
        return Arrays.stream(values[statistic])
                        .map(v -> (v - mean) * (v - mean))
                        .sum()
                / draws();
    }

    /** The pseudo-p of what was observed, see {@link PseudoP}. */
    double p(int statistic, double observed) {
        double slack = 1e-11 * Math.max(Math.abs(observed), Math.sqrt(variance(statistic)));
        long atLeast = 0;
        long atMost = 0;
        for (double v : values[statistic]) {
            atLeast += v >= observed - slack ? 1 : 0;
            atMost += v <= observed + slack ? 1 : 0;
        }
        return PseudoP.of(atLeast, atMost, draws(), exact);
    }
}

package org.kuznets.analysis.autocorrelation;

import java.util.List;
import java.util.SplittableRandom;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;
import org.kuznets.analysis.weights.Weights;

/**
 * Conditional permutation (Anselin, Geographical Analysis 27, 1995): each unit keeps its value, and its neighbours' values
 * are drawn from all other units without replacement. Where a unit has no more arrangements than draws are asked, each is
 * taken once and the p is exact.
 *
 * <p>Unit i draws from {@code Streams.of(seed, i)} alone, so the answer does not depend on the number of threads.
 * Everything local here rests on two sums over the drawn values v: sum w v and sum w v^2.
 */
final class Conditional {
    /** Sums that differ by less than this share of their largest size are equal. */
    private static final double SAME = 1e-11;

    private static final int CHUNK = 64;
    /** Chunks between two reports of progress. */
    private static final int ROUND = 32;

    private final Weights weights;
    private final double[] own;
    private final double[] values;
    private final int draws;
    private final long seed;
    private final double largest;

    /**
     * @param own what a unit keeps, for squared differences
     * @param values what is drawn; the same as {@code own}, or another quantity of the same units
     */
    Conditional(Weights weights, double[] own, double[] values, int draws, long seed) {
        this.weights = weights;
        this.own = own;
        this.values = values;
        this.draws = draws;
        this.seed = seed;
        this.largest = java.util.Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** For every unit. */
    List<Counts> all(Work work) {
        int n = values.length;
        int chunks = (n + CHUNK - 1) / CHUNK;
        List<Counts> found = new java.util.ArrayList<>(n);
        for (int first = 0; first < chunks; first += ROUND) {
            work.progress(first, chunks);
            int from = first;
            work.each(Math.min(ROUND, chunks - first), c -> chunk(from + c, chunks, work))
                    .forEach(found::addAll);
        }
        work.progress(chunks, chunks);
        return found;
    }

    private List<Counts> chunk(int chunk, int chunks, Work work) {
        double[] pool = values.clone();
        List<Counts> found = new java.util.ArrayList<>(CHUNK);
        for (int i = chunk * CHUNK; i < Math.min(values.length, (chunk + 1) * CHUNK); i++) {
            work.progress(chunk, chunks);
            found.add(unit(i, pool, work));
        }
        return found;
    }

    /** @param pool the values in their order, and so again afterwards */
    private Counts unit(int unit, double[] pool, Work work) {
        int k = weights.degree(unit);
        if (k == 0) {
            return new Counts(0, false, 0, 0, 0, 0);
        }
        double[] w = new double[k];
        boolean equal = true;
        for (int j = 0; j < k; j++) {
            w[j] = weights.weight(weights.from(unit) + j);
            equal &= w[j] == w[0];
        }
        Tally tally = tally(unit, w);
        int others = values.length - 1;
        Arrangements ways = new Arrangements(others, k, equal);
        pool[unit] = values[others];
        pool[others] = values[unit];
        if (ways.count() <= draws) {
            ways.each(picked -> tally.picked(pool, picked));
            pool[others] = values[others];
            pool[unit] = values[unit];
            return tally.counts(true);
        }
        new Draw(pool, values, unit, w).times(draws, Streams.of(seed, unit), tally, work);
        return tally.counts(false);
    }

    private Tally tally(int unit, double[] w) {
        double lag = 0;
        double squares = 0;
        double absolute = 0;
        for (int j = 0; j < w.length; j++) {
            double v = values[weights.to(weights.from(unit) + j)];
            lag += w[j] * v;
            squares += w[j] * v * v;
            absolute += Math.abs(w[j]);
        }
        double slack = SAME * absolute * largest;
        return new Tally(w, own[unit], lag, squares, slack, slack * (largest + 2 * Math.abs(own[unit])));
    }

    /** Draws one unit's neighbours again and again by the first steps of a shuffle. */
    private record Draw(double[] pool, double[] values, int unit, double[] w) {
        /** Draws between two looks at whether the run is still wanted. */
        private static final int LOOK = 1 << 20;

        void times(int draws, SplittableRandom random, Tally tally, Work work) {
            int n = pool.length;
            int k = w.length;
            // what a replicate leaves behind is as good a start for the next as the first order was
            boolean copy = 2L * draws * k >= n;
            int[] picks = new int[copy ? 0 : draws * k];
            int look = Math.max(1, LOOK / k);
            for (int r = 0; r < draws; r++) {
                if (r % look == look - 1) {
                    work.progress(0, 1);
                }
                double lag = 0;
                double squares = 0;
                for (int j = 0; j < k; j++) {
                    // the high word of a product: uniform but for one part in 2^63 of the range
                    int pick = j + (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) (n - 1 - j) << 1);
                    double v = pool[pick];
                    pool[pick] = pool[j];
                    pool[j] = v;
                    double wv = w[j] * v;
                    lag += wv;
                    squares += wv * v;
                    if (!copy) {
                        picks[r * k + j] = pick;
                    }
                }
                tally.add(lag, squares);
            }
            restore(copy, picks);
        }

        private void restore(boolean copy, int[] picks) {
            if (copy) {
                System.arraycopy(values, 0, pool, 0, pool.length);
                return;
            }
            for (int p = picks.length - 1; p >= 0; p--) {
                int j = p % w.length;
                double v = pool[j];
                pool[j] = pool[picks[p]];
                pool[picks[p]] = v;
            }
            int last = pool.length - 1;
            pool[last] = values[last];
            pool[unit] = values[unit];
        }
    }

    /** Counts draws against the observed. */
    private static final class Tally {
        private final double[] w;
        private final double own;
        private final double lag;
        private final double geary;
        private final double lagSlack;
        private final double gearySlack;
        private long draws;
        private long lagAtLeast;
        private long lagAtMost;
        private long gearyAtLeast;
        private long gearyAtMost;

        Tally(double[] w, double own, double lag, double squares, double lagSlack, double gearySlack) {
            this.w = w;
            this.own = own;
            this.lag = lag;
            this.geary = squares - 2 * own * lag;
            this.lagSlack = lagSlack;
            this.gearySlack = gearySlack;
        }

        void add(double otherLag, double otherSquares) {
            double other = otherSquares - 2 * own * otherLag;
            draws++;
            lagAtLeast += otherLag >= lag - lagSlack ? 1 : 0;
            lagAtMost += otherLag <= lag + lagSlack ? 1 : 0;
            gearyAtLeast += other >= geary - gearySlack ? 1 : 0;
            gearyAtMost += other <= geary + gearySlack ? 1 : 0;
        }

        void picked(double[] pool, int[] picked) {
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < w.length; j++) {
                double v = pool[picked[j]];
                sum += w[j] * v;
                squares += w[j] * v * v;
            }
            add(sum, squares);
        }

        Counts counts(boolean exact) {
            return new Counts(draws, exact, lagAtLeast, lagAtMost, gearyAtLeast, gearyAtMost);
        }
    }
}

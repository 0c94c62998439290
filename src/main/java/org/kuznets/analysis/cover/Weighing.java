package org.kuznets.analysis.cover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a number of columns cannot cover: rows get prices, and when the dearest {@code left} columns together are
 * worth less than all rows, they cannot cover them. The best prices are those of the linear relaxation; they are sought by
 * subgradient steps. On the way columns are fixed: one that would have to make up more than there is to spare is out, one
 * that cannot be spared is in.
 */
final class Weighing {
    private static final double SURE = 1e-7;
    private static final double LEAST_STEP = 1e-3;
    private static final double AIM = 0.02;
    private static final double MEMORY = 0.3;

    private final Cover c;
    private final Runnable tick;
    private final double[] worth;
    private final double[] sorted;
    private final int[] count;
    private final double[] direction;
    private int[] rows = new int[0];
    private int[] columns = new int[0];
    /** The cover found on the way. */
    int @Nullable [] cover;
    /** A column that every cover has; -1 where none is known. */
    int forced;

    Weighing(Cover c, Runnable tick) {
        this.c = c;
        this.tick = tick;
        this.worth = new double[c.columns()];
        this.sorted = new double[c.columns()];
        this.count = new int[c.rows()];
        this.direction = new double[c.rows()];
    }

    /** @return false where {@code p} has no cover */
    boolean weigh(Part p, int steps, int patience) {
        rows = Bits.list(p.rows);
        forced = -1;
        cover = null;
        Arrays.fill(direction, 0);
        double step = 1;
        int idle = 0;
        double best = Double.NEGATIVE_INFINITY;
        double[] bestPrice = p.price.clone();
        for (int s = 0; s < steps && step > LEAST_STEP; s++) {
            tick.run();
            columns = Bits.list(p.columns);
            double all = worths(p.price, p.rows);
            if (columns.length == 0) {
                return false;
            }
            double threshold = threshold(p.left);
            double spare = all - top(p.left);
            if (spare > SURE * all) {
                return false;
            }
            double next = columns.length > p.left ? sorted[columns.length - p.left - 1] : 0;
            fix(p, spare, threshold, next, SURE * all);
            if (forced >= 0) {
                return true;
            }
            if (spare / all > best) {
                idle = spare / all > best + 1e-4 ? 0 : idle + 1;
                best = spare / all;
                bestPrice = p.price.clone();
            } else {
                idle++;
            }
            if (idle > patience) {
                step /= 2;
                idle = 0;
            }
            mark(p.left, threshold);
            if (covered(p)) {
                return true;
            }
            move(p, step, spare, all);
        }
        p.price = bestPrice;
        return true;
    }

    /** Of all columns at these prices, and the sum of the rows'. */
    private double worths(double[] price, long[] live) {
        double all = 0;
        for (int k : columns) {
            worth[k] = 0;
        }
        for (int r : rows) {
            all += price[r];
        }
        for (int k : columns) {
            long[] mine = c.ofColumn()[k];
            double sum = 0;
            for (int w = 0; w < mine.length; w++) {
                for (long left = mine[w] & live[w]; left != 0; left &= left - 1) {
                    sum += price[(w << 6) + Long.numberOfTrailingZeros(left)];
                }
            }
            worth[k] = sum;
        }
        return all;
    }

    private double threshold(int left) {
        for (int i = 0; i < columns.length; i++) {
            sorted[i] = worth[columns[i]];
        }
        Arrays.sort(sorted, 0, columns.length);
        return sorted[Math.max(0, columns.length - left)];
    }

    private double top(int left) {
        double sum = 0;
        for (int i = Math.max(0, columns.length - left); i < columns.length; i++) {
            sum += sorted[i];
        }
        return sum;
    }

    private void fix(Part p, double spare, double threshold, double next, double sure) {
        for (int k : columns) {
            if (worth[k] < threshold && spare + threshold - worth[k] > sure) {
                Bits.remove(p.columns, k);
            } else if (worth[k] >= threshold && worth[k] > next && spare + worth[k] - next > sure && forced < 0) {
                forced = k;
            }
        }
    }

    /** Counts how often the dearest columns cover each row. */
    private void mark(int left, double threshold) {
        Arrays.fill(count, 0);
        int taken = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < columns.length && taken < left; i++) {
                int k = columns[i];
                if (pass == 0 ? worth[k] > threshold : worth[k] == threshold) {
                    taken++;
                    long[] mine = c.ofColumn()[k];
                    for (int r : rows) {
                        count[r] += (int) (mine[r >> 6] >> r & 1);
                    }
                    chosen = taken == 1 ? new int[left] : chosen;
                    chosen[taken - 1] = k;
                }
            }
        }
        chosen = Arrays.copyOf(chosen, taken);
    }

    private int[] chosen = new int[0];

    private boolean covered(Part p) {
        for (int r : rows) {
            if (count[r] == 0) {
                return false;
            }
        }
        if (c.apart() == null) {
            int from = p.chosen.length;
            int[] all = Arrays.copyOf(p.chosen, from + chosen.length);
            System.arraycopy(chosen, 0, all, from, chosen.length);
            cover = all;
            return true;
        }
        return false;
    }

    private void move(Part p, double step, double spare, double all) {
        double norm = 0;
        for (int r : rows) {
            direction[r] = 1 - count[r] + MEMORY * direction[r];
            norm += direction[r] * direction[r];
        }
        if (norm == 0) {
            return;
        }
        double t = step * (AIM * all - spare) / norm;
        double sum = 0;
        for (int r : rows) {
            p.price[r] = Math.max(0, p.price[r] + t * direction[r]);
            sum += p.price[r];
        }
        double scale = sum > 0 ? rows.length / sum : 0;
        for (int r : rows) {
            p.price[r] = sum > 0 ? p.price[r] * scale : 1;
        }
    }
}

package org.kuznets.analysis.capacity;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.kuznets.analysis.facility.Ranked;
import org.kuznets.analysis.facility.Rules;

/**
 * The Lagrangian bound: each demand offers a price, each site takes the most profitable demands that fill it (the last
 * one in part), and the sites that gain most are chosen. Source (recalled): Pirkul 1987; the knapsack is relaxed to parts
 * (Dantzig 1957), so it is a lower bound for whole demands too.
 */
final class Knapsacks {
    private static final int PATIENCE = 8;
    private static final double LEAST_STEP = 1e-3;
    private static final double SAME = 1e-10;

    private final Capacitated c;
    private final Runnable tick;
    private final double[] gain;
    private final double[][] part;
    private final double[] ratio;
    private final int[] wanted;
    /** The free sites, those that gain most first; the first {@link #taken} are chosen. */
    private final int[] ranked;

    private int freeCount;
    private int taken;
    final double[] often;
    double[] offer;
    double best = Double.NEGATIVE_INFINITY;

    Knapsacks(Capacitated c, double[] offer, Runnable tick) {
        this.c = c;
        this.tick = tick;
        this.offer = offer.clone();
        this.gain = new double[c.sites()];
        this.part = new double[c.sites()][c.demands()];
        this.ratio = new double[c.demands()];
        this.wanted = new int[c.demands()];
        this.ranked = new int[c.sites()];
        this.often = new double[c.sites()];
    }

    /** @return false where nothing under {@code upper} is left; {@code look} sees every set of chosen sites */
    boolean climb(Branch b, double upper, int steps, java.util.function.Consumer<int[]> look) {
        double step = 1;
        int idle = 0;
        double[] at = offer.clone();
        for (int s = 0; s < steps && step > LEAST_STEP; s++) {
            tick.run();
            double bound = b.assignedCost(c);
            for (int i = 0; i < at.length; i++) {
                bound += b.servedBy()[i] < 0 ? at[i] : 0;
            }
            int[] chosen = choose(b, at);
            if (chosen.length == 0) {
                return false;
            }
            for (int j : chosen) {
                bound -= gain[j];
            }
            if (bound > best) {
                idle = bound > best + 1e-6 * Math.abs(best) ? 0 : idle + 1;
                best = bound;
                offer = at.clone();
            } else {
                idle++;
            }
            if (best >= upper * (1 - SAME)) {
                return false;
            }
            fix(b, bound, upper);
            look.accept(chosen);
            if (idle > PATIENCE) {
                step /= 2;
                idle = 0;
            }
            double target = upper < Double.POSITIVE_INFINITY ? upper : best + 0.05 * Math.abs(best) + 1;
            move(b, at, chosen, step * Math.max(target - bound, 1e-9));
        }
        return true;
    }

    private void move(Branch b, double[] at, int[] chosen, double length) {
        double[] slope = new double[at.length];
        double norm = 0;
        for (int i = 0; i < at.length; i++) {
            slope[i] = b.servedBy()[i] < 0 ? 1 : 0;
            for (int j : chosen) {
                slope[i] -= part[j][i];
            }
            norm += slope[i] * slope[i];
        }
        for (int j = 0; j < often.length; j++) {
            often[j] *= 0.9;
        }
        for (int j : chosen) {
            often[j] += 0.1;
        }
        for (int i = 0; i < at.length && norm > 0; i++) {
            at[i] += length / norm * slope[i];
        }
    }

    /** Those open, and of the free those that gain most; none where the rules cannot be kept. */
    private int[] choose(Branch b, double[] at) {
        Rules r = c.rules();
        int[] free = new int[c.sites()];
        int n = 0;
        int[] open = new int[c.sites()];
        int taken = 0;
        for (int j = 0; j < c.sites(); j++) {
            if (b.state()[j] != Rules.CLOSED) {
                fill(j, b, at);
                if (b.state()[j] == Rules.OPEN) {
                    open[taken++] = j;
                } else {
                    free[n++] = j;
                }
            }
        }
        if (taken > r.most() || taken + n < r.least()) {
            return new int[0];
        }
        double[] keys = new double[n];
        for (int k = 0; k < n; k++) {
            keys[k] = -gain[free[k]];
        }
        int[] order = Ranked.of(keys);
        freeCount = n;
        int before = taken;
        for (int k = 0; k < n; k++) {
            ranked[k] = free[order[k]];
            if (taken < r.most()) {
                open[taken++] = ranked[k];
            }
        }
        this.taken = taken - before;
        return Arrays.copyOf(open, taken);
    }

    /** What site {@code j} gains by the demands that are still free. */
    private void fill(int j, Branch b, double[] at) {
        double room = c.capacity()[j];
        int n = 0;
        Arrays.fill(part[j], 0);
        for (int i = 0; i < c.demands(); i++) {
            if (b.servedBy()[i] == j) {
                room -= c.size()[i];
            } else if (b.servedBy()[i] < 0 && at[i] > c.cost(i, j) && c.size()[i] <= c.capacity()[j]) {
                ratio[n] = -(at[i] - c.cost(i, j)) / c.size()[i];
                wanted[n++] = i;
            }
        }
        double sum = 0;
        int[] order = Ranked.of(Arrays.copyOf(ratio, n));
        for (int k = 0; k < n && room > 0; k++) {
            int i = wanted[order[k]];
            double share = Math.min(1, room / c.size()[i]);
            part[j][i] = share;
            sum += share * (at[i] - c.cost(i, j));
            room -= c.size()[i];
        }
        gain[j] = sum;
    }

    /** Opens and closes every free site whose other state would cost {@code upper} or more. */
    private void fix(Branch b, double bound, double upper) {
        for (int k = 0; k < freeCount; k++) {
            int j = ranked[k];
            double other = k < taken
                    ? taken < freeCount ? gain[j] - gain[ranked[taken]] : Double.POSITIVE_INFINITY
                    : taken > 0 ? gain[ranked[taken - 1]] - gain[j] : Double.POSITIVE_INFINITY;
            if (bound + other >= upper * (1 - SAME) && upper < Double.POSITIVE_INFINITY) {
                b.state()[j] = k < taken ? Rules.OPEN : Rules.CLOSED;
            }
        }
    }

    /** By demand how far it is from being served once, at the last step: what to branch on. */
    void unsettled(int[] chosen, IntConsumer each) {
        for (int i = 0; i < c.demands(); i++) {
            double sum = 0;
            for (int j : chosen) {
                sum += part[j][i];
            }
            if (Math.abs(sum - 1) > 1e-6) {
                each.accept(i);
            }
        }
    }
}

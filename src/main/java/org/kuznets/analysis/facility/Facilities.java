package org.kuznets.analysis.facility;

import java.util.Arrays;
import org.kuznets.analysis.Work;

/**
 * A question of location: open sites so that fixed costs and the cost of serving every demand from its cheapest open
 * site are least.
 *
 * <p>p-median is this with weighted distances and exactly p sites; maximal covering is this with the weight as the cost
 * wherever a site is out of reach; the uncapacitated problem is this with fixed costs and any number of sites. Held in 12
 * bytes a pair of demand and site: the costs of each demand in ascending order.
 */
public final class Facilities {
    /** Pairs of demand and site that are taken on; more is refused before any work. */
    public static final long MOST_PAIRS = 20_000_000;
    /** Heap for one pair, bytes. */
    public static final int BYTES_A_PAIR = 12;

    private static final int BATCH = 64;
    private static final double LARGEST_WHOLE = 1L << 50;

    final int sites;
    final int demands;
    final Rules rules;
    /** Of demand {@code i} at {@code i sites + k}: the k-th cheapest site, and its cost. */
    final int[] order;

    final double[] near;
    /** Whether every cost is a whole number, so that every plan's is. */
    final boolean whole;

    private Facilities(int sites, int demands, Rules rules, int[] order, double[] near, boolean wholeCosts) {
        this.sites = sites;
        this.demands = demands;
        this.rules = rules;
        this.order = order;
        this.near = near;
        this.whole = wholeCosts && allWhole(rules.fixed());
    }

    /** Reads every cost once. */
    public static Facilities of(int demands, Costs costs, Rules rules, Work work) {
        int sites = rules.state().length;
        if ((long) sites * demands > MOST_PAIRS) {
            throw new IllegalArgumentException(sites + " sites and " + demands + " demands");
        }
        int[] order = new int[sites * demands];
        double[] near = new double[order.length];
        int batches = (demands + BATCH - 1) / BATCH;
        boolean whole = true;
        for (int b = 0; b < batches; b++) {
            work.progress(b, batches);
            int first = b * BATCH;
            whole &=
                    work.each(Math.min(BATCH, demands - first), k -> row(first + k, costs, order, near, sites)).stream()
                            .allMatch(w -> w);
        }
        return new Facilities(sites, demands, rules, order, near, whole);
    }

    private static boolean row(int demand, Costs costs, int[] order, double[] near, int sites) {
        double[] row = new double[sites];
        costs.of(demand, row);
        int[] ranked = Ranked.of(row);
        for (int k = 0; k < sites; k++) {
            order[demand * sites + k] = ranked[k];
            near[demand * sites + k] = row[ranked[k]];
        }
        return allWhole(row);
    }

    private static boolean allWhole(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == Math.rint(v) && Math.abs(v) < LARGEST_WHOLE);
    }

    public int sites() {
        return sites;
    }

    public int demands() {
        return demands;
    }

    public Rules rules() {
        return rules;
    }

    /** The same demands and sites under other rules; the costs are shared. */
    public Facilities under(Rules other) {
        return new Facilities(sites, demands, other, order, near, whole || allNear());
    }

    private boolean allNear() {
        return allWhole(near);
    }

    /** Fixed costs and those of serving every demand. */
    public double cost(int[] open) {
        double sum = 0;
        boolean[] is = new boolean[sites];
        for (int j : open) {
            is[j] = true;
            sum += rules.fixed()[j];
        }
        for (int i = 0; i < demands; i++) {
            int k = i * sites;
            while (!is[order[k]]) {
                k++;
            }
            sum += near[k];
        }
        return sum;
    }

    /** Whether nothing cheaper than {@code upper} is left when nothing under {@code lower} is. */
    boolean closes(double lower, double upper) {
        return whole ? lower > upper - 1 + 1e-6 : lower >= upper - 1e-10 * Math.max(1, Math.abs(upper));
    }

    /** The same question without the sites that are closed. Gives the old number of each new site. */
    Facilities without(byte[] state, int[] oldNumbers) {
        int[] fresh = new int[sites];
        Arrays.fill(fresh, -1);
        for (int j = 0; j < oldNumbers.length; j++) {
            fresh[oldNumbers[j]] = j;
        }
        int n = oldNumbers.length;
        int[] o = new int[n * demands];
        double[] c = new double[o.length];
        for (int i = 0; i < demands; i++) {
            int to = i * n;
            for (int k = i * sites; k < (i + 1) * sites; k++) {
                int j = fresh[order[k]];
                if (j >= 0) {
                    o[to] = j;
                    c[to++] = near[k];
                }
            }
        }
        return new Facilities(n, demands, Renumbered.rules(rules, state, oldNumbers, fresh), o, c, whole);
    }
}

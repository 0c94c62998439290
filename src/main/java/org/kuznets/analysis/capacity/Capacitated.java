package org.kuznets.analysis.capacity;

import org.kuznets.analysis.facility.Rules;

/**
 * A question of location with capacities.
 *
 * @param cost of serving demand {@code i} from site {@code j} at {@code i sites + j}
 * @param size of each demand
 * @param capacity of each site
 * @param rules how many sites, which must and must not be open, and which not beside one another
 */
public record Capacitated(double[] cost, double[] size, double[] capacity, Rules rules) {
    /** Pairs of demand and site that are taken on: each step of the bound sorts all of them. */
    public static final int MOST_PAIRS = 1_000_000;

    int sites() {
        return capacity.length;
    }

    int demands() {
        return size.length;
    }

    double cost(int demand, int site) {
        return cost[demand * capacity.length + site];
    }

    double cost(int[] servedBy) {
        double sum = 0;
        for (int i = 0; i < servedBy.length; i++) {
            sum += cost(i, servedBy[i]);
        }
        return sum;
    }
}

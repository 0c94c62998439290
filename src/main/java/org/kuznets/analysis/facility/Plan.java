package org.kuznets.analysis.facility;

/**
 * The answer to a question of location.
 *
 * @param open the sites to open, ascending; empty where there is no plan
 * @param cost of the plan; infinite where there is none
 * @param bound nothing costs less; equal to the cost where that is proved, infinite where no plan exists
 * @param nodes of the search tree looked at
 */
public record Plan(Status status, int[] open, double cost, double bound, long nodes) {
    /** How far below the cost another plan might be, as a share of it; 0 where it is optimal. */
    public double gap() {
        return cost == bound ? 0 : (cost - bound) / Math.max(1e-300, Math.abs(cost));
    }
}

package org.kuznets.analysis.location;

import org.kuznets.analysis.facility.Status;

/**
 * What a model found.
 *
 * @param open numbers of the open sites, existing ones among them
 * @param servedBy by demand the number of its site; -1 where none serves it
 * @param objective in the model's unit; NaN where there is no plan
 * @param bound nothing is better: a lower bound of what is made least, an upper one of people reached; NaN where there is
 *     none
 * @param nodes of the search tree looked at
 */
record Answer(Status status, int[] open, int[] servedBy, double objective, double bound, long nodes) {
    static Answer none(Status status, double bound, int demands, long nodes) {
        int[] nobody = new int[demands];
        java.util.Arrays.fill(nobody, -1);
        return new Answer(status, new int[0], nobody, Double.NaN, bound, nodes);
    }

    boolean found() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }

    /** Of the objective, percent; 0 where it is proved. */
    double gapPercent() {
        return objective == bound ? 0 : 100 * Math.abs(objective - bound) / Math.max(1e-300, Math.abs(objective));
    }
}

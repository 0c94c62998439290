package org.kuznets.analysis.location;

import org.kuznets.analysis.facility.Status;

/**
 * One plan between least cost and least exposure.
 *
 * @param cost in the model's unit; people out of reach in maximal covering
 * @param exposure person ug/m3
 * @param status of its being cheapest among plans of no more exposure
 * @param bound no plan of no more exposure costs less
 */
record FrontierPlan(int[] open, double cost, double exposure, Status status, double bound) {
    /** Whether this one is at least as good in both, and better in one. */
    boolean dominates(FrontierPlan other) {
        return cost <= other.cost && exposure <= other.exposure && (cost < other.cost || exposure < other.exposure);
    }
}

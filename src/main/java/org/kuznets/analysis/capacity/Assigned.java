package org.kuznets.analysis.capacity;

/**
 * The answer.
 *
 * @param servedBy by demand its site; empty where there is no plan
 * @param cost infinite where there is no plan
 * @param bound nothing costs less
 * @param nodes of the search tree looked at
 */
public record Assigned(
        org.kuznets.analysis.facility.Status status,
        int[] open,
        int[] servedBy,
        double cost,
        double bound,
        long nodes) {}

package org.kuznets.analysis.cover;

import org.kuznets.analysis.facility.Status;

/**
 * The answer to a question of covering.
 *
 * @param open the sites to open, ascending, those that had to be open among them; empty where there is no plan
 * @param value of the plan: sites opened, or the longest distance; NaN where there is none
 * @param bound nothing less is possible; equal to the value where that is proved
 * @param nodes of the search trees looked at
 */
public record Covering(Status status, int[] open, double value, double bound, long nodes) {}

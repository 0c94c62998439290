package org.kuznets.analysis.weights;

/**
 * What the moments of global statistics need of the weights (Cliff and Ord, Spatial Processes, 1981; recalled, checked
 * through spdep's variances).
 *
 * @param s0 of all weights
 * @param s1 half of the sum over ordered pairs of (w_ij + w_ji)^2
 * @param s2 the sum over units of (row sum + column sum)^2
 */
public record Sums(double s0, double s1, double s2) {}

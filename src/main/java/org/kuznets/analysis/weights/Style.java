package org.kuznets.analysis.weights;

/**
 * How the weights of a row are scaled. With g the raw weights (1 for a neighbour, or a kernel's value), n' the units that
 * have neighbours:
 *
 * <ul>
 *   <li>{@link #BINARY} (B): as they are;
 *   <li>{@link #ROW_STANDARDISED} (W): each row sums to 1;
 *   <li>{@link #GLOBALLY_STANDARDISED} (C): all together sum to n';
 *   <li>{@link #VARIANCE_STABILISED} (S): each row divided by the root of its sum of squares, then all together sum to n'.
 * </ul>
 *
 * Source: Tiefelsdorf, Griffith and Boots, "A variance-stabilizing coding scheme for spatial link matrices", Environment
 * and Planning A 31 (1999); recalled, the letters as in R's spdep. B and W are checked against spdep's statistics, C and S
 * by their definitions only.
 */
public enum Style {
    BINARY,
    ROW_STANDARDISED,
    GLOBALLY_STANDARDISED,
    VARIANCE_STABILISED
}

package org.kuznets.analysis.weights;

/** Who is a neighbour of whom. */
public enum Rule {
    /** Polygons with a point in common. */
    QUEEN,
    /** Polygons with a length of border in common. */
    ROOK,
    /** The k nearest, of equally far ones the smaller id. */
    NEAREST,
    /** All within a distance. */
    BAND,
    /** All within a bandwidth, the nearer the more. */
    KERNEL,
    /** The k nearest, the nearer the more, the bandwidth being the distance of the one after them. */
    ADAPTIVE_KERNEL
}

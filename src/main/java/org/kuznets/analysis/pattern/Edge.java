package org.kuznets.analysis.pattern;

/**
 * How Ripley's K makes good for neighbours that nobody sees beyond the window's edge. Definitions as in spatstat's {@code
 * Kest}, against which all four are checked.
 */
public enum Edge {
    /** Not at all: K is too small at long distances. */
    NONE,
    /**
     * The reduced sample: at distance r only points farther than r from the edge are centres; K(r) = A / n times their mean
     * number of neighbours.
     */
    BORDER,
    /** Each pair weighs A / |W and W moved by the pair's difference|; rectangles only. */
    TRANSLATION,
    /** Each ordered pair weighs 1 / (the share of the circle round the first through the second that is inside). */
    ISOTROPIC
}

package org.kuznets.run;

/** How the cells of a field look as features. */
public enum CellShape {
    /** The square that each node stands for; the value is the node's own. */
    SQUARE,
    /** Hexagons with a flat top, each as large as a node's square; the value is bilinear at its centre. */
    HEXAGON
}

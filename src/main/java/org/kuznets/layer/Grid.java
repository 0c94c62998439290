package org.kuznets.layer;

/**
 * A lattice of nodes on a plane: node (i, j) is at {@code (west + i cell, south + j cell)}; nodes are numbered row by row
 * from the south-west, {@code j columns + i}. Each node stands for the square of side {@code cell} round it.
 *
 * @param west of the first node, metres on its plane
 * @param south of the first node, metres
 * @param cell the spacing, metres, above 0
 * @param columns nodes from west to east, at least 1
 * @param rows nodes from south to north, at least 1
 */
public record Grid(double west, double south, double cell, int columns, int rows) {
    public Grid {
        if (!(cell > 0) || columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(columns + " x " + rows + " nodes, cell " + cell);
        }
    }

    public int nodes() {
        return columns * rows;
    }

    public double x(int i) {
        return west + i * cell;
    }

    public double y(int j) {
        return south + j * cell;
    }
}

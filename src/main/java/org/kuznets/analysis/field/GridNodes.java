package org.kuznets.analysis.field;

import java.util.BitSet;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;

/** The nodes of a uniform grid, and its cells fed to the contouring. A cell without all four values is no cell. */
final class GridNodes implements Nodes {
    private final Grid grid;
    private final float[] values;

    GridNodes(Grid grid, float[] values) {
        if (values.length != grid.nodes()) {
            throw new IllegalArgumentException(grid.nodes() + " values expected, got " + values.length);
        }
        this.grid = grid;
        this.values = values;
    }

    @Override
    public double x(int node) {
        return grid.x(node % grid.columns());
    }

    @Override
    public double y(int node) {
        return grid.y(node / grid.columns());
    }

    @Override
    public float value(int node) {
        return values[node];
    }

    /** The largest coordinate without its sign. */
    double farthest() {
        return Math.max(
                Math.max(Math.abs(grid.west()), Math.abs(grid.x(grid.columns() - 1))),
                Math.max(Math.abs(grid.south()), Math.abs(grid.y(grid.rows() - 1))));
    }

    void march(Marching marching, Border border, Work work) {
        int columns = grid.columns();
        int[] below = reached(0, marching);
        BitSet cellsBelow = new BitSet(columns);
        for (int j = 0; j < grid.rows(); j++) {
            int[] above = j + 1 < grid.rows() ? reached(j + 1, marching) : new int[0];
            BitSet cells = row(j, below, above, marching);
            border(j, cellsBelow, cells, border);
            cellsBelow = cells;
            below = above;
            work.progress(j, grid.rows());
        }
    }

    /** What each node of a row reaches; -1 where there is no value. */
    private int[] reached(int j, Marching marching) {
        int[] reached = new int[grid.columns()];
        for (int i = 0; i < reached.length; i++) {
            float v = values[j * grid.columns() + i];
            reached[i] = Float.isNaN(v) ? -1 : marching.reached(v);
        }
        return reached;
    }

    private BitSet row(int j, int[] below, int[] above, Marching marching) {
        BitSet cells = new BitSet(grid.columns());
        int[] corner = new int[4];
        int[] at = new int[4];
        for (int i = 0; i + 1 < grid.columns() && above.length > 0; i++) {
            if ((below[i] | below[i + 1] | above[i] | above[i + 1]) >= 0) {
                cells.set(i);
                if (below[i] != below[i + 1] || below[i] != above[i] || below[i] != above[i + 1]) {
                    int node = j * grid.columns() + i;
                    fill(corner, node, node + 1, node + grid.columns() + 1, node + grid.columns());
                    fill(at, below[i], below[i + 1], above[i + 1], above[i]);
                    marching.square(corner, at);
                }
            }
        }
        return cells;
    }

    private static void fill(int[] four, int a, int b, int c, int d) {
        four[0] = a;
        four[1] = b;
        four[2] = c;
        four[3] = d;
    }

    /** The edges along row {@code j} of nodes, and up from it, that have a cell on one side only. */
    private void border(int j, BitSet cellsBelow, BitSet cells, Border border) {
        int columns = grid.columns();
        for (int i = 0; i < columns; i++) {
            int node = j * columns + i;
            if (cells.get(i) != cellsBelow.get(i)) {
                border.add(cells.get(i) ? node : node + 1, cells.get(i) ? node + 1 : node);
            }
            boolean west = i > 0 && cells.get(i - 1);
            if (cells.get(i) != west) {
                border.add(west ? node : node + columns, west ? node + columns : node);
            }
        }
    }
}

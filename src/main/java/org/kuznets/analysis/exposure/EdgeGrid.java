package org.kuznets.analysis.exposure;

import java.util.Arrays;

/**
 * Which edges each cell of a grid meets, and who covers its south-west corner. So the owners at any place are found from
 * the one cell that it lies in: those at the corner, then the level south side crossed eastwards, then straight up.
 *
 * <p>On the level line y of a south side, an edge end with exactly that y counts as below the line; so what is said of a
 * south side holds just above it.
 */
final class EdgeGrid {
    final CellGrid grid;
    final Edges edges;
    /** Edges by cell: the numbers of cell c are {@code met[metFrom[c]] .. met[metFrom[c + 1] - 1]}. */
    final int[] metFrom;

    final int[] met;
    /** Edges that cross the cell's south side, from west to east, with the x of the crossing. */
    final int[] crossFrom;

    final int[] cross;
    final double[] crossX;
    /** Owners at the cell's south-west corner; one that covers it twice is there twice. */
    final int[] cornerFrom;

    int[] corner = new int[1024];

    EdgeGrid(CellGrid grid, Edges edges) {
        this.grid = grid;
        this.edges = edges;
        metFrom = new int[grid.cells() + 1];
        crossFrom = new int[grid.cells() + 1];
        cornerFrom = new int[grid.cells() + 1];
        scan((cell, edge, x) -> metFrom[cell + 1]++, (cell, edge, x) -> crossFrom[cell + 1]++);
        for (int c = 0; c < grid.cells(); c++) {
            metFrom[c + 1] = Math.addExact(metFrom[c], metFrom[c + 1]);
            crossFrom[c + 1] += crossFrom[c];
        }
        met = new int[metFrom[grid.cells()]];
        cross = new int[crossFrom[grid.cells()]];
        crossX = new double[cross.length];
        int[] nextMet = metFrom.clone();
        int[] nextCross = crossFrom.clone();
        scan(
                (cell, edge, x) -> met[nextMet[cell]++] = edge,
                (cell, edge, x) -> insert(cell, nextCross[cell]++, edge, x));
        corners();
    }

    private interface Hit {
        void on(int cell, int edge, double x);
    }

    private void scan(Hit meets, Hit crosses) {
        double pad = grid.size() * 1e-9;
        for (int e = 0; e < edges.size(); e++) {
            double south = Math.min(edges.y1(e), edges.y2(e));
            double north = Math.max(edges.y1(e), edges.y2(e));
            double west = Math.min(edges.x1(e), edges.x2(e));
            double east = Math.max(edges.x1(e), edges.x2(e));
            int r0 = grid.row(south - pad);
            int r1 = grid.row(north + pad);
            for (int r = r0; r <= r1; r++) {
                int c0 = grid.column(west - pad);
                int c1 = grid.column(east + pad);
                if (r1 > r0 && c1 > c0) {
                    double xa = edges.xAt(e, Math.max(south, grid.y(r) - pad));
                    double xb = edges.xAt(e, Math.min(north, grid.y(r + 1) + pad));
                    c0 = Math.max(c0, grid.column(Math.min(xa, xb) - pad));
                    c1 = Math.min(c1, grid.column(Math.max(xa, xb) + pad));
                }
                for (int c = c0; c <= c1; c++) {
                    meets.on(grid.cell(c, r), e, 0);
                }
            }
            for (int r = r0; r <= Math.min(r1 + 1, grid.rows() - 1); r++) {
                double y = grid.y(r);
                if (edges.y1(e) <= y != edges.y2(e) <= y) {
                    double x = edges.xAt(e, y);
                    crosses.on(grid.cell(grid.column(x), r), e, x);
                }
            }
        }
    }

    private void insert(int cell, int at, int edge, double x) {
        int k = at;
        for (; k > crossFrom[cell] && crossX[k - 1] > x; k--) {
            crossX[k] = crossX[k - 1];
            cross[k] = cross[k - 1];
        }
        crossX[k] = x;
        cross[k] = edge;
    }

    private void corners() {
        int[] active = new int[16];
        int used = 0;
        for (int r = 0; r < grid.rows(); r++) {
            int n = 0;
            for (int c = 0; c < grid.columns(); c++) {
                int cell = grid.cell(c, r);
                if (used + n > corner.length) {
                    corner = Arrays.copyOf(corner, Math.max(used + n, 2 * corner.length));
                }
                System.arraycopy(active, 0, corner, used, n);
                used += n;
                cornerFrom[cell + 1] = used;
                for (int k = crossFrom[cell]; k < crossFrom[cell + 1]; k++) {
                    if (n == active.length) {
                        active = Arrays.copyOf(active, 2 * n);
                    }
                    n = step(active, n, edges.owner(cross[k]), entering(cross[k]));
                }
            }
        }
    }

    /** Whether a walk to the east across the edge enters its owner. */
    boolean entering(int edge) {
        return edges.y2(edge) < edges.y1(edge);
    }

    /** Adds or takes away {@code owner}; one that leaves before it came (its edge is out of order) waits as ~owner. */
    private static int step(int[] active, int n, int owner, boolean enters) {
        int opposite = enters ? ~owner : owner;
        for (int i = 0; i < n; i++) {
            if (active[i] == opposite) {
                active[i] = active[n - 1];
                return n - 1;
            }
        }
        active[n] = enters ? owner : ~owner;
        return n + 1;
    }

    /** Whether any cell of these columns and rows, ends included, meets an edge. */
    boolean meets(int c0, int r0, int c1, int r1) {
        for (int r = r0; r <= r1; r++) {
            if (metFrom[grid.cell(c0, r)] != metFrom[grid.cell(c1, r) + 1]) {
                return true;
            }
        }
        return false;
    }
}

package org.kuznets.analysis.exposure;

import java.util.Arrays;

/**
 * Parcels with so many corners, or so wide, that they are measured cell by cell of the grid instead of at once: work then
 * grows with the length of the edges and not with its square.
 */
final class Large {
    /** A parcel with more corners is large. */
    private static final int MOST_CORNERS = 256;
    /** A parcel whose box meets more cells is large. */
    private static final long MOST_CELLS = 100;

    final EdgeGrid grid;
    private final boolean[] large;

    private Large(EdgeGrid grid, boolean[] large) {
        this.grid = grid;
        this.large = large;
    }

    /** Parcels that meet neither a zone's edge nor the land's border are never large: their whole area counts. */
    static Large of(Land land, EdgeGrid zones, EdgeGrid border) {
        Polygons p = land.polygons;
        CellGrid g = zones.grid;
        boolean[] large = new boolean[p.size()];
        Edges edges = new Edges(16);
        for (int i = 0; i < p.size(); i++) {
            if (p.isEmpty(i)) {
                continue;
            }
            int c0 = g.column(p.west(i));
            int r0 = g.row(p.south(i));
            int c1 = g.column(p.east(i));
            int r1 = g.row(p.north(i));
            boolean wide = (c1 - c0 + 1L) * (r1 - r0 + 1L) > MOST_CELLS;
            if ((wide || p.vertices(i) > MOST_CORNERS)
                    && (zones.meets(c0, r0, c1, r1) || border.meets(c0, r0, c1, r1))) {
                large[i] = true;
                edges.addAll(p, i, i);
            }
        }
        return new Large(new EdgeGrid(g, edges), large);
    }

    boolean has(int parcel) {
        return large[parcel];
    }

    /** Those that meet the cell, in order. */
    int[] at(int cell) {
        int[] all = new int
                [grid.cornerFrom[cell + 1] - grid.cornerFrom[cell] + grid.metFrom[cell + 1] - grid.metFrom[cell]];
        int n = 0;
        for (int k = grid.cornerFrom[cell]; k < grid.cornerFrom[cell + 1]; k++) {
            all[n++] = grid.corner[k] < 0 ? ~grid.corner[k] : grid.corner[k];
        }
        for (int k = grid.metFrom[cell]; k < grid.metFrom[cell + 1]; k++) {
            all[n++] = grid.edges.owner(grid.met[k]);
        }
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}

package org.kuznets.analysis.exposure;

/** Lays what lies in a window before the sweep: parcels as they are, all else from the grids. One thread. */
final class Gathering {
    private final Sweep sweep;
    private final Tally tally;
    private final Polygons polygons;
    private final EdgeGrid zones;
    private final EdgeGrid border;
    private final EdgeGrid large;
    private final int[] edgeStamp;
    private final int[] borderStamp;
    private int now;

    Gathering(Sweep sweep, Tally tally, Polygons polygons, EdgeGrid zones, EdgeGrid border, EdgeGrid large) {
        this.sweep = sweep;
        this.tally = tally;
        this.polygons = polygons;
        this.zones = zones;
        this.border = border;
        this.large = large;
        this.edgeStamp = new int[zones.edges.size()];
        this.borderStamp = new int[border.edges.size()];
    }

    private void begin() {
        now = tally.begin();
    }

    /** A window of no size in one cell: only what covers its corner counts. */
    void openCorner() {
        begin();
        sweep.open(0, 0, 1, 1);
    }

    /** A window that is a cell. */
    void openCell(int c, int r, int blockFrom) {
        CellGrid g = zones.grid;
        begin();
        sweep.open(g.x(c), g.y(r), g.x(c + 1) - g.x(c), blockFrom);
        sweep.close(g.y(r + 1) - g.y(r));
    }

    /** The edges of large parcel {@code i} in a cell. */
    void large(int i, int c, int r) {
        EdgeGrid all = large;
        int cell = all.grid.cell(c, r);
        for (int k = all.cornerFrom[cell]; k < all.cornerFrom[cell + 1]; k++) {
            int owner = all.corner[k];
            if (owner == i || ~owner == i) {
                sweep.covers(Sweep.REGION, owner >= 0 ? 1 : -1);
            }
        }
        for (int k = all.crossFrom[cell]; k < all.crossFrom[cell + 1]; k++) {
            if (all.edges.owner(all.cross[k]) == i) {
                sweep.turn(all.crossX[k], Sweep.REGION, all.entering(all.cross[k]));
            }
        }
        for (int k = all.metFrom[cell]; k < all.metFrom[cell + 1]; k++) {
            if (all.edges.owner(all.met[k]) == i) {
                gather(all.edges, all.met[k], Sweep.REGION, all.grid.y(r), all.grid.y(r + 1));
            }
        }
    }

    /** A window round a parcel. */
    void open(int i, int row, int blockFrom) {
        begin();
        sweep.open(polygons.west(i), zones.grid.y(row), polygons.east(i) - polygons.west(i), blockFrom);
        add(i, Sweep.REGION);
    }

    /** All of a parcel. */
    void add(int polygon, int owner) {
        for (int r = polygons.firstRing(polygon); r < polygons.firstRing(polygon + 1); r++) {
            int end = polygons.firstVertex(r + 1) - 1;
            for (int v = polygons.firstVertex(r); v < end; v++) {
                sweep.edge(polygons.x(v), polygons.y(v), polygons.x(v + 1), polygons.y(v + 1), owner, false);
            }
        }
    }

    /** The zones in these cells, up to {@code north}. */
    void zones(int c0, int r0, int c1, int r1, double north) {
        CellGrid g = zones.grid;
        int first = g.cell(c0, r0);
        for (int k = zones.cornerFrom[first]; k < zones.cornerFrom[first + 1]; k++) {
            int owner = zones.corner[k];
            cover(owner < 0 ? ~owner : owner, owner >= 0);
        }
        for (int k = zones.crossFrom[first]; k < zones.crossFrom[g.cell(c1, r0) + 1]; k++) {
            int e = zones.cross[k];
            sweep.turn(zones.crossX[k], tally.localOf(zones.edges.owner(e)), zones.entering(e));
        }
        double base = g.y(r0);
        for (int r = r0; r <= r1; r++) {
            int to = zones.metFrom[g.cell(c1, r) + 1];
            for (int k = zones.metFrom[g.cell(c0, r)]; k < to; k++) {
                int e = zones.met[k];
                if (edgeStamp[e] != now) {
                    edgeStamp[e] = now;
                    gather(zones.edges, e, tally.localOf(zones.edges.owner(e)), base, north);
                }
            }
        }
    }

    /** The outlines of parcels in these cells, up to {@code north}. */
    void border(int c0, int r0, int c1, int r1, double north) {
        CellGrid g = border.grid;
        int first = g.cell(c0, r0);
        for (int k = border.cornerFrom[first]; k < border.cornerFrom[first + 1]; k++) {
            sweep.covers(Sweep.BLOCK, border.corner[k] >= 0 ? 1 : -1);
        }
        for (int k = border.crossFrom[first]; k < border.crossFrom[g.cell(c1, r0) + 1]; k++) {
            sweep.turn(border.crossX[k], Sweep.BLOCK, border.entering(border.cross[k]));
        }
        for (int r = r0; r <= r1; r++) {
            int to = border.metFrom[g.cell(c1, r) + 1];
            for (int k = border.metFrom[g.cell(c0, r)]; k < to; k++) {
                int e = border.met[k];
                if (borderStamp[e] != now) {
                    borderStamp[e] = now;
                    gather(border.edges, e, Sweep.BLOCK, g.y(r0), north);
                }
            }
        }
    }

    private void gather(Edges edges, int e, int owner, double base, double north) {
        double y1 = edges.y1(e);
        double y2 = edges.y2(e);
        if (Math.max(y1, y2) > base && Math.min(y1, y2) <= north) {
            sweep.edge(edges.x1(e), y1, edges.x2(e), y2, owner, true);
        }
    }

    void cover(int owner, boolean enters) {
        sweep.covers(tally.localOf(owner), enters ? 1 : -1);
    }
}

package org.kuznets.analysis.exposure;

import java.util.Arrays;
import org.kuznets.analysis.exposure.Areas.Part;

/** Measures parcels and gaps one after another, each in a window of its own. One thread. */
final class Window implements Sweep.Pieces {
    private final Land land;
    private final Polygons polygons;
    private final EdgeGrid zones;
    private final ParcelOverlaps overlaps;
    private final Large large;
    private final int zoneCount;
    private final Areas areas;
    private final Sweep sweep = new Sweep();

    /** The local owner of each zone and site, valid where {@link #stamp} is the current window's. */
    private final int[] local;

    private final int[] stamp;
    private final int[] edgeStamp;
    private final int[] borderStamp;
    private int[] global = new int[16];
    /** For each local owner, the local owner of its site, or 0. */
    private int[] siteOf = new int[16];

    private int now;

    private int landClass;
    private double worth = 1;
    private double blocked;

    Window(Land land, EdgeGrid zones, ParcelOverlaps overlaps, Large large, int zoneCount) {
        this.land = land;
        this.polygons = land.polygons;
        this.zones = zones;
        this.overlaps = overlaps;
        this.large = large;
        this.zoneCount = zoneCount;
        this.areas = new Areas(zoneCount, land.classes);
        this.local = new int[2 * zoneCount];
        this.stamp = new int[2 * zoneCount];
        this.edgeStamp = new int[zones.edges.size()];
        this.borderStamp = new int[overlaps.border.edges.size()];
    }

    Areas areas() {
        return areas;
    }

    void parcels(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!polygons.isEmpty(i) && !large.has(i)) {
                parcel(i);
            }
        }
    }

    private void parcel(int i) {
        CellGrid g = zones.grid;
        int c0 = g.column(polygons.west(i));
        int r0 = g.row(polygons.south(i));
        int c1 = g.column(polygons.east(i));
        int r1 = g.row(polygons.north(i));
        landClass = land.classOf[i];
        worth = land.worth[i];
        int[] rivals = overlapped(i, c0, r0, c1, r1) ? overlaps.rivals(i) : NONE;
        boolean alone = rivals.length == 0;
        if (alone && !zones.meets(c0, r0, c1, r1)) {
            whole(i, g.cell(c0, r0));
            return;
        }
        open(i, r0, 1);
        int own = sweep.regionEdges();
        gatherZones(c0, r0, c1, r1, polygons.north(i));
        if (alone && sweep.alike(polygons.south(i), polygons.north(i), own)) {
            double middle = (polygons.west(i) + polygons.east(i)) / 2;
            piece(polygons.area(i), sweep.countsAt(middle, polygons.south(i), own), sweep.owners());
            return;
        }
        for (int rival : rivals) {
            add(rival, Sweep.BLOCK);
        }
        blocked = 0;
        sweep.run(this);
        if (blocked > 0) {
            areas.addOverlap(i, blocked);
        }
    }

    private static final int[] NONE = {};

    private void whole(int i, int cell) {
        int from = zones.cornerFrom[cell];
        int to = zones.cornerFrom[cell + 1];
        if (from == to) {
            areas.addOutside(landClass, polygons.area(i) * worth);
            return;
        }
        begin();
        sweep.open(0, 0, 1, 1);
        for (int k = from; k < to; k++) {
            cover(zones.corner[k], true);
        }
        piece(polygons.area(i), sweep.countsAt(0, 0, 0), sweep.owners());
    }

    /** Whether some of the parcel lies under another one too. */
    private boolean overlapped(int i, int c0, int r0, int c1, int r1) {
        EdgeGrid border = overlaps.border;
        if (!border.meets(c0, r0, c1, r1)) {
            int cell = border.grid.cell(c0, r0);
            return border.cornerFrom[cell + 1] - border.cornerFrom[cell] > 1;
        }
        open(i, r0, 2);
        gatherBorder(c0, r0, c1, r1, polygons.north(i));
        blocked = 0;
        double w = worth;
        sweep.run(BLOCKED_ONLY);
        worth = w;
        return blocked > 0;
    }

    private final Sweep.Pieces BLOCKED_ONLY = new Sweep.Pieces() {
        @Override
        public void piece(double area, int[] count, int owners) {}

        @Override
        public void blocked(double area) {
            blocked += area;
        }
    };

    /** What lies in zones and in no parcel, in the cells of these rows. */
    void gaps(int fromRow, int toRow) {
        CellGrid g = zones.grid;
        EdgeGrid border = overlaps.border;
        landClass = land.classes;
        worth = 1;
        for (int r = fromRow; r < toRow; r++) {
            for (int c = 0; c < g.columns(); c++) {
                int cell = g.cell(c, r);
                boolean bare = border.cornerFrom[cell] == border.cornerFrom[cell + 1];
                boolean crossed = border.metFrom[cell] != border.metFrom[cell + 1];
                boolean zoned = zones.cornerFrom[cell] != zones.cornerFrom[cell + 1]
                        || zones.metFrom[cell] != zones.metFrom[cell + 1];
                if (zoned && (bare || crossed)) {
                    gap(c, r);
                }
            }
        }
    }

    private void gap(int c, int r) {
        openCell(c, r, 1);
        sweep.covers(Sweep.REGION, 1);
        gatherZones(c, r, c, r, zones.grid.y(r + 1));
        gatherBorder(c, r, c, r, zones.grid.y(r + 1));
        sweep.run(this);
    }

    private void openCell(int c, int r, int blockFrom) {
        CellGrid g = zones.grid;
        begin();
        sweep.open(g.x(c), g.y(r), g.x(c + 1) - g.x(c), blockFrom);
        sweep.close(g.y(r + 1) - g.y(r));
    }

    /** Large parcels, cell by cell, in the cells of these rows. */
    void largeParcels(int fromRow, int toRow) {
        EdgeGrid all = large.grid;
        for (int cell = zones.grid.cell(0, fromRow); cell < zones.grid.cell(0, toRow); cell++) {
            if (all.cornerFrom[cell] != all.cornerFrom[cell + 1] || all.metFrom[cell] != all.metFrom[cell + 1]) {
                int c = cell % zones.grid.columns();
                int r = cell / zones.grid.columns();
                for (int i : large.at(cell)) {
                    landClass = land.classOf[i];
                    worth = land.worth[i];
                    largeParcel(i, c, r);
                }
            }
        }
    }

    private void largeParcel(int i, int c, int r) {
        EdgeGrid border = overlaps.border;
        int cell = zones.grid.cell(c, r);
        boolean shared = border.cornerFrom[cell + 1] - border.cornerFrom[cell] > 1;
        double north = zones.grid.y(r + 1);
        if (border.metFrom[cell] != border.metFrom[cell + 1]) {
            openCell(c, r, 2);
            gatherLarge(i, c, r);
            gatherBorder(c, r, c, r, north);
            blocked = 0;
            sweep.run(BLOCKED_ONLY);
            shared = blocked > 0;
        }
        openCell(c, r, 1);
        gatherLarge(i, c, r);
        gatherZones(c, r, c, r, north);
        for (int rival : shared ? overlaps.rivals(i, zones.grid, c, r) : NONE) {
            add(rival, Sweep.BLOCK);
        }
        blocked = 0;
        sweep.run(this);
        if (blocked > 0) {
            areas.addOverlap(i, blocked);
        }
    }

    private void gatherLarge(int i, int c, int r) {
        EdgeGrid all = large.grid;
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

    private void begin() {
        now++;
    }

    private void open(int i, int row, int blockFrom) {
        begin();
        sweep.open(polygons.west(i), zones.grid.y(row), polygons.east(i) - polygons.west(i), blockFrom);
        add(i, Sweep.REGION);
    }

    private void add(int polygon, int owner) {
        for (int r = polygons.firstRing(polygon); r < polygons.firstRing(polygon + 1); r++) {
            int end = polygons.firstVertex(r + 1) - 1;
            for (int v = polygons.firstVertex(r); v < end; v++) {
                sweep.edge(polygons.x(v), polygons.y(v), polygons.x(v + 1), polygons.y(v + 1), owner, false);
            }
        }
    }

    private void gatherZones(int c0, int r0, int c1, int r1, double north) {
        CellGrid g = zones.grid;
        int first = g.cell(c0, r0);
        for (int k = zones.cornerFrom[first]; k < zones.cornerFrom[first + 1]; k++) {
            int owner = zones.corner[k];
            cover(owner < 0 ? ~owner : owner, owner >= 0);
        }
        for (int k = zones.crossFrom[first]; k < zones.crossFrom[g.cell(c1, r0) + 1]; k++) {
            int e = zones.cross[k];
            sweep.turn(zones.crossX[k], localOf(zones.edges.owner(e)), zones.entering(e));
        }
        double base = g.y(r0);
        for (int r = r0; r <= r1; r++) {
            int to = zones.metFrom[g.cell(c1, r) + 1];
            for (int k = zones.metFrom[g.cell(c0, r)]; k < to; k++) {
                int e = zones.met[k];
                if (edgeStamp[e] != now) {
                    edgeStamp[e] = now;
                    gather(zones.edges, e, localOf(zones.edges.owner(e)), base, north);
                }
            }
        }
    }

    private void gatherBorder(int c0, int r0, int c1, int r1, double north) {
        EdgeGrid border = overlaps.border;
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

    private void cover(int owner, boolean enters) {
        sweep.covers(localOf(owner), enters ? 1 : -1);
    }

    private int localOf(int owner) {
        if (stamp[owner] == now) {
            return local[owner];
        }
        int k = sweep.owner();
        if (k >= global.length) {
            global = Arrays.copyOf(global, 2 * k);
            siteOf = Arrays.copyOf(siteOf, 2 * k);
        }
        stamp[owner] = now;
        local[owner] = k;
        global[k] = owner;
        siteOf[k] = 0;
        int twin = owner < zoneCount ? owner + zoneCount : owner - zoneCount;
        if (stamp[twin] == now) {
            siteOf[owner < zoneCount ? k : local[twin]] = owner < zoneCount ? local[twin] : k;
        }
        return k;
    }

    @Override
    public void piece(double area, int[] count, int owners) {
        double amount = area * worth;
        int depth = 0;
        boolean onSite = false;
        for (int k = Sweep.ZONES; k < owners; k++) {
            if (count[k] > 0 && global[k] < zoneCount) {
                boolean site = siteOf[k] > 0 && count[siteOf[k]] > 0;
                areas.addToZone(site ? Part.SITE : Part.RING, global[k], landClass, amount);
                onSite |= site;
                depth++;
            }
        }
        if (depth > 0) {
            areas.addCovered(onSite ? Part.SITE : Part.RING, depth, landClass, amount);
        } else if (landClass < land.classes) {
            areas.addOutside(landClass, amount);
        }
    }

    @Override
    public void blocked(double area) {
        blocked += area;
    }
}

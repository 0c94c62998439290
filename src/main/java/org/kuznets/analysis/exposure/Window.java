package org.kuznets.analysis.exposure;

/** Measures parcels and gaps one after another, each in a window of its own. One thread. */
final class Window {
    private static final int[] NONE = {};

    private final Land land;
    private final Polygons polygons;
    private final EdgeGrid zones;
    private final ParcelOverlaps overlaps;
    private final Large large;
    private final Areas areas;
    private final Sweep sweep = new Sweep();
    private final Tally tally;
    private final Gathering gather;

    private final Sweep.Pieces onlyBlocked = new Sweep.Pieces() {
        @Override
        public void piece(double area, int[] count, int owners) {}

        @Override
        public void blocked(double area) {
            tally.blocked(area);
        }
    };

    Window(Land land, EdgeGrid zones, ParcelOverlaps overlaps, Large large, int zoneCount) {
        this.land = land;
        this.polygons = land.polygons;
        this.zones = zones;
        this.overlaps = overlaps;
        this.large = large;
        this.areas = new Areas(zoneCount, land.classes);
        this.tally = new Tally(sweep, areas, zoneCount, land.classes);
        this.gather = new Gathering(sweep, tally, polygons, zones, overlaps.border, large.grid);
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
        tally.land(land.classOf[i], land.worth[i]);
        int[] rivals = overlapped(i, c0, r0, c1, r1) ? overlaps.rivals(i) : NONE;
        boolean alone = rivals.length == 0;
        if (alone && !zones.meets(c0, r0, c1, r1)) {
            whole(i, g.cell(c0, r0));
            return;
        }
        gather.open(i, r0, 1);
        int own = sweep.regionEdges();
        gather.zones(c0, r0, c1, r1, polygons.north(i));
        if (alone && sweep.alike(polygons.south(i), polygons.north(i), own)) {
            double middle = (polygons.west(i) + polygons.east(i)) / 2;
            tally.piece(polygons.area(i), sweep.countsAt(middle, polygons.south(i), own), sweep.owners());
            return;
        }
        for (int rival : rivals) {
            gather.add(rival, Sweep.BLOCK);
        }
        measure(i);
    }

    /** Sweeps the window; what others take of the parcel is told too. */
    private void measure(int i) {
        sweep.run(tally);
        double blocked = tally.takeBlocked();
        if (blocked > 0) {
            areas.addOverlap(i, blocked);
        }
    }

    /** A parcel that no zone's edge meets. */
    private void whole(int i, int cell) {
        int from = zones.cornerFrom[cell];
        int to = zones.cornerFrom[cell + 1];
        if (from == to) {
            tally.outside(polygons.area(i));
            return;
        }
        gather.openCorner();
        for (int k = from; k < to; k++) {
            gather.cover(zones.corner[k], true);
        }
        tally.piece(polygons.area(i), sweep.countsAt(0, 0, 0), sweep.owners());
    }

    /** Whether some of the parcel lies under another one too. */
    private boolean overlapped(int i, int c0, int r0, int c1, int r1) {
        EdgeGrid border = overlaps.border;
        if (!border.meets(c0, r0, c1, r1)) {
            int cell = border.grid.cell(c0, r0);
            return border.cornerFrom[cell + 1] - border.cornerFrom[cell] > 1;
        }
        gather.open(i, r0, 2);
        gather.border(c0, r0, c1, r1, polygons.north(i));
        sweep.run(onlyBlocked);
        return tally.takeBlocked() > 0;
    }

    /** What lies in zones and in no parcel, in the cells of these rows. */
    void gaps(int fromRow, int toRow) {
        CellGrid g = zones.grid;
        EdgeGrid border = overlaps.border;
        tally.land(land.classes, 1);
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
        gather.openCell(c, r, 1);
        sweep.covers(Sweep.REGION, 1);
        gather.zones(c, r, c, r, zones.grid.y(r + 1));
        gather.border(c, r, c, r, zones.grid.y(r + 1));
        sweep.run(tally);
        tally.takeBlocked();
    }

    /** Large parcels, cell by cell, in the cells of these rows. */
    void largeParcels(int fromRow, int toRow) {
        EdgeGrid all = large.grid;
        for (int cell = zones.grid.cell(0, fromRow); cell < zones.grid.cell(0, toRow); cell++) {
            if (all.cornerFrom[cell] != all.cornerFrom[cell + 1] || all.metFrom[cell] != all.metFrom[cell + 1]) {
                int c = cell % zones.grid.columns();
                int r = cell / zones.grid.columns();
                for (int i : large.at(cell)) {
                    tally.land(land.classOf[i], land.worth[i]);
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
            gather.openCell(c, r, 2);
            gather.large(i, c, r);
            gather.border(c, r, c, r, north);
            sweep.run(onlyBlocked);
            shared = tally.takeBlocked() > 0;
        }
        gather.openCell(c, r, 1);
        gather.large(i, c, r);
        gather.zones(c, r, c, r, north);
        for (int rival : shared ? overlaps.rivals(i, zones.grid, c, r) : NONE) {
            gather.add(rival, Sweep.BLOCK);
        }
        measure(i);
    }
}

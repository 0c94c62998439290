package org.kuznets.analysis.exposure;

/**
 * Square cells over everything, row 0 in the south. A cell holds its south and west side.
 *
 * @param west of column 0, metres
 * @param south of row 0, metres
 * @param size side of a cell, metres
 */
record CellGrid(double west, double south, double size, int columns, int rows) {
    /** The most cells; bounds memory to about 100 MB. */
    private static final double MOST_CELLS = 4e6;
    /** The most cells wholly inside a zone, counted once for each zone. */
    private static final double MOST_INSIDE = 16e6;

    /** Cells about as large as a parcel of {@code land}, so that most parcels meet few cells and cells few parcels. */
    static CellGrid over(Polygons land, Polygons zones) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        double landBoxes = expand(box, land);
        double zoneBoxes = expand(box, zones);
        if (box[0] > box[2]) {
            return new CellGrid(0, 0, 1, 1, 1);
        }
        double whole = (box[2] - box[0]) * (box[3] - box[1]);
        double typical = land.vertices() > 0
                ? Math.sqrt(landBoxes / land.size()) * 0.7
                : Math.sqrt(zoneBoxes / Math.max(1, zones.size())) / 8;
        double size = Math.max(Math.max(typical, 1e-3), Math.sqrt(zoneBoxes / MOST_INSIDE));
        size = Math.max(size, Math.sqrt(whole / MOST_CELLS));
        size = Math.max(size, Math.max(box[2] - box[0], box[3] - box[1]) / (MOST_CELLS / 4));
        // Off the data's own round numbers, so that cell sides seldom run along edges.
        double west = box[0] - 0.3819660112501051 * size;
        double south = box[1] - 0.2360679774997897 * size;
        return new CellGrid(
                west,
                south,
                size,
                (int) Math.floor((box[2] - west) / size) + 2,
                (int) Math.floor((box[3] - south) / size) + 2);
    }

    private static double expand(double[] box, Polygons all) {
        double boxes = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!all.isEmpty(i)) {
                box[0] = Math.min(box[0], all.west(i));
                box[1] = Math.min(box[1], all.south(i));
                box[2] = Math.max(box[2], all.east(i));
                box[3] = Math.max(box[3], all.north(i));
                boxes += (all.east(i) - all.west(i)) * (all.north(i) - all.south(i));
            }
        }
        return boxes;
    }

    int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor((x - west) / size)));
    }

    int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor((y - south) / size)));
    }

    double x(int column) {
        return west + column * size;
    }

    double y(int row) {
        return south + row * size;
    }

    int cell(int column, int row) {
        return row * columns + column;
    }

    int cells() {
        return rows * columns;
    }
}

package org.kuznets.analysis.noise;

import java.util.List;

/**
 * A square of ground where some sought level may be reached.
 *
 * @param i from the west, in squares
 * @param j from the south, in squares
 * @param points those that matter here; all others together give less than a thousandth of any sought level's energy
 */
record Tile(int i, int j, int[] points) {
    /** The equivalent level at a place, dBA. */
    double dba(List<NoisePoint> all, double x, double y, Period period) {
        double energy = 0;
        for (int p : points) {
            NoisePoint n = all.get(p);
            if (n.share(period) > 0) {
                energy += n.share(period) * n.energy(x, y);
            }
        }
        return Decibels.level(energy);
    }

    /** Whether the point lies in this square; one on a border lies in the square to the north-east of it. */
    boolean holds(Tiles tiles, NoisePoint p) {
        return Math.floor((p.x() - tiles.west()) / tiles.side()) == i
                && Math.floor((p.y() - tiles.south()) / tiles.side()) == j;
    }
}

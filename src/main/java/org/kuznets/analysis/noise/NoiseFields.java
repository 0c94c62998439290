package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;

/**
 * The levels of all sources on one grid over the whole run, for pictures and files. Zones are reckoned on finer grids of
 * their own; this one is as fine as its bound allows. It has no value where it is more than 15 dB below every level that
 * was asked for.
 */
final class NoiseFields {
    /** How far below the lowest level the field goes on, dB. */
    private static final double DOWN = 15;

    private static final int STEPS = 16;
    /** The most nodes; a bound on heap and on the size of files. */
    private static final long MOST_NODES = 500_000;

    private NoiseFields() {}

    static List<Field> of(List<NoisePoint> points, Sought sought, double cell, Crs crs, Work work) {
        if (points.isEmpty() || sought.isEmpty()) {
            return List.of();
        }
        Sought lower = sought.lower(DOWN);
        double fine = cell;
        Tiles tiles = Tiles.of(points, lower, fine * STEPS, work);
        while (!tiles.list().isEmpty() && tiles.nodes(STEPS) > MOST_NODES) {
            fine *= 2;
            tiles = Tiles.of(points, lower, fine * STEPS, work);
        }
        if (tiles.list().isEmpty()) {
            return List.of();
        }
        Cluster all = Cluster.whole(tiles, STEPS);
        float[][] values = ClusterLevels.of(points, tiles, all, Float.NaN, work);
        List<Field> fields = new ArrayList<>();
        for (Period period : Period.values()) {
            if (!sought.levels(period).isEmpty()) {
                String title = "Noise by " + period.word() + ", equivalent level (screening)";
                float[] v = values[period.ordinal()];
                fields.add(new Field("noise-" + period.word(), title, crs, all.grid(), Unit.DECIBEL_A, v));
            }
        }
        return fields;
    }
}

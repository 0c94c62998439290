package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;

/**
 * The levels at the nodes of a cluster, dBA, by period. Nodes of squares that were dropped hold {@link #QUIET}: all
 * four nodes of their cells lie below every sought level, so no contour runs there.
 */
final class ClusterLevels {
    static final float QUIET = -100;

    /** Levels reckoned between two hearings of a cancel, about a third of a second. */
    private static final long BATCH = 2_000_000;

    private final List<NoisePoint> points;
    private final Cluster cluster;
    private final float[][] values = new float[Period.values().length][];

    private record Line(Tile tile, int row) {}

    private ClusterLevels(List<NoisePoint> points, Cluster cluster, float quiet) {
        this.points = points;
        this.cluster = cluster;
        for (int t = 0; t < values.length; t++) {
            values[t] = new float[cluster.grid().nodes()];
            Arrays.fill(values[t], quiet);
        }
    }

    /** @param quiet what nodes of dropped squares hold: {@link #QUIET}, or NaN */
    static float[][] of(List<NoisePoint> points, Tiles tiles, Cluster cluster, float quiet, Work work) {
        ClusterLevels s = new ClusterLevels(points, cluster, quiet);
        List<Line> lines = new ArrayList<>();
        long all = 0;
        for (Tile t : cluster.tiles()) {
            for (int row = 0; row <= cluster.steps(); row++) {
                lines.add(new Line(t, row));
            }
            all += s.weight(t) * (cluster.steps() + 1);
        }
        long done = 0;
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            long batch = 0;
            while (to < lines.size() && batch < BATCH) {
                batch += s.weight(lines.get(to++).tile());
            }
            s.fill(tiles, lines.subList(from, to), work);
            work.progress(done += batch, all);
            from = to;
        }
        return s.values;
    }

    private long weight(Tile t) {
        return (long) (cluster.steps() + 1) * Math.max(1, t.points().length);
    }

    private void fill(Tiles tiles, List<Line> lines, Work work) {
        List<float[][]> levels = work.each(lines.size(), k -> levels(tiles, lines.get(k)));
        for (int k = 0; k < lines.size(); k++) {
            int start = start(tiles, lines.get(k));
            for (int t = 0; t < values.length; t++) {
                System.arraycopy(levels.get(k)[t], 0, values[t], start, cluster.steps() + 1);
            }
        }
    }

    /** The node where a line of a square begins. */
    private int start(Tiles tiles, Line line) {
        Grid g = cluster.grid();
        int i = (int) Math.round((tiles.west() + line.tile().i() * tiles.side() - g.west()) / g.cell());
        int j = (int) Math.round((tiles.south() + line.tile().j() * tiles.side() - g.south()) / g.cell());
        return (j + line.row()) * g.columns() + i;
    }

    private float[][] levels(Tiles tiles, Line line) {
        int start = start(tiles, line);
        Grid g = cluster.grid();
        double y = g.y(start / g.columns());
        float[][] levels = new float[values.length][cluster.steps() + 1];
        for (int k = 0; k <= cluster.steps(); k++) {
            double x = g.x(start % g.columns() + k);
            double day = 0;
            double night = 0;
            for (int p : line.tile().points()) {
                NoisePoint n = points.get(p);
                double energy = n.energy(x, y);
                day += n.share(Period.DAY) * energy;
                night += n.share(Period.NIGHT) * energy;
            }
            levels[0][k] = (float) Math.max(QUIET, Decibels.level(day));
            levels[1][k] = (float) Math.max(QUIET, Decibels.level(night));
        }
        return levels;
    }
}

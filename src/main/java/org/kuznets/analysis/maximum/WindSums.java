package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Envelope;

/**
 * The sums of some plumes in every coarse wind at every node of a grid, kept so that other plumes can be tried in their
 * place: what is new is added to the sums and what is gone subtracted, wind by wind, and only then the worst wind is
 * looked for, and summed exactly. Maxima are never added or scaled: the worst wind may be another one.
 *
 * <p>Agrees with {@link PlainWorstWind} of the changed plumes and the same winds within 0.005 of the larger of the plain
 * value and a twentieth of the limit. Plumes are shares of a limit. Immutable, so it can be shared.
 */
public final class WindSums {
    private static final int MOST_PEAKS = 3;
    /** Where the changed plumes give at most this part of the field, the worst wind is taken to be the old one. */
    private static final double SMALL = 0.002;
    /** What counts as the field at least, share of the limit. */
    private static final double LEAST_SHARE = 0.05;

    private static final int ROWS_A_BATCH = 20;

    private final Grid grid;
    private final List<Plume> plumes;
    private final WindTables tables;
    /** By grid row: by node, speed and coarse direction. */
    private final float[][] sums;

    private final float[] maxima;
    private final short[] direction;
    private final byte[] speed;

    private WindSums(List<Plume> plumes, Winds winds, Edition edition, Grid grid) {
        this.grid = grid;
        this.plumes = List.copyOf(plumes);
        tables = new WindTables(winds, edition, WindTables.Detail.FINE);
        sums = new float[grid.rows()][];
        maxima = new float[grid.nodes()];
        direction = new short[grid.nodes()];
        speed = new byte[grid.nodes()];
    }

    /** What they take in memory. */
    public static long bytes(int nodes, Winds winds) {
        return nodes * (7 + 4L * new WindTables(winds, Edition.MRR_2017, WindTables.Detail.FINE).sums()) + (8 << 20);
    }

    public static WindSums of(List<Plume> plumes, Winds winds, Edition edition, Grid grid, Work work) {
        WindSums made = new WindSums(plumes, winds, edition, grid);
        Change all = made.new Change(made.plumes);
        made.rows(work, row -> made.first(row, all));
        return made;
    }

    private interface Row {
        void make(int row);
    }

    private void rows(Work work, Row each) {
        for (int from = 0; from < grid.rows(); from += ROWS_A_BATCH) {
            work.progress(from, grid.rows());
            int first = from;
            work.each(Math.min(ROWS_A_BATCH, grid.rows() - from), r -> {
                each.make(first + r);
                return r;
            });
        }
    }

    private void first(int row, Change of) {
        Part part = new Part(of, row);
        Peaks peaks = new Peaks(tables, MOST_PEAKS);
        Refined refined = new Refined(part.exact, tables, part.seen);
        float[] all = new float[grid.columns() * tables.sums()];
        for (int i = 0; i < grid.columns(); i++) {
            // nothing is left out: what is weak now may be the strongest after a change
            part.pairs.at(grid.x(i), grid.y(row), part.seen, false);
            part.summer.add(part.pairs, 1, all, i * tables.sums());
            peaks.find(all, i * tables.sums());
            refined.find(grid.x(i), grid.y(row), peaks, true);
            int n = row * grid.columns() + i;
            maxima[n] = (float) refined.value;
            direction[n] = (short) refined.direction;
            speed[n] = (byte) refined.speed;
        }
        sums[row] = all;
    }

    /** The field of the plumes themselves, one value a node. */
    public float[] maxima() {
        return maxima.clone();
    }

    /** The field of other plumes, of which all but a few are those here. */
    public float[] maxima(List<Plume> others, Work work) {
        List<Plume> gone = without(plumes, others);
        List<Plume> come = without(others, plumes);
        float[] values = maxima();
        if (!gone.isEmpty() || !come.isEmpty()) {
            Change all = new Change(others);
            Change minus = new Change(gone);
            Change plus = new Change(come);
            rows(work, row -> changed(row, all, minus, plus, values));
        }
        return values;
    }

    /** Those of {@code some} that are not in {@code others}, as often as they are more often there. */
    private static List<Plume> without(List<Plume> some, List<Plume> others) {
        Map<Plume, Integer> left = new HashMap<>();
        others.forEach(p -> left.merge(p, 1, Integer::sum));
        List<Plume> rest = new ArrayList<>();
        for (Plume p : some) {
            if (left.merge(p, -1, Integer::sum) < 0) {
                rest.add(p);
            }
        }
        return rest;
    }

    /** Some plumes: those that are there, go or come. */
    private final class Change {
        private final Bunches bunches;
        private final PackedPlumes packed;
        private final RadialBound bound;

        Change(List<Plume> some) {
            bunches = new Bunches(some);
            packed = new PackedPlumes(bunches.plumes, tables.winds.speeds());
            bound = new RadialBound(bunches, tables);
        }
    }

    /** What they are at one place of a row after the other. Scratch of one thread. */
    private final class Part {
        private final Seen seen;
        private final Pairs pairs;
        private final Summer summer;
        private final ExactSum exact;

        Part(Change c, int row) {
            seen = new Seen(c.bunches);
            seen.from(new Envelope(grid.x(0), grid.x(grid.columns() - 1), grid.y(row), grid.y(row)));
            pairs = new Pairs(c.packed, tables, c.bound, c.bunches.most(), 0);
            summer = new Summer(c.packed, tables);
            exact = new ExactSum(c.packed, tables);
        }
    }

    private void changed(int row, Change all, Change minus, Change plus, float[] values) {
        Part out = new Part(minus, row);
        Part in = new Part(plus, row);
        Part whole = new Part(all, row);
        Peaks peaks = new Peaks(tables, MOST_PEAKS);
        Refined refined = new Refined(whole.exact, tables, whole.seen);
        float[] here = new float[tables.sums()];
        double y = grid.y(row);
        for (int i = 0; i < grid.columns(); i++) {
            int n = row * grid.columns() + i;
            double x = grid.x(i);
            out.pairs.at(x, y, out.seen, false);
            in.pairs.at(x, y, in.seen, false);
            if (out.pairs.total + in.pairs.total <= SMALL * Math.max(maxima[n], LEAST_SHARE)) {
                values[n] = (float) Math.max(
                        0,
                        maxima[n]
                                - out.exact.at(x, y, out.seen, direction[n], speed[n])
                                + in.exact.at(x, y, in.seen, direction[n], speed[n]));
            } else {
                System.arraycopy(sums[row], i * tables.sums(), here, 0, here.length);
                out.summer.add(out.pairs, -1, here, 0);
                in.summer.add(in.pairs, 1, here, 0);
                peaks.find(here, 0);
                refined.find(x, y, peaks, false);
                values[n] = (float) refined.value;
            }
        }
    }
}

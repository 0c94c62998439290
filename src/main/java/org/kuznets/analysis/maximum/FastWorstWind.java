package org.kuznets.analysis.maximum;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;
import org.locationtech.jts.geom.Envelope;

/**
 * The worst wind found by tables: each plume is added as a row of directions, 3 degrees apart, to the sums of every
 * speed; of the highest peaks the winds nearest the top are then summed exactly. The value is exact for its wind; that
 * wind is nearly always the worst of the set. Agrees with {@link PlainWorstWind} and the same winds within 0.005 of the
 * larger of the plain value and a twentieth of the limit.
 */
public final class FastWorstWind implements WorstWind {
    /** Peaks that are summed exactly. */
    private static final int MOST_PEAKS = 3;
    /** Pairs of a place and a plume between two looks at whether the run is still wanted: some 100 ms of work. */
    private static final long PAIRS_A_BATCH = 1 << 20;

    private static final int PLACES_A_PART = 256;

    private final WindTables tables;
    private final PackedPlumes plumes;
    private final RadialBound bound;
    private final boolean prune;
    private final @Nullable PlumeRows[][] rows;

    public FastWorstWind(List<Plume> plumes, Winds winds, Edition edition) {
        this(plumes, winds, edition, true);
    }

    /** @param prune whether plumes that cannot change the choice of the wind are left out of it; for measuring */
    public FastWorstWind(List<Plume> plumes, Winds winds, Edition edition, boolean prune) {
        this.tables = new WindTables(winds, edition);
        this.plumes = new PackedPlumes(plumes, winds.speeds());
        this.bound = new RadialBound(plumes, tables);
        this.rows = tables.rows(this.plumes);
        this.prune = prune;
    }

    /** What one thread needs while it searches. */
    private final class Search {
        private final Pairs pairs = new Pairs(plumes, tables, bound);
        private final Summer summer = new Summer(plumes, tables, rows);
        private final Peaks peaks = new Peaks(tables, MOST_PEAKS);
        private final Refined refined = new Refined(new ExactSum(plumes, tables), tables);
        private final float[] sums = new float[tables.sums()];

        Worst at(double x, double y) {
            pairs.at(x, y, prune);
            Arrays.fill(sums, 0);
            summer.add(pairs, 1, sums, 0);
            peaks.find(sums, 0);
            return refined.worst(x, y, peaks, true);
        }
    }

    @Override
    public double[] maxima(double[] x, double[] y, Work work) {
        double[] all = new double[x.length];
        int batch = (int) Math.max(PLACES_A_PART, Math.min(x.length, PAIRS_A_BATCH / Math.max(1, plumes.count)));
        for (int from = 0; from < x.length; from += batch) {
            work.progress(from, x.length);
            int start = from;
            int end = Math.min(x.length, from + batch);
            work.each((end - start + PLACES_A_PART - 1) / PLACES_A_PART, p -> {
                Search search = new Search();
                int first = start + p * PLACES_A_PART;
                for (int i = first; i < Math.min(end, first + PLACES_A_PART); i++) {
                    all[i] = search.at(x[i], y[i]).value();
                }
                return p;
            });
        }
        return all;
    }

    @Override
    public Worst at(double x, double y) {
        return new Search().at(x, y);
    }

    /** The most that the field reaches anywhere in {@code box}: rigorous, see {@link RadialBound}. */
    public double bound(Envelope box) {
        return bound.over(box);
    }
}

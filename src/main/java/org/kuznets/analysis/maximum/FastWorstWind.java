package org.kuznets.analysis.maximum;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.plume.Edition;
import org.locationtech.jts.geom.Envelope;

/**
 * The worst wind found by tables: each plume is added as a row of directions, 5 degrees apart, to the sums of every
 * speed; from the highest peaks the way up is then climbed with exact sums. The value is exact for its wind, save
 * for far parts of line and area sources (see {@link Bunches}); that wind is nearly always the worst of the set. Agrees with {@link PlainWorstWind} and the same winds within 0.005 of the
 * larger of the plain value and a twentieth of the limit.
 */
public final class FastWorstWind implements WorstWind {
    /** Peaks that are summed exactly. */
    private static final int MOST_PEAKS = 4;

    private static final int BLOCK = 16;
    /** Pairs of a place and a plume between two looks at whether the run is still wanted: some 100 ms of work. */
    private static final long PAIRS_A_BATCH = 1 << 20;

    private static final int PLACES_A_PART = 256;

    private final WindTables tables;
    private final PackedPlumes plumes;
    private final Bunches bunches;
    private final RadialBound bound;
    private final TiledBound tiled;
    private final double small;
    private final boolean prune;
    private final @Nullable PlumeRows[][] rows;

    public FastWorstWind(List<Plume> plumes, Winds winds, Edition edition) {
        this(plumes, winds, edition, 0, true);
    }

    /**
     * @param small below this the sum need only be as right as it would be here, in the plumes' unit
     * @param prune whether plumes that cannot change the choice of the wind are left out of it; for measuring
     */
    public FastWorstWind(List<Plume> plumes, Winds winds, Edition edition, double small, boolean prune) {
        this.small = small;
        this.tables = new WindTables(winds, edition, WindTables.Detail.ROUGH);
        this.bunches = new Bunches(plumes);
        this.plumes = new PackedPlumes(bunches.plumes, winds.speeds());
        this.bound = new RadialBound(bunches, tables);
        this.tiled = new TiledBound(bound, bunches);
        this.rows = tables.rows(this.plumes);
        this.prune = prune;
    }

    /** What one thread needs while it searches from some places that lie near each other. */
    private final class Search {
        private final Seen seen = new Seen(bunches);
        private final Pairs[] pairs = new Pairs[BLOCK];
        private final Summer summer = new Summer(plumes, tables, rows);
        private final Peaks peaks = new Peaks(tables, MOST_PEAKS);
        private final Climb climb = new Climb(new ExactSum(plumes, tables), tables);
        private final float[] sums = new float[BLOCK * tables.sums()];

        Search(Envelope places) {
            seen.from(places);
            if (prune) {
                seen.weigh(places, bound, Pairs.LEFT_OUT / 3 * small);
            }
            for (int k = 0; k < BLOCK; k++) {
                pairs[k] = new Pairs(plumes, tables, bound, seen.guides, small);
            }
        }

        Worst at(double x, double y) {
            Worst[] found = new Worst[1];
            block(new double[] {x}, new double[] {y}, 0, 1, (i, worst) -> found[0] = worst);
            return Objects.requireNonNull(found[0]);
        }

        /** Speed by speed for all places of the block, so that the rows of a speed stay in the cache. */
        void block(double[] x, double[] y, int from, int to, Found each) {
            Arrays.fill(sums, 0);
            for (int i = from; i < to; i++) {
                pairs[i - from].at(x[i], y[i], seen, prune);
            }
            for (int s = 0; s < tables.speeds(); s++) {
                for (int i = from; i < to; i++) {
                    summer.add(pairs[i - from], s, 1, sums, (i - from) * tables.sums());
                }
            }
            for (int i = from; i < to; i++) {
                peaks.find(sums, (i - from) * tables.sums());
                each.at(i, climb.worst(x[i], y[i], pairs[i - from], peaks, seen));
            }
        }
    }

    private interface Found {
        void at(int place, Worst worst);
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
                int first = start + p * PLACES_A_PART;
                int last = Math.min(end, first + PLACES_A_PART);
                Search search = new Search(around(x, y, first, last));
                for (int i = first; i < last; i += BLOCK) {
                    search.block(x, y, i, Math.min(last, i + BLOCK), (k, worst) -> all[k] = worst.value());
                }
                return p;
            });
        }
        return all;
    }

    @Override
    public Worst at(double x, double y) {
        return new Search(new Envelope(x, x, y, y)).at(x, y);
    }

    private static Envelope around(double[] x, double[] y, int from, int to) {
        Envelope all = new Envelope();
        for (int i = from; i < to; i++) {
            all.expandToInclude(x[i], y[i]);
        }
        return all;
    }

    /** The most that the field reaches anywhere in {@code box}: rigorous, see {@link RadialBound}. */
    public double bound(Envelope box) {
        return tiled.over(box);
    }
}

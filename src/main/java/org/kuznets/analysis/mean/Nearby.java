package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.layer.Grid;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds the zones that a grid misses between its nodes. Where a source alone reaches a level and its highest place lies in
 * no zone of that level, the means of all sources are reckoned on a finer grid round that place, and what reaches the
 * level there joins the zones. So every source that reaches a level alone has its zone.
 */
final class Nearby {
    /** Nodes on each side of the middle of a finer grid. */
    private static final int HALF = 30;
    /** Steps of a finer grid: an eighth of the grid's, at most this, metres. */
    private static final double FINEST = 60;

    private static final int BATCH = 4;

    private final List<MeanSource> sources;
    private final List<String> substances;
    private final MeanField field;
    private final double step;

    /** A place to look at, and the substances, by their places in the list, that may have a zone there. */
    private record Look(Coordinate middle, List<Integer> substances) {}

    Nearby(List<MeanSource> sources, List<String> substances, MeanField field, double cellMetres) {
        this.sources = sources;
        this.substances = substances;
        this.field = field;
        this.step = Math.min(cellMetres / 8, FINEST);
    }

    /** @param reached by substance; becomes complete */
    void complete(List<Reached> reached, Work work) {
        List<Look> looks = looks(reached, work);
        for (int from = 0; from < looks.size(); from += BATCH) {
            work.progress(looks.size() + from, 2L * looks.size());
            List<Look> some = looks.subList(from, Math.min(looks.size(), from + BATCH));
            List<Grid> grids = some.stream().map(l -> grid(l.middle())).toList();
            List<float[][]> values = work.each(some.size(), i -> field.values(grids.get(i), Work.PLAIN));
            for (int i = 0; i < some.size(); i++) {
                for (int k : some.get(i).substances()) {
                    reached.get(k).add(grids.get(i), values.get(i)[k], work);
                }
            }
        }
    }

    private List<Look> looks(List<Reached> reached, Work work) {
        List<Look> looks = new ArrayList<>();
        List<List<IndexedPointInAreaLocator>> zones = reached.stream()
                .map(r -> r.zones.stream().map(IndexedPointInAreaLocator::new).toList())
                .toList();
        for (int from = 0; from < sources.size(); from += BATCH) {
            work.progress(from, 2L * sources.size());
            int first = from;
            List<Coordinate> tops = work.each(Math.min(BATCH, sources.size() - from), i -> sources.get(first + i)
                    .highest());
            for (int i = 0; i < tops.size(); i++) {
                List<Integer> missed = new ArrayList<>();
                for (int k = 0; k < substances.size(); k++) {
                    MeanSource s = sources.get(first + i);
                    double own = s.contribution(substances.get(k), tops.get(i).x, tops.get(i).y);
                    if (missed(own, tops.get(i), reached.get(k).levels, zones.get(k))) {
                        missed.add(k);
                    }
                }
                if (!missed.isEmpty()) {
                    looks.add(new Look(tops.get(i), missed));
                }
            }
        }
        return looks;
    }

    private static boolean missed(
            double own, Coordinate at, List<Double> levels, List<IndexedPointInAreaLocator> zones) {
        for (int k = 0; k < levels.size(); k++) {
            if (own >= levels.get(k) && zones.get(k).locate(at) == Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }

    private Grid grid(Coordinate middle) {
        int side = 2 * HALF + 1;
        return new Grid(middle.x - HALF * step, middle.y - HALF * step, step, side, side);
    }

    /** What reaches each level of one substance, and the highest found. */
    static final class Reached {
        private final List<Double> levels;
        private final List<Geometry> zones;
        private final List<List<Geometry>> more = new ArrayList<>();
        private Highest highest;

        /** @param levels mg/m3, ascending; none for a substance without zones */
        Reached(Grid grid, float[] milligrams, List<Double> levels, Work work) {
            this.levels = levels;
            this.zones = levels.isEmpty() ? List.of() : Isobands.atLeast(grid, milligrams, levels, work);
            this.highest = Highest.of(grid, milligrams);
            zones.forEach(z -> more.add(new ArrayList<>(List.of(z))));
        }

        private void add(Grid grid, float[] milligrams, Work work) {
            Highest here = Highest.of(grid, milligrams);
            highest = here.value() > highest.value() ? here : highest;
            List<Geometry> found = Isobands.atLeast(grid, milligrams, levels, work);
            for (int k = 0; k < found.size(); k++) {
                more.get(k).add(found.get(k));
            }
        }

        Highest highest() {
            return highest;
        }

        /** One a level. */
        List<Geometry> zones() {
            return more.stream()
                    .map(all -> all.size() == 1 ? all.get(0) : OverlayNGRobust.union(all))
                    .toList();
        }
    }
}

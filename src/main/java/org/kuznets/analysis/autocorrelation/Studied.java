package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.NeighboursIn;
import org.kuznets.analysis.weights.Weights;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Geometry;

/**
 * The units that a statistic is reckoned over: those with a shape, a value and a neighbour. All others, islands too, are
 * left out of means, weights and draws alike, and say why.
 *
 * @param layer all units
 * @param kept the positions of the studied ones in {@code layer}, ascending
 * @param position of each unit among the studied; -1 for one left out
 * @param reasons why a unit was left out; null for a studied one
 * @param raw weights among the studied, not scaled
 */
record Studied(Layer layer, int[] kept, int[] position, @Nullable String[] reasons, Weights raw) {
    static final String NO_PLACE = "no-place";
    static final String NO_VALUE = "no-value";
    static final String ISLAND = "no-neighbours";

    /** @param values of each unit; one with any null is left out */
    static Studied of(Layer layer, NeighboursIn in, List<Values> values, Work work) {
        List<Feature> all = layer.features();
        @Nullable String[] reasons = new @Nullable String[all.size()];
        for (int i = 0; i < reasons.length; i++) {
            int unit = i;
            Geometry g = all.get(i).geometry();
            boolean placed = g != null && !g.isEmpty();
            boolean valued = values.stream().allMatch(v -> v.each()[unit] != null);
            reasons[i] = !placed ? NO_PLACE : !valued ? NO_VALUE : null;
        }
        int[] present = without(reasons);
        List<Feature> units = new ArrayList<>();
        for (int i : present) {
            units.add(all.get(i));
        }
        Weights raw = in.raw(units, work);
        int[] islands = raw.islands();
        for (int i : islands) {
            reasons[present[i]] = ISLAND;
        }
        int[] linked =
                IntStream.range(0, raw.size()).filter(i -> raw.degree(i) > 0).toArray();
        int[] kept = without(reasons);
        int[] position = new int[all.size()];
        java.util.Arrays.fill(position, -1);
        for (int k = 0; k < kept.length; k++) {
            position[kept[k]] = k;
        }
        return new Studied(layer, kept, position, reasons, islands.length == 0 ? raw : raw.only(linked));
    }

    private static int[] without(@Nullable String[] reasons) {
        return IntStream.range(0, reasons.length)
                .filter(i -> reasons[i] == null)
                .toArray();
    }

    int size() {
        return kept.length;
    }

    long leftOut(String reason) {
        return java.util.Arrays.stream(reasons).filter(reason::equals).count();
    }

    /** The numbers of the studied units. */
    double[] of(Values values) {
        return IntStream.of(kept)
                .mapToDouble(i -> java.util.Objects.requireNonNull(values.each()[i]))
                .toArray();
    }
}

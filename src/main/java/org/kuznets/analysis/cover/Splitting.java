package org.kuznets.analysis.cover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking at one part gave: a cover, or the smaller parts it falls into, none where it has no cover.
 */
record Splitting(int @Nullable [] cover, List<Part> parts) {
    private static final Splitting NONE = new Splitting(null, List.of());
    private static final int PATIENCE = 6;

    static Splitting of(Cover c, Part given, int steps, Runnable tick) {
        Part p = given.copy();
        Weighing weighing = new Weighing(c, tick);
        for (boolean again = true; again; ) {
            again = false;
            if (!Reduction.reduce(c, p, tick)) {
                return NONE;
            }
            if (p.left <= 2 || Bits.isEmpty(p.rows)) {
                int[] rest = Few.find(c, p.rows, p.columns, Math.min(2, p.left));
                return rest == null ? NONE : new Splitting(Few.joined(p.chosen, rest), List.of());
            }
            int columns = Bits.count(p.columns);
            if (!weighing.weigh(p, steps, PATIENCE)) {
                return NONE;
            }
            if (weighing.cover != null) {
                return new Splitting(weighing.cover, List.of());
            }
            if (weighing.forced >= 0) {
                p.choose(c, weighing.forced);
                again = true;
            } else {
                again = Bits.count(p.columns) < 0.9 * columns;
            }
        }
        return split(c, p, tick);
    }

    /** By the row that fewest columns cover: one of them must be chosen. */
    private static Splitting split(Cover c, Part p, Runnable tick) {
        int row = Few.fewest(c, p.rows, p.columns);
        List<Integer> columns = new ArrayList<>();
        Bits.each(c.ofRow()[row], p.columns, columns::add);
        double[] worth = new double[c.columns()];
        for (int k : columns) {
            Bits.each(c.ofColumn()[k], p.rows, r -> worth[k] += p.price[r]);
        }
        columns.sort((a, b) -> worth[a] != worth[b] ? Double.compare(worth[b], worth[a]) : Integer.compare(a, b));
        List<Part> parts = new ArrayList<>();
        for (int k : columns) {
            tick.run();
            Part child = p.copy();
            child.choose(c, k);
            Bits.remove(p.columns, k);
            if (child.left <= 2) {
                int[] rest = Few.find(c, child.rows, child.columns, child.left);
                if (rest != null) {
                    return new Splitting(Few.joined(child.chosen, rest), List.of());
                }
            } else {
                parts.add(child);
            }
        }
        return new Splitting(null, parts);
    }
}

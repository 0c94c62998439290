package org.kuznets.analysis.suitability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Inside;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Shapes;

/**
 * What rules and criteria say of every cell of a lattice. A cell is judged at its middle.
 *
 * @param banned a bit for each mask of the siting that forbids a cell, in their order; the highest bit outside the area
 * @param scores of each term one number a cell, NaN where unknown
 * @param score of each cell from 0 to 1, whether forbidden or not; NaN where a term is unknown
 */
public record Surface(Siting siting, Lattice nodes, long[] banned, List<float[]> scores, float[] score) {
    private static final int CHUNK = 1 << 14;

    /** Set in {@link #banned} where a cell lies outside the area that was asked for. */
    static final long OUTSIDE = 1L << 63;

    static Surface of(Siting siting, Lattice nodes, Optional<Shapes> area, Work work) {
        int steps = siting.masks().size() + siting.terms().size() + 1;
        long[] banned = new long[nodes.nodes()];
        area.ifPresent(a -> {
            float[] inside = new Inside(a, 0).on(nodes, work.part(0, steps));
            Arrays.setAll(banned, i -> inside[i] > 0 ? 0 : OUTSIDE);
        });
        int step = 0;
        for (int m = 0; m < siting.masks().size(); m++) {
            siting.masks().get(m).on(nodes, 1L << m, banned, work.part(step++, steps));
        }
        List<float[]> scores = new ArrayList<>();
        for (Term t : siting.terms()) {
            scores.add(t.score().of(t.value().on(nodes, work.part(step++, steps))));
        }
        return new Surface(siting, nodes, banned, scores, combined(siting, nodes.nodes(), scores, work));
    }

    private static float[] combined(Siting siting, int cells, List<float[]> scores, Work work) {
        float[] all = new float[cells];
        if (scores.isEmpty()) {
            Arrays.fill(all, Float.NaN);
            return all;
        }
        double[] weights = siting.weights().values();
        work.each((cells + CHUNK - 1) / CHUNK, c -> {
            double[] u = new double[weights.length];
            for (int i = c * CHUNK; i < Math.min(cells, (c + 1) * CHUNK); i++) {
                for (int k = 0; k < u.length; k++) {
                    u[k] = scores.get(k)[i];
                }
                all[i] = (float) siting.combination().of(u, weights);
            }
            return c;
        });
        return all;
    }

    /** The masks that forbid a cell, in their order. */
    public List<Mask> bans(int cell) {
        List<Mask> all = new ArrayList<>();
        for (int m = 0; m < siting.masks().size(); m++) {
            if ((banned[cell] >>> m & 1) == 1) {
                all.add(siting.masks().get(m));
            }
        }
        return all;
    }

    /** Whether a cell belongs to the area. */
    public boolean inside(int cell) {
        return (banned[cell] & OUTSIDE) == 0;
    }

    /** Whether a cell belongs to the area, no rule forbids it, and it has a score. */
    public boolean open(int cell) {
        return banned[cell] == 0 && !Float.isNaN(score[cell]);
    }
}

package org.kuznets.analysis.suitability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.analysis.criteria.Shapes;
import org.kuznets.analysis.criteria.Where;
import org.kuznets.analysis.decision.Draws;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * A region in cells, judged: what a single place is compared with.
 *
 * @param robust how sure it is that cells are among the best; its draws are none when none were asked for
 * @param threshold the score of the last cell among the best with the given weights; NaN where no cell may be used
 */
public record Region(Surface surface, Robust robust, double threshold) {
    /** The most cells in the box of a region. */
    static final double MOST_CELLS = 4e6;

    private static final Message TOO_MANY = new Message(
            "suitability.too-many-cells",
            "cells of {metres} m would be {count}, more than the {most} that are looked at; take larger ones or a smaller"
                    + " area");

    /**
     * Judges every cell of a region.
     *
     * @param landUse stands in for an area that is not given; may be missing too
     * @return empty where there is no area
     * @throws Refusal when there are too many cells
     */
    public static Optional<Region> of(Siting siting, RegionIn in, Optional<Layer> landUse, Work work) {
        check(in, landUse);
        Layer area = in.area() != null ? in.area() : landUse.orElse(null);
        Optional<Lattice> nodes = in.lattice(area);
        if (area == null || nodes.isEmpty()) {
            return Optional.empty();
        }
        Surface surface = siting.on(nodes.get(), new Shapes(Where.ALL.of(area)), work.part(0, 2));
        List<double[]> draws = Draws.of(siting.weights().values(), in.certainty(), in.draws(), in.seed());
        Robust robust = Robust.of(surface, draws, in.topPercent(), work.part(1, 2));
        return Optional.of(new Region(surface, robust, threshold(surface, in.topPercent())));
    }

    private static void check(RegionIn in, Optional<Layer> landUse) {
        double cells =
                Lattice.nodes(in.box(landUse.orElse(null)), in.cellMetres(), in.shape() == RegionIn.Cells.HEXAGON);
        if (cells > MOST_CELLS) {
            throw Refusal.of(
                    TOO_MANY, "cellMetres", Map.of("metres", in.cellMetres(), "count", Math.round(cells), "most", (long)
                            MOST_CELLS));
        }
    }

    private static double threshold(Surface surface, double topPercent) {
        float[] scores = new float[surface.nodes().nodes()];
        int n = 0;
        for (int c = 0; c < scores.length; c++) {
            if (surface.open(c)) {
                scores[n++] = surface.score()[c];
            }
        }
        Arrays.sort(scores, 0, n);
        return n == 0 ? Double.NaN : scores[n - Robust.top(n, topPercent)];
    }

    /** The cells of the area. */
    IntStream cells() {
        return IntStream.range(0, surface.nodes().nodes()).filter(surface::inside);
    }

    /** Whether a cell is among the best with the given weights. */
    boolean top(int cell) {
        return surface.open(cell) && surface.score()[cell] >= threshold;
    }
}

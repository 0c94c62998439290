package org.kuznets.analysis.suitability;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.criteria.Lattice;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;
import org.locationtech.jts.geom.Envelope;

/** The cells that a place is compared with, and how often weights are drawn for that. */
public record RegionIn(
        @Param(
                        value = "The area that is cut into cells; without one, what land use covers",
                        or = "territory",
                        optional = true,
                        needs = "quality?")
                @Nullable
                Layer area,
        @Param(value = "The shape of cells", or = "hexagon") Cells shape,
        @Param(
                        value = "Width of a cell from side to side; a cell is judged at its middle",
                        unit = Unit.METRE,
                        min = 10,
                        max = 50_000,
                        or = "2000")
                double cellMetres,
        @Param(
                        value = "What counts as the best: so many percent of the cells that may be used",
                        unit = Unit.PERCENT,
                        min = 0.01,
                        max = 100,
                        or = "5")
                double topPercent,
        @Param(
                        value = "How many sets of weights are drawn to see how far the best depend on them; 0: none",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 100_000,
                        or = "1000")
                int draws,
        @Param(
                        value =
                                "How sure the weights are: 0 draws any weights alike, 20 rather those near the given ones",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1e6,
                        or = "20")
                double certainty,
        @Param(value = "Of the random draws", unit = Unit.ONE, min = 0, max = 2e9, or = "1") int seed) {

    /** The shapes of cells. */
    public enum Cells {
        HEXAGON,
        SQUARE
    }

    /** Where cells lie: over the area, or over {@code otherwise}. */
    Envelope box(@Nullable Layer otherwise) {
        Envelope box = new Envelope();
        Layer over = area != null ? area : otherwise;
        if (over != null) {
            for (Feature f : over.features()) {
                if (f.geometry() != null) {
                    box.expandToInclude(f.geometry().getEnvelopeInternal());
                }
            }
        }
        return box;
    }

    /** The cells; empty where there is no area. */
    Optional<Lattice> lattice(@Nullable Layer otherwise) {
        Envelope box = box(otherwise);
        return box.isNull() ? Optional.empty() : Optional.of(Lattice.over(box, cellMetres, shape == Cells.HEXAGON));
    }
}

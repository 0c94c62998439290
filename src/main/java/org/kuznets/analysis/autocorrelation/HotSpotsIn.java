package org.kuznets.analysis.autocorrelation;

import org.kuznets.analysis.weights.NeighboursIn;
import org.kuznets.schema.Param;

/** The input of {@link HotSpots}. The scale of weights does not matter to Gi and Gi*, so there is no style. */
public record HotSpotsIn(
        UnitsIn units,
        NeighboursIn neighbours,
        InferenceIn chance,
        @Param(
                        value =
                                "What hot and cold rest on: gi-star (the unit counts among its neighbours) or gi (it does"
                                        + " not)",
                        or = "gi-star")
                Statistic statistic) {

    /** Whether a unit is among its own neighbours. */
    public enum Statistic {
        GI_STAR,
        GI
    }
}

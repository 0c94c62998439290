package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.weights.NeighboursIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link JoinCounts}. */
public record JoinCountsIn(
        @Param(
                        value = "The places: municipalities, cells, plots",
                        or = "municipalities",
                        needs = {"quality?"})
                Layer units,
        @Param(value = "The column that says of what kind a unit is; two to ten kinds", or = "kind") String column,
        @Param(
                        value = "With a column of numbers: the kinds are above this and not above",
                        unit = Unit.ONE,
                        min = -1e15,
                        max = 1e15,
                        optional = true)
                @Nullable
                Double threshold,
        NeighboursIn neighbours,
        @Param(
                        value = "What chance is: non-free (the kinds as they are, thrown over the places) or free (each"
                                + " place's kind drawn by the shares of kinds); permutations are always non-free",
                        or = "non-free")
                Sampling sampling,
        @Param(
                        value =
                                "How often kinds are thrown about at random; where there are no more orders than this, each"
                                        + " is taken once and the p is exact",
                        unit = Unit.COUNT,
                        min = 9,
                        max = 99_999,
                        or = "9999")
                int permutations,
        @Param(
                        value = "Where random numbers start; the same seed gives the same answer",
                        unit = Unit.ONE,
                        min = 0,
                        max = 2_147_483_647,
                        or = "1")
                int seed) {

    /** How kinds come to places by chance. */
    public enum Sampling {
        NON_FREE,
        FREE
    }
}

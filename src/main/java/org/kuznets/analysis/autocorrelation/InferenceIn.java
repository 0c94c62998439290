package org.kuznets.analysis.autocorrelation;

import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** How chance is judged. */
public record InferenceIn(
        @Param(
                        value =
                                "How often values are thrown about at random; where there are no more arrangements than this,"
                                        + " each is taken once and the p is exact",
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
                int seed,
        @Param(
                        value = "Which p classes rest on: permutation (pseudo-p of conditional permutation) or analytic"
                                + " (normal approximation with conditional moments)",
                        or = "permutation")
                Source inference,
        @Param(
                        value = "How classes allow for many tests: false-discovery-rate (p adjusted after Benjamini and"
                                + " Hochberg) or none (p as it is: some units come out by chance)",
                        or = "false-discovery-rate")
                Multiplicity multiplicity) {

    /** Where a p comes from. */
    public enum Source {
        PERMUTATION,
        ANALYTIC
    }

    /** What is done about many tests. */
    public enum Multiplicity {
        FALSE_DISCOVERY_RATE,
        NONE
    }
}

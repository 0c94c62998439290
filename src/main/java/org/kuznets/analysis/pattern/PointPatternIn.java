package org.kuznets.analysis.pattern;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which plants, which curves, and with how many simulations. */
public record PointPatternIn(
        PlantsIn plants,
        @Param(
                        value =
                                "The study window of K and L: polygons where a plant could be; without them the rectangle"
                                        + " round the plants, grown (n + 1)/(n - 1) times",
                        or = "territory",
                        optional = true)
                @Nullable
                Layer territory,
        @Param(
                        value =
                                "Which curves, separated by commas: k and l (Ripley), m (Marcon and Puech), kd (Duranton and"
                                        + " Overman)",
                        or = "k,l,m,kd")
                String functions,
        @Param(value = "The one group to look at, in place of every one with enough plants", optional = true) @Nullable
                String group,
        @Param(
                        value =
                                "The group whose plants are counted round those of the group, for M between two groups; empty"
                                        + " counts the group itself",
                        optional = true)
                @Nullable
                String neighbourGroup,
        @Param(
                        value =
                                "What a plant weighs in M and Kd: one each, or its jobs; plants without known jobs are then"
                                        + " left out of both",
                        or = "none")
                Weights weights,
        @Param(
                        value =
                                "Edge correction of K and L: isotropic (Ripley's), border (the reduced sample), translation"
                                        + " (rectangular windows only) or none",
                        or = "isotropic")
                Edge edge,
        @Param(
                        value = "The longest distance; 0 takes a quarter of the shorter side of the window",
                        unit = Unit.METRE,
                        min = 0,
                        max = 5_000_000,
                        or = "0")
                double mostMetres,
        @Param(value = "Even steps up to that distance", unit = Unit.COUNT, min = 2, max = 512, or = "50") int steps,
        @Param(
                        value = "Simulations of the null; the smallest p is 1 / (simulations + 1)",
                        unit = Unit.COUNT,
                        min = 19,
                        max = 9_999,
                        or = "99")
                int simulations,
        @Param(
                        value =
                                "The pointwise band lies between the so many lowest and highest simulation at each distance;"
                                        + " 1 takes the extremes",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 5_000,
                        or = "1")
                int bandRank,
        @Param(value = "Groups of fewer plants are left out", unit = Unit.COUNT, min = 2, max = 1_000_000, or = "10")
                int leastPlants,
        @Param(value = "Start of the random numbers", unit = Unit.COUNT, min = 0, max = 2_000_000_000, or = "1")
                int seed) {

    /** What a plant weighs. */
    public enum Weights {
        NONE,
        JOBS
    }
}

package org.kuznets.analysis.agglomeration;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which plants, in which window, and with how many simulations. */
public record AgglomerationIn(
        PlantsIn plants,
        @Param(
                        value =
                                "The study window: polygons where a plant could be; without them the rectangle round the"
                                        + " plants, grown (n + 1)/(n - 1) times, which suits even points in a rectangle only",
                        or = "territory",
                        optional = true)
                @Nullable
                Layer territory,
        @Param(
                        value = "Groups of fewer plants get no rows of their own",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 1_000_000,
                        or = "5")
                int leastPlants,
        @Param(
                        value = "Columns, and as many rows, of rectangles for the quadrat test",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 200,
                        or = "3")
                int quadrats,
        @Param(
                        value =
                                "Standard deviation of the Gaussian kernel for the density at plants; 0 takes Scott's rule",
                        unit = Unit.METRE,
                        min = 0,
                        max = 1_000_000,
                        or = "0")
                double bandwidthMetres,
        @Param(
                        value = "Simulations of even plants in the window for the nearest-neighbour test",
                        unit = Unit.COUNT,
                        min = 19,
                        max = 9_999,
                        or = "199")
                int simulations,
        @Param(value = "Start of the random numbers", unit = Unit.COUNT, min = 0, max = 2_000_000_000, or = "1")
                int seed) {}

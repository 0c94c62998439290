package org.kuznets.analysis.mean;

import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** The input of {@link DispersionMean}. */
public record DispersionMeanIn(
        EmissionsIn emissions,
        MeanRules rules,
        @Param(value = "Shares of the limit at which zones are drawn, separated by commas", or = "0.1,0.5,1")
                String levels,
        @Param(value = "Spacing of the grid", unit = Unit.METRE, min = 10, max = 10_000, or = "500") double cellMetres,
        @Param(
                        value = "How far the grid reaches beyond the sources",
                        unit = Unit.METRE,
                        min = 0,
                        max = 100_000,
                        or = "10000")
                double marginMetres,
        @Param(
                        value = "How far a source is followed; ISC3's curves are meant for up to some 50 km",
                        unit = Unit.METRE,
                        min = 100,
                        max = 100_000,
                        or = "50000")
                double reachMetres) {}

package org.kuznets.analysis.receptor;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.gauss.Spread;
import org.kuznets.analysis.mean.MeanRules;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** By what winds the means of the year are reckoned, where there is a wind table; the finer rules are at their defaults. */
public record MeansIn(
        @Param(
                        value = "Joint table of wind and stability, for the means of the year: how often the wind blows"
                                + " from a direction at a speed in a Pasquill class; without it no means are reckoned",
                        or = "wind-stability",
                        optional = true,
                        needs = {
                            "station",
                            "directionDegrees",
                            "speedMetresPerSecond",
                            "stability",
                            "frequency",
                            "quality?"
                        })
                @Nullable
                Layer windStability,
        @Param(
                        value = "Where the stations of that table are; a source takes the nearest",
                        or = "wind-roses",
                        optional = true,
                        needs = {"id?", "calm?"})
                @Nullable
                Layer windStations,
        @Param(value = "The one station for all sources, in place of the nearest", optional = true) @Nullable
                String windStation,
        @Param(
                        value = "Mean air temperature of the year, which plumes rise in",
                        unit = Unit.CELSIUS,
                        min = -60,
                        max = 60,
                        or = "1")
                double meanAirCelsius) {

    MeanRules rules(Layer table) {
        return new MeanRules(
                table,
                windStations,
                windStation,
                Spread.PASQUILL_GIFFORD,
                null,
                meanAirCelsius,
                true,
                true,
                true,
                0,
                100);
    }
}

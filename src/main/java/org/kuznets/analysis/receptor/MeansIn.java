package org.kuznets.analysis.receptor;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.gauss.Spread;
import org.kuznets.analysis.mean.MeanRules;
import org.kuznets.analysis.mean.WindsIn;
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
        WindsIn winds) {

    MeanRules rules(Layer table) {
        return new MeanRules(table, winds, Spread.PASQUILL_GIFFORD, null, true, true, true, 0, 100);
    }
}

package org.kuznets.analysis.mean;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.Spread;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** By what winds and rules long-term means are reckoned: the part that every analysis of them shares. */
public record MeanRules(
        @Param(
                        value =
                                "Joint table of wind and stability: how often the wind blows from a direction at a speed in"
                                        + " a Pasquill class; the frequencies of a station sum to 1",
                        or = "wind-stability",
                        needs = {
                            "station",
                            "directionDegrees",
                            "speedMetresPerSecond",
                            "stability",
                            "frequency",
                            "quality?"
                        })
                Layer windStability,
        WindsIn winds,
        @Param(
                        value =
                                "By what curves plumes widen: Pasquill and Gifford's for open country, Briggs's for open"
                                        + " country or for towns",
                        or = "pasquill-gifford")
                Spread spread,
        @Param(
                        value =
                                "Height of the mixing layer over which nothing mixes, in classes A to D; without it there is"
                                        + " no lid",
                        unit = Unit.METRE,
                        min = 50,
                        max = 5000,
                        optional = true)
                @Nullable
                Double mixingHeightMetres,
        @Param(value = "Whether a slow gas is drawn down behind its stack", or = "true") boolean stackTipDownwash,
        @Param(
                        value =
                                "Whether a warm plume rises by and by; otherwise it is at its full height from the mouth on",
                        or = "true")
                boolean gradualRise,
        @Param(value = "Whether its rise widens a plume", or = "true") boolean buoyancySpread,
        @Param(
                        value = "How high above the ground the means are wanted",
                        unit = Unit.METRE,
                        min = 0,
                        max = 100,
                        or = "0")
                double placeHeightMetres,
        @Param(
                        value =
                                "Places nearer to a source count as this far: the curves begin at 100 m, and the mean across a"
                                        + " sector grows without bound towards its tip",
                        unit = Unit.METRE,
                        min = 10,
                        max = 1000,
                        or = "100")
                double nearestMetres) {
    GaussRules gauss() {
        return new GaussRules(
                spread,
                stackTipDownwash,
                gradualRise,
                buoyancySpread,
                mixingHeightMetres == null ? Double.POSITIVE_INFINITY : mixingHeightMetres,
                placeHeightMetres);
    }
}

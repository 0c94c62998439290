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
        @Param(
                        value = "Mean air temperature of the year, which plumes rise in",
                        unit = Unit.CELSIUS,
                        min = -60,
                        max = 60,
                        or = "1")
                double meanAirCelsius,
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
                double placeHeightMetres) {
    static final double KELVIN = 273.15;

    GaussRules gauss() {
        return new GaussRules(
                spread,
                stackTipDownwash,
                gradualRise,
                buoyancySpread,
                mixingHeightMetres == null ? Double.POSITIVE_INFINITY : mixingHeightMetres,
                placeHeightMetres);
    }

    double airKelvin() {
        return meanAirCelsius + KELVIN;
    }
}

package org.kuznets.analysis.location;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.gauss.Spread;
import org.kuznets.analysis.mean.MeanRules;
import org.kuznets.analysis.mean.WindsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** What a new site gives off, and by what winds it reaches people: the part of the question that is about air. */
public record ExposureRules(
        @Param(
                        value =
                                "Joint table of wind and stability; without it no exposure is reckoned and no frontier drawn",
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
                        value = "Where the stations of that table are; a site takes the nearest",
                        or = "wind-roses",
                        optional = true,
                        needs = {"id?", "calm?"})
                @Nullable
                Layer windStations,
        @Param(value = "The one station for all sites, in place of the nearest", optional = true) @Nullable
                String windStation,
        @Param(
                        value = "What each new site gives off: exposure is in proportion to it",
                        unit = Unit.TONNE_PER_YEAR,
                        min = 0,
                        max = 1e9,
                        or = "1000")
                double emissionTonnesPerYear,
        @Param(value = "Height of its stack", unit = Unit.METRE, min = 1, max = 500, or = "60") double stackMetres,
        @Param(value = "Diameter of its mouth", unit = Unit.METRE, min = 0, max = 30, or = "2") double mouthMetres,
        @Param(value = "Speed of its gas", unit = Unit.METRE_PER_SECOND, min = 0, max = 100, or = "10")
                double gasMetresPerSecond,
        @Param(value = "Temperature of its gas", unit = Unit.CELSIUS, min = -60, max = 2000, or = "120")
                double gasCelsius,
        @Param(
                        value =
                                "What a person breathing a microgram per cubic metre more for a year is reckoned to cost, in uflp",
                        unit = Unit.ROUBLE,
                        min = 0,
                        max = 1e12,
                        or = "0")
                double exposureRoubles) {
    private static final double KELVIN = 273.15;
    /** Mean air temperature of the year, as {@link MeanRules} assumes it. */
    private static final double AIR_CELSIUS = 1;

    private static final double NEAREST_METRES = 100;

    /** The rules of long-term means with everything else at its default; null without winds. */
    @Nullable
    MeanRules means() {
        return windStability == null
                ? null
                : new MeanRules(
                        windStability,
                        new WindsIn(windStations, windStation, AIR_CELSIUS),
                        Spread.PASQUILL_GIFFORD,
                        null,
                        true,
                        true,
                        true,
                        0,
                        NEAREST_METRES);
    }

    org.kuznets.analysis.gauss.Vent vent() {
        return new org.kuznets.analysis.gauss.Vent(
                stackMetres, mouthMetres, gasMetresPerSecond, gasCelsius + KELVIN, AIR_CELSIUS + KELVIN);
    }
}

package org.kuznets.analysis.emission;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Who emits what: the part that every dispersion analysis shares. */
public record EmissionsIn(
        @Param(
                        value = "Emission sources: points, or lines and polygons for line and area sources",
                        or = "emission-sources",
                        needs = {
                            "id?",
                            "sourceId?",
                            "enterpriseId?",
                            "kind?",
                            "heightMetres",
                            "diameterMetres?",
                            "lengthMetres?",
                            "widthMetres?",
                            "velocityMetresPerSecond?",
                            "flowCubicMetresPerSecond?",
                            "temperatureCelsius?",
                            "substance?",
                            "mode?",
                            "gramsPerSecond?",
                            "tonnesPerYear?",
                            "hoursPerYear?",
                            "cleaningPercent?",
                            "settling?",
                            "quality?"
                        })
                Layer sources,
        @Param(
                        value =
                                "Emissions by source, pollutant and mode; without it the sources' own count: a row for each"
                                        + " pollutant, or columns such as no2GramsPerSecond",
                        or = "emissions",
                        optional = true,
                        needs = {
                            "sourceId",
                            "substance",
                            "mode?",
                            "gramsPerSecond?",
                            "tonnesPerYear?",
                            "hoursPerYear?",
                            "cleaningPercent?",
                            "settling?"
                        })
                @Nullable
                Layer emissions,
        @Param(
                        value = "Pollutants and their limits",
                        or = "substances",
                        needs = {
                            "code",
                            "id",
                            "nameEn",
                            "nameRu",
                            "oneTimeMilligramsPerCubicMetre?",
                            "dailyMeanMilligramsPerCubicMetre?",
                            "annualMeanMilligramsPerCubicMetre?",
                            "hazardClass?",
                            "settling?",
                            "aliases?",
                            "evidence?"
                        })
                Layer substances,
        @Param(value = "Which pollutants: codes or ids separated by commas, or all", or = "all") String pollutants,
        @Param(
                        value = "Air temperature: the mean maximum of the hottest month",
                        unit = Unit.CELSIUS,
                        min = -60,
                        max = 60,
                        or = "25")
                double airCelsius,
        @Param(
                        value = "The mode of operation of one-time emissions, or highest: for each pollutant the mode"
                                + " with the highest total",
                        or = "highest")
                String mode) {
    /** Those of the highest mode. */
    public EmissionsIn(
            Layer sources, @Nullable Layer emissions, Layer substances, String pollutants, double airCelsius) {
        this(sources, emissions, substances, pollutants, airCelsius, Modes.HIGHEST);
    }
}

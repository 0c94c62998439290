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
                            "enterpriseId?",
                            "kind?",
                            "heightMetres",
                            "diameterMetres?",
                            "velocityMetresPerSecond?",
                            "temperatureCelsius?",
                            "quality?"
                        })
                Layer sources,
        @Param(
                        value = "Emissions by source, pollutant and mode; without it the columns of the sources such as"
                                + " no2GramsPerSecond count",
                        or = "emissions",
                        optional = true,
                        needs = {"sourceId", "substance", "mode?", "gramsPerSecond?", "tonnesPerYear?"})
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
                double airCelsius) {}

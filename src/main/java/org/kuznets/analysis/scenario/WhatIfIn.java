package org.kuznets.analysis.scenario;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link WhatIf}. */
public record WhatIfIn(
        EmissionsIn emissions,
        MaximumRules rules,
        @Param(
                        value =
                                "What changes, separated by semicolons: scale GEM-1 0.5; off GEM-2; move GEM-3 86.1 54.2;"
                                        + " add NEW 86.2 54.3 height=30 diameter=1 velocity=8 temperature=120 no2=1.5",
                        optional = true)
                @Nullable
                String changes,
        @Param(
                        value =
                                "What changes, as points: action is scale, off, move or add; the point is the new place",
                        optional = true,
                        needs = {
                            "action",
                            "sourceId",
                            "factor?",
                            "heightMetres?",
                            "diameterMetres?",
                            "velocityMetresPerSecond?",
                            "temperatureCelsius?",
                            "gramsPerSecond?"
                        })
                @Nullable
                Layer edits,
        @Param(value = "At which shares of the limit to draw zones, separated by commas", or = "1,0.5,0.1,0.05")
                String levels,
        @Param(value = "Places along the longer side of the map", unit = Unit.ONE, min = 10, max = 200, or = "200")
                int places,
        @Param(
                        value =
                                "The map: west,south,east,north in degrees; without it the sources and ten x_m round them",
                        optional = true)
                @Nullable
                String extent) {}

package org.kuznets.analysis.suitability;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link Suitability}. */
public record SuitabilityIn(
        SitingIn siting,
        RegionIn region,
        @Param(
                        value = "Places to be ranked, points or footprints",
                        optional = true,
                        needs = {"id?", "nameEn?", "nameRu?", "quality?"})
                @Nullable
                Layer places,
        @Param(
                        value = "The smallest suitable area that is listed",
                        unit = Unit.HECTARE,
                        min = 0,
                        max = 1e7,
                        or = "1000")
                double leastHectares,
        @Param(
                        value = "How many suitable areas are listed, the best first",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 10_000,
                        or = "100")
                int mostAreas) {}

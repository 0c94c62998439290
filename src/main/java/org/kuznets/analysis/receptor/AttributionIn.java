package org.kuznets.analysis.receptor;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.noise.NoiseRules;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which place is asked about, who emits, and by what rules. */
public record AttributionIn(
        @Param(value = "Longitude of the place, WGS 84", unit = Unit.DEGREE, min = -180, max = 180) double lon,
        @Param(value = "Latitude of the place, WGS 84", unit = Unit.DEGREE, min = -90, max = 90) double lat,
        @Param(
                        value = "Enterprises, for their names",
                        or = "enterprises",
                        optional = true,
                        needs = {"id?", "nameEn?", "nameRu?"})
                @Nullable
                Layer enterprises,
        EmissionsIn emissionsIn,
        MaximumRules rules,
        MeansIn means,
        NoiseRules noise) {}

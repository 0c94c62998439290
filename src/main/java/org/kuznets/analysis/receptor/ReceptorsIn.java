package org.kuznets.analysis.receptor;

import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.noise.NoiseRules;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Where the air and the noise are asked for, who emits, and by what rules. */
public record ReceptorsIn(
        @Param(
                        value = "The places: points as they are; lines and the borders of polygons, such as zones, at"
                                + " even steps",
                        or = "sensitive-objects",
                        needs = {"id?", "kind?", "nameEn?", "nameRu?", "quality?"})
                Layer points,
        @Param(
                        value = "The farthest that two places on one border or line lie apart",
                        unit = Unit.METRE,
                        min = 1,
                        max = 100_000,
                        or = "100")
                double stepMetres,
        @Param(
                        value = "How many sources to tell one by one at each place; all others are told together",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 1000,
                        or = "10")
                int top,
        EmissionsIn emissionsIn,
        MaximumRules rules,
        MeansIn means,
        NoiseRules noise) {}

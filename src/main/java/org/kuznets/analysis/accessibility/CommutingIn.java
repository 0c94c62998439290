package org.kuznets.analysis.accessibility;

import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Who travels to work from where, and where the work is. */
public record CommutingIn(
        @Param(
                        value = "Where people live: outlines or points",
                        or = "settlements",
                        needs = {"id?", "nameEn?", "nameRu?", "population?", "quality?"})
                Layer origins,
        @Param(value = "The column of origins that says how many travel", or = "population") String demand,
        @Param(
                        value = "Where they travel to",
                        or = "enterprises",
                        needs = {"id?", "nameEn?", "nameRu?", "jobs?", "quality?"})
                Layer objects,
        @Param(value = "The column of objects that says how many travel there", or = "jobs") String supply,
        @Param(
                        value =
                                "Whether origins' numbers are all multiplied by one factor, so that as many leave as arrive;"
                                        + " otherwise both sums must be equal",
                        or = "true")
                boolean balance,
        TravelIn travel,
        DecayIn decayIn,
        @Param(
                        value = "How many of each origin's largest flows are told",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 1000,
                        or = "5")
                int flows) {

    PlacesIn places() {
        return new PlacesIn(origins, demand, objects, "all", supply);
    }
}

package org.kuznets.analysis.accessibility;

import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Who wants to get where, how long that takes, and how much less counts what is far. */
public record AccessibilityIn(
        @Param(
                        value = "Where people are: outlines or points",
                        or = "settlements",
                        needs = {"id?", "nameEn?", "nameRu?", "population?", "quality?"})
                Layer origins,
        @Param(value = "The column of origins that says how many they are", or = "population") String demand,
        @Param(
                        value = "What they want to reach, such as hospitals, schools, enterprises",
                        or = "sensitive-objects",
                        needs = {"id?", "kind?", "nameEn?", "nameRu?", "persons?", "quality?"})
                Layer objects,
        @Param(
                        value =
                                "Which kinds of objects, by their column kind, separated by commas; all for every one. A"
                                        + " layer without that column counts whole",
                        or = "hospital")
                String kinds,
        @Param(
                        value = "The column of objects that says how much each offers (places, jobs); one counts every"
                                + " object as 1",
                        or = "persons")
                String supply,
        TravelIn travel,
        @Param(
                        value = "Within how many minutes an object is in reach, for counts, labour-sheds and floating"
                                + " catchments",
                        unit = Unit.MINUTE,
                        min = 0.1,
                        max = 1000,
                        or = "30")
                double catchmentMinutes,
        DecayIn decayIn,
        @Param(
                        value = "g of Huff's choice S^g c^-l: how strongly a larger object attracts",
                        unit = Unit.ONE,
                        min = 0,
                        max = 5,
                        or = "1")
                double attraction,
        @Param(
                        value = "l of Huff's choice S^g c^-l: how strongly minutes deter",
                        unit = Unit.ONE,
                        min = 0,
                        max = 10,
                        or = "2")
                double friction,
        @Param(
                        value = "How many of each origin's likeliest choices are told",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 50,
                        or = "3")
                int choices) {

    /** @throws org.kuznets.notice.Refusal for steps of the decay that are none */
    Rules rules() {
        return new Rules(decayIn.rule(), catchmentMinutes, attraction, friction, choices);
    }
}

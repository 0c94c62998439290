package org.kuznets.analysis.accessibility;

import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** Who wants to get where, how long that takes, and how much less counts what is far. */
public record AccessibilityIn(
        PlacesIn places,
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

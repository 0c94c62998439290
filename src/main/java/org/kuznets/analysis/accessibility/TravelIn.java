package org.kuznets.analysis.accessibility;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** How long it takes to get there. */
public record TravelIn(
        @Param(
                        value = "Travel times: a row a pair; from and to are ids of origins and objects (or of two"
                                + " origins); pairs that are not in it cannot be travelled. Without it times follow from"
                                + " straight distance",
                        optional = true,
                        needs = {"from", "to", "minutes"})
                @Nullable
                Layer times,
        @Param(
                        value = "By how much the way is longer than the straight distance; 1.3 is customary for roads"
                                + " (recalled)",
                        unit = Unit.ONE,
                        min = 1,
                        max = 5,
                        or = "1.3")
                double detour,
        @Param(value = "Mean speed from door to door", unit = Unit.KILOMETRE_PER_HOUR, min = 1, max = 300, or = "40")
                double speedKilometresPerHour,
        @Param(
                        value = "Nothing counts as nearer than this: the way to the car and from it",
                        unit = Unit.MINUTE,
                        min = 0.01,
                        max = 60,
                        or = "1")
                double leastMinutes,
        @Param(
                        value = "With straight distances, outlines of origins are cut into squares of this side, and"
                                + " people spread evenly over them; larger where there would be more than 1000 of one",
                        unit = Unit.METRE,
                        min = 10,
                        max = 1_000_000,
                        or = "1000")
                double stepMetres) {}

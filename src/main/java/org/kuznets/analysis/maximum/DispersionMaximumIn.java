package org.kuznets.analysis.maximum;

import org.kuznets.analysis.emission.EmissionsIn;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** The input of {@link DispersionMaximum}. */
public record DispersionMaximumIn(
        EmissionsIn emissions,
        MaximumRules rules,
        @Param(value = "At which shares of the limit to draw zones, separated by commas", or = "1,0.5,0.1")
                String levels,
        @Param(value = "One field of all sources, or one of each enterprise's sources alone", or = "all") By by,
        @Param(value = "The side of a cell far from sources", unit = Unit.METRE, min = 10, max = 5000, or = "500")
                double cellMetres,
        @Param(
                        value = "The side of the smallest cell, next to low sources",
                        unit = Unit.METRE,
                        min = 1,
                        max = 500,
                        or = "10")
                double finestCellMetres,
        @Param(
                        value =
                                "Whether to draw the zone of influence: 0.05 of the limit, and ten x_m round every source",
                        or = "true")
                boolean influence) {

    /** Whose sources make one field. */
    public enum By {
        ALL,
        ENTERPRISE
    }
}

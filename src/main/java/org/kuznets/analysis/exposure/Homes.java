package org.kuznets.analysis.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Words;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Which land people live on: the part that every analysis of people shares. */
public record Homes(
        @Param(
                        value = "Land use: parcels and their classes, which also say where in a settlement people live;"
                                + " where parcels overlap, the first one keeps the land",
                        or = "land-use",
                        optional = true,
                        needs = {"landClass", "quality?"})
                @Nullable
                Layer landUse,
        @Param(value = "The land-use classes where people live, separated by commas", or = "residential")
                String residentialClasses) {

    /** The classes where people live. */
    public List<String> classes() {
        return Words.of(residentialClasses);
    }
}

package org.kuznets.analysis.compare;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Two runs, and who lives there. */
public record CompareIn(
        @Param(
                        value = "The zones of the first run",
                        needs = {
                            "substance?",
                            "level?",
                            "kind?",
                            "period?",
                            "limitKind?",
                            "nameEn?",
                            "nameRu?",
                            "quality?"
                        })
                Layer before,
        @Param(
                        value = "The zones of the second run",
                        needs = {
                            "substance?",
                            "level?",
                            "kind?",
                            "period?",
                            "limitKind?",
                            "nameEn?",
                            "nameRu?",
                            "quality?"
                        })
                Layer after,
        @Param(
                        value = "Settlements with their population, outlines or points",
                        or = "settlements",
                        optional = true,
                        needs = {"population", "quality?"})
                @Nullable
                Layer settlements,
        @Param(
                        value = "Land use: parcels and their classes, which say where in a settlement people live",
                        or = "land-use",
                        optional = true,
                        needs = {"landClass", "quality?"})
                @Nullable
                Layer landUse,
        @Param(
                        value = "Which zones are compared with each other: those equal in these columns, separated by"
                                + " commas; without it, in whichever of substance, level, kind, period and limitKind both"
                                + " have",
                        optional = true)
                @Nullable
                String keys,
        @Param(value = "The land-use classes where people live, separated by commas", or = "residential")
                String residentialClasses) {

    List<String> residential() {
        return words(residentialClasses);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }
}

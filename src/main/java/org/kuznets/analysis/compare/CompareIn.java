package org.kuznets.analysis.compare;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Homes;
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
        Homes homes,
        @Param(
                        value = "Which zones are compared with each other: those equal in these columns, separated by"
                                + " commas; without it, in whichever of substance, level, kind, period and limitKind both"
                                + " have",
                        optional = true)
                @Nullable
                String keys) {}

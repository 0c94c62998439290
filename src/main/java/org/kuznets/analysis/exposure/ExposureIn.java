package org.kuznets.analysis.exposure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** What to look for, and inside which zones. */
public record ExposureIn(
        @Param(
                        value =
                                "The zones, such as those that impact-zones makes; they may overlap. Zones with a level, such as"
                                        + " those of a dispersion or of noise, are also counted level by level",
                        or = "impact-zones",
                        needs = {
                            "id?",
                            "enterpriseId?",
                            "nameEn?",
                            "nameRu?",
                            "hazardClass?",
                            "substance?",
                            "substanceId?",
                            "level?",
                            "kind?",
                            "limitKind?",
                            "period?",
                            "quality?"
                        })
                Layer zones,
        @Param(
                        value =
                                "Land use: parcels and their classes; where parcels overlap, the first one keeps the land",
                        or = "land-use",
                        optional = true,
                        needs = {"landClass", "quality?"})
                @Nullable
                Layer landUse,
        @Param(
                        value =
                                "Settlements with their population, outlines or points; where outlines overlap, the first"
                                        + " one keeps the land",
                        or = "settlements",
                        optional = true,
                        needs = {"population", "quality?"})
                @Nullable
                Layer settlements,
        @Param(
                        value = "Homes, schools, hospitals and other objects that a zone should not hold",
                        or = "sensitive-objects",
                        optional = true,
                        needs = {"kind?", "nameEn?", "nameRu?", "persons?", "quality?"})
                @Nullable
                Layer sensitiveObjects,
        @Param(
                        value = "Industrial sites: what lies on a zone's own site is told apart from the ring round it",
                        or = "sites",
                        optional = true,
                        needs = {"enterpriseId", "quality?"})
                @Nullable
                Layer sites,
        @Param(
                        value = "Municipalities: figures are also given for each of them",
                        optional = true,
                        needs = {"nameEn?", "nameRu?", "quality?"})
                @Nullable
                Layer municipalities,
        @Param(value = "The land-use classes where people live, separated by commas", or = "residential")
                String residentialClasses) {

    /** The classes where people live. */
    List<String> residential() {
        return Arrays.stream(residentialClasses.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }
}

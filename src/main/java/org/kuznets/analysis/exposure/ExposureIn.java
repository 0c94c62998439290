package org.kuznets.analysis.exposure;

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
        Homes homes,
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
                Layer municipalities) {}

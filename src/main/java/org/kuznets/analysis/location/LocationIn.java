package org.kuznets.analysis.location;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link LocationAllocation}. */
public record LocationIn(
        @Param(
                        value =
                                "What is sought: p-median (mean distance), p-center (longest distance), lscp (fewest sites that"
                                        + " reach all), mclp (most people reached), capacitated (p-median with capacities), uflp"
                                        + " (fixed costs, transport and exposure), weber (one place anywhere)",
                        or = "p-median")
                Model model,
        @Param(
                        value = "Where a site may be: polygons count as their centroids",
                        or = "sites",
                        needs = {
                            "id?",
                            "enterpriseId?",
                            "nameEn?",
                            "nameRu?",
                            "fixedCostRoubles?",
                            "capacityPersons?",
                            "quality?"
                        })
                Layer candidates,
        @Param(
                        value = "Who is to be served, and how many: polygons count as their centroids",
                        or = "settlements",
                        needs = {"id?", "population", "nameEn?", "nameRu?", "quality?"})
                Layer demand,
        @Param(
                        value =
                                "Sites that are there already: they serve, cost nothing more and are not among those to be"
                                        + " opened",
                        optional = true,
                        needs = {"id?", "enterpriseId?", "nameEn?", "nameRu?", "capacityPersons?", "quality?"})
                @Nullable
                Layer existing,
        @Param(
                        value = "How many sites to open; uflp and lscp find it themselves",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 10_000,
                        or = "5")
                int sites,
        @Param(
                        value = "How far a site reaches, for lscp and mclp",
                        unit = Unit.METRE,
                        min = 1,
                        max = 1_000_000,
                        or = "30000")
                double radiusMetres,
        @Param(value = "Ids of candidates that must be opened, separated by commas", optional = true) @Nullable
                String fixedSites,
        @Param(value = "Ids of candidates that must not be opened, separated by commas", optional = true) @Nullable
                String forbiddenSites,
        @Param(
                        value = "How far apart sites must be at least, existing ones too; 0 for any distance",
                        unit = Unit.METRE,
                        min = 0,
                        max = 1_000_000,
                        or = "0")
                double spacingMetres,
        @Param(
                        value = "Capacity of a site that gives none, for capacitated",
                        unit = Unit.PERSON,
                        min = 1,
                        max = 1e12,
                        or = "600000")
                double capacityPersons,
        @Param(
                        value = "Yearly cost of a site that gives none, for uflp",
                        unit = Unit.ROUBLE,
                        min = 0,
                        max = 1e15,
                        or = "100000000")
                double fixedCostRoubles,
        @Param(
                        value = "Yearly cost of serving one person a kilometre away, for uflp",
                        unit = Unit.ROUBLE,
                        min = 0,
                        max = 1e9,
                        or = "50")
                double transportRoublesPerPersonKilometre,
        ExposureRules exposure,
        @Param(
                        value =
                                "How many plans between least cost and least exposure to look for, for p-median, mclp and uflp;"
                                        + " 0 for none",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 500,
                        or = "20")
                int frontierPlans,
        @Param(
                        value =
                                "Most nodes of the search tree; when they are used up, the best plan is given with its gap",
                        unit = Unit.COUNT,
                        min = 1,
                        max = 1_000_000,
                        or = "1000")
                int nodes,
        @Param(
                        value = "Rounds of chance that better a plan before it is proved",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 1_000_000,
                        or = "400")
                int rounds,
        @Param(value = "Seed of chance", unit = Unit.ONE, min = 0, max = 2_000_000_000, or = "1") int seed) {

    List<String> fixedIds() {
        return ids(fixedSites);
    }

    List<String> forbiddenIds() {
        return ids(forbiddenSites);
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
    }
}

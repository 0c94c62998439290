package org.kuznets.analysis.specialisation;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The table of jobs, what it is compared with, and how. */
public record SpecialisationIn(
        JobsIn table,
        @Param(
                        value =
                                "Jobs by sector of a wider reference, such as the nation; without it places are compared"
                                        + " with their own sum",
                        optional = true,
                        needs = {"sector", "jobs", "year?", "quality?"})
                @Nullable
                Layer reference,
        @Param(
                        value = "Plants, counted by municipality and sector to flag quotients that rest on few",
                        or = "enterprises",
                        optional = true,
                        needs = {"sector", "municipality", "jobs?", "status?"})
                @Nullable
                Layer enterprises,
        @Param(value = "Which plants count: their statuses, separated by commas; empty for all", or = "operating")
                String statuses,
        @Param(value = "Which years: latest, all, or years separated by commas", or = "latest") String years,
        @Param(
                        value = "Whether the figures are counts of jobs; for money, intervals and tests are left out",
                        or = "true")
                boolean counts,
        @Param(
                        value = "Confidence of the interval of a location quotient",
                        unit = Unit.PERCENT,
                        min = 50,
                        max = 99.99,
                        or = "95")
                double confidencePercent,
        @Param(
                        value = "A quotient that rests on fewer jobs is flagged",
                        unit = Unit.PERSON,
                        min = 0,
                        max = 1e9,
                        or = "30")
                double fewJobs,
        @Param(
                        value = "A quotient that rests on fewer plants is flagged",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 1e6,
                        or = "3")
                int fewPlants,
        @Param(
                        value = "What a sector's spread over places is measured against: all jobs, population, or every"
                                + " place the same",
                        or = "all-jobs")
                Base base,
        @Param(
                        value =
                                "The column of the municipalities by which Theil's measures are parted between groups and"
                                        + " within",
                        or = "kind")
                String groups,
        @Param(
                        value = "Rules for cluster stars: what earns one, by preset",
                        or = "cluster-star-rules",
                        needs = {"preset", "criterion", "measure", "threshold", "evidence?"})
                Layer starRules,
        @Param(value = "Which rules of that table give the stars", or = "cluster-observatory") String stars,
        @Param(
                        value = "Random orders behind each pseudo p-value; 0 for none",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 99_999,
                        or = "999")
                int permutations,
        @Param(value = "Seed of the random orders", unit = Unit.ONE, min = 0, max = 2e9, or = "1") int seed) {
    /** What a sector's spread is measured against. */
    public enum Base {
        ALL_JOBS,
        POPULATION,
        EQUAL
    }
}

package org.kuznets.analysis.relatedness;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The table of jobs, and when a place has a sector. */
public record RelatednessIn(
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
                        value = "Which sectors are raw material and which processing",
                        or = "sector-stages",
                        needs = {"industryCode", "sector", "stage", "evidence?"})
                Layer stages,
        @Param(value = "Which year of the table of jobs: latest, or a year", or = "latest") String year,
        @Param(
                        value = "A place has a sector from this location quotient on",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1e6,
                        or = "1")
                double presentFrom) {}

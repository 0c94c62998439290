package org.kuznets.analysis.shiftshare;

import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The table of jobs, what its changes are compared with, and between which years. */
public record ShiftShareIn(
        JobsIn table,
        @Param(
                        value = "Jobs by sector of a wider reference, such as the nation, in the same years; without it"
                                + " places are compared with their own sum",
                        optional = true,
                        needs = {"sector", "jobs", "year?", "quality?"})
                @Nullable
                Layer reference,
        @Param(
                        value = "The first year; without it the earliest of the table",
                        unit = Unit.YEAR,
                        min = 1,
                        max = 9999,
                        optional = true)
                @Nullable
                Integer fromYear,
        @Param(
                        value = "The last year; without it the latest of the table",
                        unit = Unit.YEAR,
                        min = 1,
                        max = 9999,
                        optional = true)
                @Nullable
                Integer toYear) {}

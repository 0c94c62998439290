package org.kuznets.analysis.jobs;

import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Where the jobs are: the inputs that all measures on the table of jobs have in common. */
public record JobsIn(
        @Param(
                        value = "Jobs (or another quantity in one unit) by municipality, sector and year, a row each; a"
                                + " combination without a row is nought, a row without a number is withheld",
                        or = "jobs-by-sector",
                        needs = {"municipality", "sector", "jobs", "year?", "industryCode?", "quality?"})
                Layer jobs,
        @Param(
                        value = "Municipalities; the table names them by id, English or Russian name",
                        or = "municipalities",
                        optional = true,
                        needs = {"nameEn?", "nameRu?", "kind?", "population?", "areaSquareKilometres?", "quality?"})
                @Nullable
                Layer municipalities) {}

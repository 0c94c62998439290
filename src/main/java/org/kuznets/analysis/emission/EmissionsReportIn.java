package org.kuznets.analysis.emission;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** Whose emissions to add up, over what, and by which rates to charge them. */
public record EmissionsReportIn(
        EmissionsIn emissions,
        @Param(
                        value = "Municipalities: a source counts where a point inside it lies",
                        or = "municipalities",
                        optional = true,
                        needs = {"nameEn?", "nameRu?"})
                @Nullable
                Layer municipalities,
        @Param(
                        value = "Enterprises, for their names",
                        or = "enterprises",
                        optional = true,
                        needs = {"nameEn?", "nameRu?"})
                @Nullable
                Layer enterprises,
        @Param(
                        value = "Rates of the fee for emissions",
                        or = "emission-fee-rates",
                        optional = true,
                        needs = {"code", "year", "roublesPerTonne", "coefficient?", "act?", "evidence?"})
                @Nullable
                Layer fees,
        @Param(value = "The year whose rates are charged", unit = Unit.YEAR, min = 1990, max = 2100, or = "2025")
                int feeYear,
        @Param(
                        value =
                                "How much of each mass is above the norm but within a temporary limit (charged 25-fold)",
                        unit = Unit.PERCENT,
                        min = 0,
                        max = 100,
                        or = "0")
                double temporaryPercent,
        @Param(
                        value = "How much of each mass is above norm and limit (charged 100-fold)",
                        unit = Unit.PERCENT,
                        min = 0,
                        max = 100,
                        or = "0")
                double overLimitPercent,
        @Param(value = "Whether the sources stand in protected areas (charged twofold)", or = "false")
                boolean protectedArea) {}

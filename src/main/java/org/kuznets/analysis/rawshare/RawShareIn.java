package org.kuznets.analysis.rawshare;

import org.kuznets.analysis.jobs.JobsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The table of jobs or of value, which sectors are raw material, and where the share is to go. */
public record RawShareIn(
        JobsIn table,
        @Param(
                        value = "Which sectors are raw material and which processing, by sector or by the beginning of"
                                + " the industry code",
                        or = "sector-stages",
                        needs = {"industryCode", "sector", "stage", "evidence?"})
                Layer stages,
        @Param(value = "The year to start from: latest, or a year", or = "latest") String year,
        @Param(value = "The raw share to reach", unit = Unit.PERCENT, min = 0.1, max = 99.9, or = "50")
                double targetPercent,
        @Param(value = "Years in which to reach it", unit = Unit.YEAR, min = 1, max = 100, or = "15") int horizonYears,
        @Param(
                        value = "How raw material changes meanwhile, each year",
                        unit = Unit.PERCENT,
                        min = -99,
                        max = 100,
                        or = "-1")
                double rawGrowthPercent) {
    RawPath path(double raw, double processing) {
        return new RawPath(raw, processing, targetPercent / 100, horizonYears, rawGrowthPercent / 100);
    }
}

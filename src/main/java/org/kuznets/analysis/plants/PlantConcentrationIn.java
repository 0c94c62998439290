package org.kuznets.analysis.plants;

import org.kuznets.analysis.jobs.JobsIn;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The plants, and what they are spread over. */
public record PlantConcentrationIn(
        @Param(
                        value =
                                "Plants with their sector, municipality and jobs; one without jobs is counted and left out",
                        or = "enterprises",
                        needs = {"sector", "municipality", "jobs", "industryCode?", "status?", "quality?"})
                Layer enterprises,
        JobsIn table,
        @Param(value = "Which year of the table of jobs: latest, or a year", or = "latest") String year,
        @Param(value = "Which plants count: their statuses, separated by commas; empty for all", or = "operating")
                String statuses,
        @Param(value = "What plants are sorted by: sector, or the two digits of the industry code", or = "sector")
                By by,
        @Param(
                        value = "Up to this gamma of Ellison and Glaeser concentration is low",
                        unit = Unit.ONE,
                        min = -1,
                        max = 1,
                        or = "0.02")
                double lowUpTo,
        @Param(
                        value = "From this gamma of Ellison and Glaeser concentration is high",
                        unit = Unit.ONE,
                        min = -1,
                        max = 1,
                        or = "0.05")
                double highFrom,
        @Param(
                        value = "From this index of Litzenberger and Sternberg a place is called a cluster",
                        unit = Unit.ONE,
                        min = 0,
                        max = 1e6,
                        or = "4")
                double clusterFrom,
        @Param(
                        value = "A cluster index that rests on fewer plants is flagged",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 1e6,
                        or = "3")
                int fewPlants,
        @Param(
                        value = "Random placements of the plants behind each pseudo p-value; 0 for none",
                        unit = Unit.COUNT,
                        min = 0,
                        max = 99_999,
                        or = "999")
                int permutations,
        @Param(value = "Seed of the random placements", unit = Unit.ONE, min = 0, max = 2e9, or = "1") int seed) {
    /** What plants are sorted by. */
    public enum By {
        SECTOR,
        INDUSTRY_CLASS
    }

    String keyOf(Plant p) {
        return by == By.SECTOR
                ? p.sector()
                : p.code().substring(0, Math.min(2, p.code().length()));
    }
}

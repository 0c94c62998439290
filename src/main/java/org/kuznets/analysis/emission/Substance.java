package org.kuznets.analysis.emission;

import org.jspecify.annotations.Nullable;

/**
 * A pollutant and what the air may hold of it, mg/m3; null where no limit is set.
 *
 * @param code four digits, the Russian list of pollutants
 * @param id a short slug that column names use: {@code no2} in {@code no2GramsPerSecond}
 * @param oneTime the highest one-time limit, 20 to 30 minutes
 * @param settling F, where a source names none: 1 for gases, 2 to 3 for dust by cleaning
 * @param evidence how its limits are known; empty when nothing is said
 */
public record Substance(
        String code,
        String id,
        String nameEn,
        String nameRu,
        @Nullable Double oneTime,
        @Nullable Double dailyMean,
        @Nullable Double annualMean,
        int hazardClass,
        double settling,
        String evidence) {
    /** One that says nothing of its evidence. */
    public Substance(
            String code,
            String id,
            String nameEn,
            String nameRu,
            @Nullable Double oneTime,
            @Nullable Double dailyMean,
            @Nullable Double annualMean,
            int hazardClass,
            double settling) {
        this(code, id, nameEn, nameRu, oneTime, dailyMean, annualMean, hazardClass, settling, "");
    }
}

package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Words;
import org.kuznets.analysis.exposure.Homes;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.Param;

/** The air, who breathes it, and by what figures it is judged. */
public record HealthIn(
        @Param(
                        value = "Long-term mean concentrations: cells (polygons) or points. Columns such as"
                                + " no2MilligramsPerCubicMetre or no2ShareOfLimit; or a row a pollutant with substance and"
                                + " milligramsPerCubicMetre or shareOfLimit; or the cells of one field, with value",
                        needs = {
                            "substance?",
                            "milligramsPerCubicMetre?",
                            "shareOfLimit?",
                            "limitMilligramsPerCubicMetre?",
                            "limitKind?",
                            "value?",
                            "quality?"
                        })
                Layer concentrations,
        @Param(
                        value = "Settlements with their population, outlines or points",
                        or = "settlements",
                        needs = {"population", "nameEn?", "nameRu?", "municipality?", "quality?"})
                Layer settlements,
        Homes homes,
        @Param(
                        value = "Municipalities; a settlement belongs to the one that holds a point inside it",
                        or = "municipalities",
                        optional = true,
                        needs = {"nameEn?", "nameRu?", "quality?"})
                @Nullable
                Layer municipalities,
        @Param(
                        value = "Pollutants and their limits",
                        or = "substances",
                        needs = {
                            "code",
                            "id",
                            "nameEn?",
                            "nameRu?",
                            "dailyMeanMilligramsPerCubicMetre?",
                            "annualMeanMilligramsPerCubicMetre?",
                            "hazardClass?"
                        })
                Layer substances,
        @Param(
                        value = "Reference concentrations, slope factors and target organs, by pollutant",
                        or = "reference-concentrations",
                        needs = {
                            "id",
                            "referenceMilligramsPerCubicMetre?",
                            "slopeFactor?",
                            "unitRisk?",
                            "targetOrgans?",
                            "evidence?"
                        })
                Layer references,
        @Param(
                        value = "Exponents of the air-pollution index by hazard class and edition",
                        or = "iza-exponents",
                        needs = {"edition", "hazardClass", "exponent"})
                Layer izaExponents,
        @Param(value = "Which edition of the exponents: 2005 (RD 52.04.667) or 1989 (RD 52.04.186)", or = "2005")
                String izaEdition,
        @Param(
                        value = "Levels that the index and risks are told by",
                        or = "risk-scales",
                        needs = {"scale", "upTo?", "level"})
                Layer scales,
        @Param(
                        value = "Over which levels people are counted: shares of the limit, separated by commas",
                        or = "0.5,0.8,1,2,5")
                String levels,
        @Param(
                        value =
                                "The pollutant whose concentration the column value holds: its code or id; for the cells"
                                        + " of a field such as mean-no2 it is known without",
                        optional = true)
                @Nullable
                String pollutant,
        @Param(
                        value = "How far from a point its concentration still counts; cells count only inside",
                        unit = Unit.METRE,
                        min = 1,
                        max = 100_000,
                        or = "2000")
                double reachMetres,
        @Param(
                        value = "With points: land is cut into squares of this side, and each takes the nearest point",
                        unit = Unit.METRE,
                        min = 10,
                        max = 10_000,
                        or = "250")
                double stepMetres) {
    private static final Message LEVEL = new Message(
            "health.level", "levels: '{was}' is no share of a limit; give numbers above 0, such as 0.5,1,2");

    /** @throws Refusal for every word that is no share */
    List<Double> shares() {
        List<Double> all = new ArrayList<>();
        List<Refusal.Reason> faults = new ArrayList<>();
        for (String w : Words.of(levels)) {
            double v = w.matches("\\d+(\\.\\d+)?([eE]-?\\d+)?") ? Double.parseDouble(w) : Double.NaN;
            if (v > 0 && Double.isFinite(v)) {
                all.add(v);
            } else {
                faults.add(new Refusal.Reason(LEVEL, "levels", Map.of("was", w)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return all.stream().distinct().sorted().toList();
    }
}

package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Words;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * A pollutant and the figures its long-term mean is judged by; null where the tables give none. Nothing is guessed.
 *
 * @param annualMean mg/m3
 * @param dailyMean PDKss, mg/m3
 * @param exponent K of the air-pollution index, by its hazard class
 * @param reference RfC, mg/m3
 * @param unitRisk 1 / (mg/m3)
 * @param organs what it harms; empty when not known
 * @param evidence of the reference figures
 */
record JudgedPollutant(
        String code,
        String id,
        String nameEn,
        String nameRu,
        @Nullable Double annualMean,
        @Nullable Double dailyMean,
        @Nullable Double exponent,
        @Nullable Double reference,
        @Nullable Double unitRisk,
        List<String> organs,
        String evidence) {
    private static final Message NO_EDITION = new Message(
            "health.no-edition", "izaEdition '{was}' is not in the table of exponents; the editions are {known}");

    /** The limit for a long-term mean, mg/m3: the annual one, or the daily one where there is no annual one. */
    @Nullable
    Double limit() {
        return annualMean != null ? annualMean : dailyMean;
    }

    /** Which limit {@link #limit} is; null without one. */
    @Nullable
    String limitKind() {
        return annualMean != null ? "annual-mean" : dailyMean != null ? "daily-mean" : null;
    }

    boolean named(String word) {
        return code.equals(word) || id.equals(word);
    }

    /** All of the table of substances, in its order. */
    static List<JudgedPollutant> all(HealthIn in) {
        Map<String, Double> exponents = exponents(in);
        Map<String, Row> references = new HashMap<>();
        in.references().features().forEach(f -> references.put(f.row().text("id", ""), f.row()));
        List<JudgedPollutant> all = new ArrayList<>();
        for (Feature f : in.substances().features()) {
            Row r = f.row();
            Optional<Row> ref = Optional.ofNullable(references.get(r.text("id", "")));
            Double slope = ref.map(x -> positive(x, "slopeFactor")).orElse(null);
            Double unit = ref.map(x -> positive(x, "unitRisk")).orElse(null);
            all.add(new JudgedPollutant(
                    plain(r, "code"),
                    r.text("id", plain(r, "code")),
                    r.text("nameEn", ""),
                    r.text("nameRu", ""),
                    positive(r, "annualMeanMilligramsPerCubicMetre"),
                    positive(r, "dailyMeanMilligramsPerCubicMetre"),
                    exponents.get(plain(r, "hazardClass")),
                    ref.map(x -> positive(x, "referenceMilligramsPerCubicMetre"))
                            .orElse(null),
                    unit != null ? unit : slope != null ? (Double) CancerRisk.unitRisk(slope) : null,
                    ref.map(x -> Words.of(x.text("targetOrgans", "").replace(';', ',')))
                            .orElse(List.of()),
                    ref.map(x -> x.text("evidence", "")).orElse("")));
        }
        return all;
    }

    /** By hazard class, of the edition asked for. */
    private static Map<String, Double> exponents(HealthIn in) {
        Map<String, Double> all = new HashMap<>();
        List<String> known = new ArrayList<>();
        for (Feature f : in.izaExponents().features()) {
            String edition = plain(f.row(), "edition");
            known.add(edition);
            Double k = positive(f.row(), "exponent");
            if (edition.equals(in.izaEdition()) && k != null) {
                all.put(plain(f.row(), "hazardClass"), k);
            }
        }
        if (!known.isEmpty() && !known.contains(in.izaEdition())) {
            String names = String.join(", ", known.stream().distinct().sorted().toList());
            throw Refusal.of(NO_EDITION, "izaEdition", Map.of("was", in.izaEdition(), "known", names));
        }
        return all;
    }

    /** A code, whether its column was read as text or as numbers. */
    static String plain(Row r, String column) {
        String text = r.text(column, "");
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static @Nullable Double positive(Row r, String column) {
        double v = r.number(column, Double.NaN);
        return v > 0 && Double.isFinite(v) ? v : null;
    }
}

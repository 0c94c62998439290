package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * What the air already holds, mg/m3 by pollutant. Where the measurement holds these sources too it is reduced by their
 * own part: {@code b (1 - 0.4 c / b)} up to {@code c = 2 b}, beyond it {@code 0.2 b}. Source: OND-86, section 7,
 * recalled.
 */
final class Background {
    private static final Message ODD = new Message(
            "receptor.background",
            "background: '{was}' is not a pollutant with a concentration of 0 or more in mg/m3, such as no2=0.05");
    private static final Message UNKNOWN = new Message(
            "receptor.background-unknown", "background: '{was}' is no pollutant of the table of substances");

    private final Map<String, Double> byCode;
    private final boolean holdsSources;

    private Background(Map<String, Double> byCode, boolean holdsSources) {
        this.byCode = Map.copyOf(byCode);
        this.holdsSources = holdsSources;
    }

    /** @throws Refusal naming every word that is odd */
    static Background of(MaximumRules rules, Layer substances) {
        Map<String, Double> all = new HashMap<>();
        List<Reason> faults = new ArrayList<>();
        String text = rules.background() == null ? "" : rules.background();
        for (String word : text.isBlank() ? new String[0] : text.split(",")) {
            String[] pair = word.split("=", 2);
            double value = pair.length == 2 ? number(pair[1]) : Double.NaN;
            String code = code(pair[0].strip(), substances);
            if (!(value >= 0)) {
                faults.add(new Reason(ODD, "background", Map.of("was", word.strip())));
            } else if (code.isEmpty() && !substances.features().isEmpty()) {
                faults.add(new Reason(UNKNOWN, "background", Map.of("was", pair[0].strip())));
            } else {
                all.put(code, value);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Background(all, rules.backgroundHoldsSources());
    }

    private static double number(String text) {
        try {
            double v = Double.parseDouble(text.strip());
            return Double.isFinite(v) ? v : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String code(String word, Layer substances) {
        for (Feature f : substances.features()) {
            String code = f.row().text("code", "");
            if (code.equals(word) || f.row().text("id", code).equals(word)) {
                return code;
            }
        }
        return "";
    }

    /** Beside {@code own} mg/m3 from the sources. */
    double beside(String code, double own) {
        double b = byCode.getOrDefault(code, 0.0);
        if (!holdsSources || b == 0) {
            return b;
        }
        return own <= 2 * b ? b - 0.4 * own : 0.2 * b;
    }
}

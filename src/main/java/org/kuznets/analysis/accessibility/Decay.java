package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * How much less counts what lies farther.
 *
 * <p>Source: the forms of PySAL access, weights.py (read by the makers of the test vectors, who reproduced its values);
 * the logistic one is recalled.
 *
 * @param scaleMinutes s, above 0
 * @param exponent a, above 0
 * @param upTo minutes, ascending; of {@link DecayKind#STEP}
 * @param weights up to each of these
 */
record Decay(DecayKind kind, double scaleMinutes, double exponent, double[] upTo, double[] weights) {
    private static final Message STEPS = new Message(
            "accessibility.steps",
            "decaySteps: '{was}' is no step; give minutes:weight with minutes ascending and weights from 0 to 1 that do"
                    + " not grow, such as 10:1,20:0.68,30:0.22");

    /** @throws Refusal for every step that is none */
    static Decay of(DecayKind kind, double scaleMinutes, double exponent, String steps) {
        List<Reason> faults = new ArrayList<>();
        String[] words = kind == DecayKind.STEP ? steps.split(",", -1) : new String[0];
        double[] upTo = new double[words.length];
        double[] weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split(":", -1);
            upTo[i] = parts.length == 2 ? number(parts[0]) : Double.NaN;
            weights[i] = parts.length == 2 ? number(parts[1]) : Double.NaN;
            boolean fits = upTo[i] > (i == 0 ? 0 : upTo[i - 1])
                    && weights[i] >= 0
                    && weights[i] <= (i == 0 ? 1 : weights[i - 1]);
            if (!fits) {
                faults.add(new Reason(STEPS, "decaySteps", Map.of("was", words[i].strip())));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Decay(kind, scaleMinutes, exponent, upTo, weights);
    }

    private static double number(String word) {
        try {
            double v = Double.parseDouble(word.strip());
            return Double.isFinite(v) ? v : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * The weight of what lies {@code minutes} away; 0 for what cannot be reached.
     *
     * @param minutes above 0 with {@link DecayKind#POWER}, which has no limit at 0
     */
    double at(double minutes) {
        if (minutes == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return switch (kind) {
            case BINARY -> 1;
            case STEP -> step(minutes);
            case EXPONENTIAL -> Math.exp(-minutes / scaleMinutes);
            case GAUSSIAN -> Math.exp(-minutes * minutes / (2 * scaleMinutes * scaleMinutes));
            case POWER -> Math.pow(minutes / scaleMinutes, -exponent);
            case LOGISTIC -> 1 / (1 + Math.exp(exponent * (minutes / scaleMinutes - 1)));
        };
    }

    private double step(double minutes) {
        for (int i = 0; i < upTo.length; i++) {
            if (minutes <= upTo[i]) {
                return weights[i];
            }
        }
        return 0;
    }
}

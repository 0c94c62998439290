package org.kuznets.analysis.accessibility;

import java.util.Locale;
import org.kuznets.geo.Unit;
import org.kuznets.schema.Param;

/** By what rule what lies farther counts less. */
public record DecayIn(
        @Param(
                        value = "By what function what lies c minutes away counts less: binary 1; step by decaySteps;"
                                + " exponential e^(-c/s); gaussian e^(-c2 / 2 s2); power (c/s)^-a; logistic"
                                + " 1 / (1 + e^(a (c/s - 1)))",
                        or = "gaussian")
                DecayKind decay,
        @Param(value = "s of the decay function", unit = Unit.MINUTE, min = 0.1, max = 1000, or = "15")
                double decayScaleMinutes,
        @Param(value = "a of the decay function", unit = Unit.ONE, min = 0.1, max = 20, or = "2") double decayExponent,
        @Param(
                        value =
                                "Of step: minutes:weight, separated by commas; the default weights are those of Luo and Qi"
                                        + " (recalled)",
                        or = "10:1,20:0.68,30:0.22")
                String decaySteps) {

    /** @throws org.kuznets.notice.Refusal for every step that is none */
    Decay rule() {
        return Decay.of(decay, decayScaleMinutes, decayExponent, decaySteps);
    }

    /** The rule in words, for what a figure rests on. */
    String words() {
        String kind = "decay " + decay.name().toLowerCase(Locale.ROOT);
        return switch (decay) {
            case BINARY -> kind;
            case STEP -> kind + " " + decaySteps;
            case EXPONENTIAL, GAUSSIAN -> kind + ", s " + decayScaleMinutes + " min";
            case POWER, LOGISTIC -> kind + ", s " + decayScaleMinutes + " min, a " + decayExponent;
        };
    }
}

package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.emission.Substances;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * What the air holds already, mg/m3 by substance code, the same everywhere.
 *
 * <p>Where the measured background already holds the sources that are reckoned, it is reduced by their part: c'_f = c_f
 * (1 - 0.4 c / c_f) for c of up to 2 c_f, else 0.2 c_f. Source: OND-86, section 7 (recalled; its three figures agree).
 * For a group of summation the rule is applied to shares. Concentration and background together grow with the
 * concentration, by 0.6 and then by 1, without a jump.
 */
public record Background(Map<String, Double> milligrams) {
    /** None at all. */
    public static final Background NONE = new Background(Map.of());

    private static final double OWN_PART = 0.4;
    private static final double LEAST_PART = 0.2;
    private static final double MOST_MILLIGRAMS = 10_000;

    private static final Message NOT_A_PAIR = new Message(
            "maximum.background-pair",
            "'{was}' is no background; write pollutant=milligrams per cubic metre, such as no2=0.05, with commas between");
    private static final Message UNKNOWN = new Message(
            "maximum.background-unknown",
            "background: '{was}' is no pollutant of the table of substances; the nearest are {nearest}");
    private static final Message NO_NUMBER = new Message(
            "maximum.background-number",
            "background: {substance} is '{was}'; it must be a number of mg/m3 from 0 to {most}, with a decimal point");
    private static final Message TWICE =
            new Message("maximum.background-twice", "background: {substance} is there twice");

    public Background {
        milligrams = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(milligrams));
    }

    /**
     * Reads {@code no2=0.05,so2=0.02}; pollutants by code, id or name.
     *
     * @param text null or blank for none
     * @throws Refusal with every fault at once
     */
    public static Background parse(@Nullable String text, Substances table) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        List<Reason> faults = new ArrayList<>();
        Map<String, Double> all = new LinkedHashMap<>();
        for (String part : text.split("[,;]")) {
            if (!part.isBlank()) {
                one(part.strip(), table, all, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Background(all);
    }

    private static void one(String part, Substances table, Map<String, Double> all, List<Reason> faults) {
        String[] pair = part.split("=", -1);
        if (pair.length != 2 || pair[0].isBlank()) {
            faults.add(reason(NOT_A_PAIR, Map.of("was", cut(part))));
            return;
        }
        String name = pair[0].strip();
        Optional<Substance> substance = table.find(name);
        if (substance.isEmpty()) {
            faults.add(reason(UNKNOWN, Map.of("was", cut(name), "nearest", table.nearest(name))));
        }
        double n = number(pair[1].strip());
        if (!(n >= 0 && n <= MOST_MILLIGRAMS)) {
            faults.add(reason(
                    NO_NUMBER, Map.of("substance", cut(name), "was", cut(pair[1].strip()), "most", MOST_MILLIGRAMS)));
        }
        if (substance.isPresent() && all.put(substance.get().code(), n) != null) {
            faults.add(reason(TWICE, Map.of("substance", cut(name))));
        }
    }

    private static double number(String text) {
        return text.matches("\\+?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})([eE][+-]?\\d{1,2})?|-\\d+(\\.\\d+)?")
                ? Double.parseDouble(text)
                : Double.NaN;
    }

    private static Reason reason(Message message, Map<String, Object> arguments) {
        return new Reason(message, "background", arguments);
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** Of one substance, mg/m3; 0 where nothing is said. */
    public double of(String substance) {
        return milligrams.getOrDefault(substance, 0.0);
    }

    /** As a share of the limits of {@code pollutant}, before any correction. */
    public double share(Pollutant pollutant) {
        double sum = 0;
        for (Pollutant.Part p : pollutant.parts()) {
            sum += of(p.substance()) / p.limit();
        }
        return sum;
    }

    /**
     * The background without the part of the sources that it already holds.
     *
     * @param background c_f, in any unit
     * @param own c of those sources, in the same unit
     */
    public static double corrected(double background, double own) {
        return own <= 2 * background ? background - OWN_PART * own : LEAST_PART * background;
    }

    /**
     * What the air holds altogether.
     *
     * @param background c_f, in any unit
     * @param own of the sources reckoned, in the same unit
     * @param holdsSources whether {@code background} already holds them
     */
    public static double total(double background, double own, boolean holdsSources) {
        return own + (holdsSources ? corrected(background, own) : background);
    }
}

package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * What earns a place a star for a sector: its size (the share of the sector's jobs that are here), its specialisation
 * (location quotient), its focus (the share of the place's jobs). Thresholds are data; a table of them ships with
 * Kuznets.
 *
 * @param rules by criterion
 */
record StarRules(Map<Criterion, Rule> rules) {
    private static final Message PRESET =
            new Message("specialisation.stars", "stars: '{was}' is no preset of the table; it has {known}");
    private static final Message RULE = new Message(
            "specialisation.star-rule", "row {row} of the rules for stars: {column} is '{was}'; give {known}");

    /** What a star is given for. */
    enum Criterion {
        SIZE,
        SPECIALISATION,
        FOCUS
    }

    /**
     * @param top whether {@code threshold} is a share of the places that have the sector, those with the highest values;
     *     otherwise it is a value to be reached
     */
    record Rule(boolean top, double threshold) {
        /** The value to reach, given all places' values. */
        double bar(double[] values) {
            if (!top) {
                return threshold;
            }
            double[] some =
                    java.util.Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
            int few = Math.max(1, (int) Math.floor(threshold * some.length + 1e-9));
            return some.length == 0 ? Double.POSITIVE_INFINITY : some[some.length - Math.min(few, some.length)];
        }
    }

    /** @throws Refusal when the table has no such preset, or a rule of it cannot be read */
    static StarRules of(Layer table, String preset) {
        Map<Criterion, Rule> rules = new TreeMap<>();
        List<Reason> faults = new ArrayList<>();
        TreeSet<String> known = new TreeSet<>();
        for (Feature f : table.features()) {
            String name = f.row().text("preset", "");
            known.add(name);
            if (name.equals(preset)) {
                read(f, rules, faults);
            }
        }
        if (!known.isEmpty() && !known.contains(preset)) {
            faults.add(new Reason(PRESET, "stars", Map.of("was", preset, "known", String.join(", ", known))));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new StarRules(rules);
    }

    private static void read(Feature f, Map<Criterion, Rule> rules, List<Reason> faults) {
        String word = f.row().text("criterion", "");
        String measure = f.row().text("measure", "");
        double threshold = f.row().number("threshold", Double.NaN);
        if (!List.of("size", "specialisation", "focus").contains(word)) {
            faults.add(fault(f, "criterion", word, "size, specialisation or focus"));
        } else if (!List.of("value", "top-share").contains(measure)) {
            faults.add(fault(f, "measure", measure, "value or top-share"));
        } else if (!(threshold > 0) || measure.equals("top-share") && threshold > 1) {
            faults.add(fault(f, "threshold", f.row().text("threshold", ""), "a number above 0; a top share up to 1"));
        } else {
            Criterion criterion = Criterion.valueOf(word.toUpperCase(java.util.Locale.ROOT));
            rules.put(criterion, new Rule(measure.equals("top-share"), threshold));
        }
    }

    private static Reason fault(Feature f, String column, String was, String known) {
        return new Reason(RULE, "starRules", Map.of("row", f.id(), "column", column, "was", was, "known", known));
    }

    /**
     * Which stars each place has.
     *
     * @param values of one criterion by place, NaN where unknown
     */
    boolean[] earned(Criterion criterion, double[] values) {
        boolean[] earned = new boolean[values.length];
        Rule rule = rules.get(criterion);
        if (rule != null) {
            double bar = rule.bar(values);
            for (int r = 0; r < earned.length; r++) {
                earned[r] = values[r] > 0 && values[r] >= bar;
            }
        }
        return earned;
    }
}

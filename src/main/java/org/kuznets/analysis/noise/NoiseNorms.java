package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal.Reason;

/**
 * How loud it may be, from a table with evidence, and which levels a run is about.
 *
 * @param rows in the table's order
 */
record NoiseNorms(List<Norm> rows) {
    private static final double QUIETEST = 20;
    private static final double LOUDEST = 120;
    private static final int MOST = 20;

    private static final Message NO_NORM = new Message(
            "noise.no-norm", "{name}: the table of norms has no level for the {period}; give levels in dBA, or none");
    private static final Message NOT_LEVEL = new Message(
            "noise.not-level", "{name} must be norm, none, or levels between {least} and {most} dBA, was '{was}'");
    private static final Message TOO_MANY =
            new Message("noise.too-many-levels", "{name} names {count} levels, and at most {most} are drawn");

    /** @param act with its edition; empty when unknown */
    record Norm(String period, double level, String act, String evidence) {}

    static NoiseNorms of(Layer layer) {
        List<Norm> rows = new ArrayList<>();
        for (Feature f : layer.features()) {
            double level = f.row().number("levelDba", Double.NaN);
            if (level >= QUIETEST && level <= LOUDEST) {
                String act = f.row().text("act", "");
                String edition = f.row().text("edition", "");
                rows.add(new Norm(
                        f.row().text("period", ""),
                        level,
                        edition.isEmpty() ? act : act + " " + edition,
                        f.row().text("evidence", "")));
            }
        }
        return new NoiseNorms(List.copyOf(rows));
    }

    /** The norm that a level is; none for any other level. */
    java.util.Optional<Norm> find(Period period, double level) {
        return rows.stream()
                .filter(n -> n.period().equals(period.word()) && n.level() == level)
                .findFirst();
    }

    /** The levels asked for, ascending; what is wrong with them goes to {@code faults}. */
    List<Double> levels(Period period, String name, String text, List<Reason> faults) {
        TreeSet<Double> levels = new TreeSet<>();
        switch (text.strip()) {
            case "none" -> {
                return List.of();
            }
            case "norm" ->
                rows.stream().filter(n -> n.period().equals(period.word())).forEach(n -> levels.add(n.level()));
            default -> Arrays.stream(text.split(",")).forEach(word -> read(name, word.strip(), levels, faults));
        }
        if (text.strip().equals("norm") && levels.isEmpty()) {
            faults.add(new Reason(NO_NORM, name, Map.of("name", name, "period", period.word())));
        }
        if (levels.size() > MOST) {
            faults.add(new Reason(TOO_MANY, name, Map.of("name", name, "count", levels.size(), "most", MOST)));
        }
        return List.copyOf(levels);
    }

    private static void read(String name, String word, TreeSet<Double> levels, List<Reason> faults) {
        double level;
        try {
            level = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            level = Double.NaN;
        }
        if (level >= QUIETEST && level <= LOUDEST) {
            levels.add(level);
        } else {
            String was = word.length() > 40 ? word.substring(0, 40) + "..." : word;
            faults.add(new Reason(
                    NOT_LEVEL, name, Map.of("name", name, "least", (int) QUIETEST, "most", (int) LOUDEST, "was", was)));
        }
    }
}

package org.kuznets.analysis.emission;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuznets.layer.Column;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** Columns whose names say a unit that is not read here: refused, unless the same figure stands in one that is. */
final class UnitColumns {
    private static final Pattern RATE =
            Pattern.compile("(?i)(.*?)(milligrams|kilograms|grams|tonnes)Per(second|minute|hour|day|month|year)");
    private static final Map<String, Double> GRAMS =
            Map.of("milligrams", 1e-3, "grams", 1.0, "kilograms", 1e3, "tonnes", 1e6);
    private static final Map<String, Double> SECONDS = Map.of(
            "second", 1.0, "minute", 60.0, "hour", 3600.0, "day", 86_400.0, "month", 2_628_000.0, "year", 31_536_000.0);
    private static final Message UNIT = new Message(
            "emission.unit",
            "the column {column} of {layer} is not in a unit that is read; give {instead}, which is {factor} times it");
    private static final Message UNUSED = new Message(
            "emission.unit-unused", "the column {column} of {layer} is not read; {instead} is there beside it");

    private UnitColumns() {}

    static void check(Layer layer, InventoryFaults faults, Findings findings) {
        for (Column c : layer.columns().all()) {
            Matcher m = RATE.matcher(c.name());
            if (!m.matches() || layer.features().isEmpty()) {
                continue;
            }
            String mass = m.group(2).toLowerCase(Locale.ROOT);
            String time = m.group(3).toLowerCase(Locale.ROOT);
            String grams = named(m.group(1), "gramsPerSecond");
            String tonnes = named(m.group(1), "tonnesPerYear");
            if (c.name().equals(grams) || c.name().equals(tonnes)) {
                continue;
            }
            String instead = time.equals("year") ? tonnes : grams;
            if (layer.columns().has(grams) || layer.columns().has(tonnes)) {
                String there = layer.columns().has(instead) ? instead : instead.equals(grams) ? tonnes : grams;
                findings.add(Finding.note(
                        UNUSED, c.name(), Map.of("column", c.name(), "layer", layer.id(), "instead", there)));
                continue;
            }
            double factor = time.equals("year") ? factor(mass) / 1e6 : factor(mass) / seconds(time);
            faults.add(
                    UNIT,
                    c.name(),
                    Map.of("column", c.name(), "layer", layer.id(), "instead", instead, "factor", shortly(factor)));
        }
    }

    private static double factor(String mass) {
        return GRAMS.getOrDefault(mass, 1.0);
    }

    private static double seconds(String time) {
        return SECONDS.getOrDefault(time, 1.0);
    }

    private static String shortly(double factor) {
        return String.format(Locale.ROOT, "%.6g", factor);
    }

    /** {@code gramsPerSecond}, or {@code no2GramsPerSecond} behind a prefix. */
    private static String named(String prefix, String column) {
        return prefix.isEmpty()
                ? column
                : prefix + column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
    }
}

package org.kuznets.analysis.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/**
 * A choice of features, as a table can write it: conditions joined by {@code &}, each {@code column=word|word} (one of
 * these), {@code column!=word|word} (none of these), {@code column~text|text} (has one of these in it) or {@code
 * column!~text} (has none in it). Nothing chooses all.
 */
public record Where(List<Condition> conditions) {
    public static final Where ALL = new Where(List.of());

    /** @param sign {@code =}, {@code !=}, {@code ~} or {@code !~} */
    public record Condition(String column, String sign, List<String> words) {
        boolean holds(Feature f) {
            String value = f.row().text(column, "");
            return switch (sign) {
                case "=" -> words.contains(value);
                case "!=" -> !words.contains(value);
                case "~" -> words.stream().anyMatch(value::contains);
                default -> words.stream().noneMatch(value::contains);
            };
        }
    }

    public Where {
        conditions = List.copyOf(conditions);
    }

    /** Empty where the text is none. */
    public static Optional<Where> parse(String text) {
        List<Condition> all = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split("&")) {
            Optional<Condition> c = condition(part.strip());
            if (c.isEmpty()) {
                return Optional.empty();
            }
            all.add(c.get());
        }
        return Optional.of(new Where(all));
    }

    private static Optional<Condition> condition(String part) {
        for (String sign : List.of("!=", "!~", "=", "~")) {
            int at = part.indexOf(sign);
            if (at > 0) {
                List<String> words = Arrays.stream(
                                part.substring(at + sign.length()).split("\\|"))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList();
                return words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Condition(part.substring(0, at).strip(), sign, words));
            }
        }
        return Optional.empty();
    }

    public boolean holds(Feature f) {
        for (Condition c : conditions) {
            if (!c.holds(f)) {
                return false;
            }
        }
        return true;
    }

    /** The features of {@code layer} that are chosen and have a shape, in order. */
    public List<Feature> of(Layer layer) {
        return layer.features().stream()
                .filter(f -> f.geometry() != null && !f.geometry().isEmpty() && holds(f))
                .toList();
    }
}

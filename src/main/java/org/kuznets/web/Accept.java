package org.kuznets.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept} headers. */
final class Accept {
    private Accept() {}

    private record Choice(String value, double weight) {}

    /** Whether the most wanted type is a web page. {@code *}{@code /*} and nothing at all want data. */
    static boolean prefersHtml(@Nullable String header) {
        List<Choice> all = choices(header);
        return !all.isEmpty()
                && List.of("text/html", "application/xhtml+xml")
                        .contains(all.get(0).value());
    }

    /** Whether {@code type} is what is wanted most. */
    static boolean prefers(@Nullable String header, String type) {
        List<Choice> all = choices(header);
        return !all.isEmpty() && all.get(0).value().equals(type);
    }

    /** The most wanted of {@code ru} and {@code en}; {@code en} when neither is listed. */
    static String firstLanguage(String header) {
        return choices(header).stream()
                .map(c -> c.value().split("-", 2)[0])
                .filter(l -> l.equals("ru") || l.equals("en"))
                .findFirst()
                .orElse("en");
    }

    private static List<Choice> choices(@Nullable String header) {
        List<Choice> all = new ArrayList<>();
        for (String part :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.split(";");
            double weight = 1;
            for (String piece : pieces) {
                if (piece.strip().matches("q=[01](\\.\\d{0,3})?")) {
                    weight = Double.parseDouble(piece.strip().substring(2));
                }
            }
            if (weight > 0 && !pieces[0].isBlank()) {
                all.add(new Choice(pieces[0].strip(), weight));
            }
        }
        all.sort(Comparator.comparingDouble(Choice::weight).reversed());
        return all;
    }
}

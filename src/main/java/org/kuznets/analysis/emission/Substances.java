package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/** The table of pollutants, found by code, id, name or alias however they are spelt. */
public final class Substances {
    private static final Message NO_POLLUTANT = new Message(
            "emission.no-pollutant",
            "'{was}' is no pollutant of the table of substances; the nearest are {nearest}, and all are {known}");
    private static final Message TWICE =
            new Message("emission.substance-twice", "the table of substances has the code {code} twice");
    private static final int NEAREST = 3;

    private final List<Substance> all;
    private final Map<String, Substance> byWord = new HashMap<>();

    private Substances(List<Substance> all) {
        this.all = List.copyOf(all);
    }

    /** Reads a layer with the columns that {@link EmissionsIn#substances} needs. Of codes that stand twice, the first. */
    public static Substances of(Layer table) {
        return of(table, new InventoryFaults());
    }

    static Substances of(Layer rows, InventoryFaults faults) {
        Map<String, Substance> all = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Feature f : rows.features()) {
            Substance s = substance(f.row());
            if (all.putIfAbsent(s.code(), s) != null) {
                faults.add(TWICE, s.code(), Map.of("code", s.code()));
                continue;
            }
            Stream.concat(
                            Stream.of(s.code(), s.id(), s.nameEn(), s.nameRu()),
                            Stream.of(f.row().text("aliases", "").split(";")))
                    .map(Substances::word)
                    .filter(w -> !w.isEmpty())
                    .forEach(w -> words.putIfAbsent(w, s.code()));
        }
        Substances table = new Substances(List.copyOf(all.values()));
        words.forEach((w, code) -> {
            Substance s = all.get(code);
            if (s != null) {
                table.byWord.put(w, s);
            }
        });
        return table;
    }

    private static Substance substance(Row r) {
        String code = code(r.text("code", ""));
        return new Substance(
                code,
                r.text("id", code),
                r.text("nameEn", ""),
                r.text("nameRu", ""),
                limit(r, "oneTimeMilligramsPerCubicMetre"),
                limit(r, "dailyMeanMilligramsPerCubicMetre"),
                limit(r, "annualMeanMilligramsPerCubicMetre"),
                (int) r.number("hazardClass", 0),
                r.number("settling", 1),
                r.text("evidence", ""));
    }

    private static @Nullable Double limit(Row r, String column) {
        double v = r.number(column, Double.NaN);
        return v > 0 ? v : null;
    }

    /** Spreadsheets take codes for numbers: {@code 301} and {@code 301.0} are {@code 0301}. */
    static String code(String text) {
        String bare = text.strip().replaceFirst("[.,]0$", "");
        return bare.matches("\\d{1,3}") ? "0".repeat(4 - bare.length()) + bare : bare;
    }

    private static String word(String text) {
        return code(text).toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s()_-]+", "");
    }

    /** All of them, in the table's order. */
    public List<Substance> all() {
        return all;
    }

    /** The substance with this code, id, name or alias. */
    public Optional<Substance> find(String text) {
        return Optional.ofNullable(byWord.get(word(text)));
    }

    /** The names most like {@code text}, for a person who mistyped one. */
    public String nearest(String text) {
        String wanted = word(text);
        Map<Substance, Integer> distance = new HashMap<>();
        byWord.forEach((w, s) -> distance.merge(s, distance(w, wanted), Math::min));
        return all.stream()
                .sorted(Comparator.comparing(s -> distance.getOrDefault(s, Integer.MAX_VALUE)))
                .limit(NEAREST)
                .map(s -> s.code() + " " + s.id())
                .collect(Collectors.joining(", "));
    }

    /** Edits between two words, of their first 40 letters. */
    private static int distance(String a, String b) {
        int n = Math.min(40, b.length());
        int[] row = new int[n + 1];
        for (int j = 0; j <= n; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(40, a.length()); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= n; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[n];
    }

    /** Those that a list of codes, ids or names means; {@code all} means all. */
    List<Substance> wanted(String pollutants, InventoryFaults faults) {
        if (pollutants.strip().equals("all")) {
            return all;
        }
        List<Substance> wanted = new ArrayList<>();
        for (String text : pollutants.split(",")) {
            Optional<Substance> found = find(text);
            if (found.isEmpty()) {
                faults.add(
                        NO_POLLUTANT,
                        "pollutants",
                        Map.of("was", text.strip(), "nearest", nearest(text), "known", ids()));
            } else if (!wanted.contains(found.get())) {
                wanted.add(found.get());
            }
        }
        return all.stream().filter(wanted::contains).toList();
    }

    private String ids() {
        return all.stream().map(Substance::id).collect(Collectors.joining(", "));
    }
}

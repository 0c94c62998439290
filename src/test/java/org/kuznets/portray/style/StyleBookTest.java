package org.kuznets.portray.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleBookTest {
    private static final StyleBook BOOK = StyleBook.shipped();

    @Test
    void everyStyleFileIsInTheDrawOrderAndReadable() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("styles"))) {
            Set<String> found = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml") && !n.equals("index.yaml"))
                    .map(n -> n.replace(".yaml", ""))
                    .filter(n -> !"none".equals(StyleFile.find(n).orElseThrow().get("geometry")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    found,
                    new TreeSet<>(BOOK.all().stream().map(LayerStyle::layer).toList()));
        }
    }

    @Test
    void everyFeatureFallsIntoExactlyOneClass() {
        for (LayerStyle style : BOOK.all()) {
            Map<String, Set<Object>> values = new HashMap<>();
            style.classes().forEach(c -> collect(c.when(), values));
            for (Map<String, Object> row : combinations(values)) {
                List<String> fits = style.classes().stream()
                        .filter(c -> holds(c.when(), row))
                        .map(StyleClass::name)
                        .toList();
                assertTrue(fits.size() <= 1, () -> style.layer() + " " + row + " is " + fits);
                assertTrue(!fits.isEmpty() || style.layer().equals("zone-overlaps"), () -> style.layer() + " " + row);
            }
        }
    }

    @Test
    void anEstablishedZoneIsNotAlsoDrawnByItsClass() {
        LayerStyle zones = BOOK.find("impact-zones").orElseThrow();
        assertEquals("established", fitting(zones, Map.of("basis", "established", "hazardClass", "I")));
        assertEquals("class-1", fitting(zones, Map.of("basis", "normative", "hazardClass", "I")));
        assertEquals("union", fitting(zones, Map.of()));
    }

    @Test
    void classesOfOneLayerLookDifferent() {
        for (LayerStyle style : BOOK.all()) {
            Set<Symbol> seen = new HashSet<>();
            style.classes().forEach(c -> assertTrue(seen.add(c.symbol()), style.layer() + " " + c.name()));
            assertFalse(style.title().ru().isBlank());
        }
    }

    private static String fitting(LayerStyle style, Map<String, Object> row) {
        return style.classes().stream()
                .filter(c -> holds(c.when(), row))
                .map(StyleClass::name)
                .collect(Collectors.joining(" "));
    }

    private static void collect(Condition c, Map<String, Set<Object>> values) {
        if (c instanceof Condition.All all) {
            all.parts().forEach(p -> collect(p, values));
        } else if (c instanceof Condition.Not not) {
            collect(not.part(), values);
        } else if (c instanceof Condition.Among among) {
            values.computeIfAbsent(among.column(), k -> new HashSet<>()).addAll(among.values());
        } else if (c instanceof Condition.Between b) {
            Set<Object> ends = values.computeIfAbsent(b.column(), k -> new HashSet<>());
            Stream.of(b.from(), b.below()).filter(Double::isFinite).forEach(ends::add);
        }
    }

    /** Every combination of the values that the style knows, an unknown one, and none. */
    private static List<Map<String, Object>> combinations(Map<String, Set<Object>> values) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var column : values.entrySet()) {
            List<Object> choices = new java.util.ArrayList<>(column.getValue());
            choices.add("unheard-of");
            all = all.stream()
                    .flatMap(row ->
                            Stream.concat(Stream.of(row), choices.stream().map(v -> {
                                Map<String, Object> more = new HashMap<>(row);
                                more.put(column.getKey(), v);
                                return more;
                            })))
                    .toList();
        }
        boolean numeric = values.values().stream().allMatch(s -> s.stream().allMatch(Number.class::isInstance));
        return numeric
                ? all.stream().filter(r -> !r.containsValue("unheard-of")).toList()
                : all;
    }

    private static boolean holds(Condition c, Map<String, Object> row) {
        if (c instanceof Condition.All all) {
            return all.parts().stream().allMatch(p -> holds(p, row));
        }
        if (c instanceof Condition.Not not) {
            return !holds(not.part(), row);
        }
        if (c instanceof Condition.Among a) {
            Object v = row.get(a.column());
            return a.values().stream()
                    .anyMatch(w -> w.equals(v)
                            || w instanceof Number x && v instanceof Number y && x.doubleValue() == y.doubleValue());
        }
        Condition.Between b = (Condition.Between) c;
        return row.get(b.column()) instanceof Number n && n.doubleValue() >= b.from() && n.doubleValue() < b.below();
    }
}

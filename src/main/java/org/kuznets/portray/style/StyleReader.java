package org.kuznets.portray.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.portray.style.LayerStyle.Geometry;
import org.kuznets.portray.style.LayerStyle.Label;

/** Makes a layer's style from the plain values of its file. */
final class StyleReader {
    private static final Set<String> KEYS = Set.of(
            "title",
            "geometry",
            "visible",
            "minZoom",
            "maxZoom",
            "symbol",
            "label",
            "classes",
            "classesOf",
            "choose",
            "chart");
    private static final Set<String> CLASS_KEYS = Set.of("name", "title", "when", "symbol");
    private static final Set<String> SYMBOL_KEYS =
            Set.of("fill", "fillOpacity", "stroke", "strokeWidth", "strokeOpacity", "dash", "shape", "size");

    private final String layer;

    private StyleReader(String layer) {
        this.layer = layer;
    }

    /**
     * @param classes the file's classes, or those of the layer that it refers to
     * @throws IllegalArgumentException naming the layer and what is wrong with its file
     */
    static LayerStyle read(String layer, int order, Map<?, ?> file, List<?> classes) {
        return new StyleReader(layer).style(order, file, classes);
    }

    private LayerStyle style(int order, Map<?, ?> file, List<?> classes) {
        known(file, KEYS);
        return new LayerStyle(
                layer,
                title(file.get("title")),
                Geometry.valueOf(String.valueOf(file.get("geometry")).toUpperCase(Locale.ROOT)),
                order,
                Boolean.TRUE.equals(file.get("visible")),
                number(file, "minZoom", 0),
                number(file, "maxZoom", LayerStyle.ANY_ZOOM),
                file.get("label") instanceof Map<?, ?> label ? label(label) : null,
                classes(classes, map(file.get("symbol"))),
                choices(file.get("choose")));
    }

    private List<LayerStyle.Choice> choices(@Nullable Object o) {
        List<LayerStyle.Choice> all = new ArrayList<>();
        for (Object one : o instanceof List<?> l ? l : List.of()) {
            Map<?, ?> m = map(one);
            known(m, Set.of("column", "title", "names", "all"));
            all.add(new LayerStyle.Choice(
                    word(m, "column", ""),
                    m.containsKey("title") ? title(m.get("title")) : null,
                    m.containsKey("names") ? title(m.get("names")) : null,
                    Boolean.TRUE.equals(m.get("all"))));
        }
        return all;
    }

    private List<StyleClass> classes(List<?> classes, Map<?, ?> shared) {
        List<StyleClass> done = new ArrayList<>();
        List<Condition> earlier = new ArrayList<>();
        for (Object o : classes) {
            Map<?, ?> c = map(o);
            known(c, CLASS_KEYS);
            Condition own = condition(map(c.get("when")));
            List<Condition> parts = new ArrayList<>(List.of(own));
            earlier.stream().filter(e -> !Condition.disjoint(e, own)).forEach(e -> parts.add(new Condition.Not(e)));
            earlier.add(own);
            Map<Object, Object> symbol = new HashMap<>(map(c.get("symbol")));
            shared.forEach(symbol::putIfAbsent);
            Condition when = parts.size() == 1 ? own : flat(parts);
            done.add(new StyleClass(String.valueOf(c.get("name")), title(c.get("title")), when, symbol(symbol)));
        }
        return done;
    }

    private static Condition flat(List<Condition> parts) {
        List<Condition> flat = new ArrayList<>();
        for (Condition p : parts) {
            flat.addAll(p instanceof Condition.All all ? all.parts() : List.of(p));
        }
        return new Condition.All(flat);
    }

    private Condition condition(Map<?, ?> when) {
        List<Condition> parts = new ArrayList<>();
        new LinkedHashMap<>(when).forEach((column, wanted) -> parts.add(test(column.toString(), wanted)));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition test(String column, @Nullable Object wanted) {
        if (wanted instanceof Map<?, ?> range) {
            known(range, Set.of("from", "below"));
            return new Condition.Between(
                    column,
                    number(range, "from", Double.NEGATIVE_INFINITY),
                    number(range, "below", Double.POSITIVE_INFINITY));
        }
        List<Object> values = new ArrayList<>();
        for (Object v : wanted instanceof List<?> l ? l : List.of(String.valueOf(wanted))) {
            values.add(v.toString());
        }
        return new Condition.Among(column, wanted instanceof Number n ? List.of(n) : values);
    }

    private Symbol symbol(Map<?, ?> s) {
        known(s, SYMBOL_KEYS);
        List<Double> dash = s.get("dash") instanceof List<?> l
                ? l.stream().map(n -> ((Number) n).doubleValue()).toList()
                : List.of();
        return new Symbol(
                colour(s, "fill"),
                number(s, "fillOpacity", 1),
                colour(s, "stroke"),
                number(s, "strokeWidth", 1),
                number(s, "strokeOpacity", 1),
                dash,
                Symbol.Shape.valueOf(word(s, "shape", "circle").toUpperCase(Locale.ROOT)),
                number(s, "size", 8));
    }

    private Label label(Map<?, ?> l) {
        known(l, Set.of("en", "ru", "size", "colour", "halo", "minZoom", "maxZoom"));
        return new Label(
                text(l),
                number(l, "size", 12),
                colour(l, "colour"),
                colour(l, "halo"),
                number(l, "minZoom", 0),
                number(l, "maxZoom", LayerStyle.ANY_ZOOM));
    }

    private Text title(@Nullable Object o) {
        // A comma that is not inside quotes begins another key.
        known(map(o), Set.of("en", "ru"));
        return text(o);
    }

    private Text text(@Nullable Object o) {
        if (o instanceof Map<?, ?> m && m.get("en") instanceof String en && m.get("ru") instanceof String ru) {
            return new Text(en, ru);
        }
        throw wrong("a title needs en and ru, was " + o);
    }

    private String colour(Map<?, ?> m, String key) {
        String colour = word(m, key, "");
        if (!colour.isEmpty() && !colour.matches("#[0-9a-f]{6}")) {
            throw wrong(key + " must look like #12ab9f, was " + colour);
        }
        return colour;
    }

    private static String word(Map<?, ?> m, String key, String otherwise) {
        return m.get(key) == null ? otherwise : String.valueOf(m.get(key));
    }

    private double number(Map<?, ?> m, String key, double otherwise) {
        Object v = m.get(key);
        if (v != null && !(v instanceof Number)) {
            throw wrong(key + " must be a number, was " + v);
        }
        return v instanceof Number n ? n.doubleValue() : otherwise;
    }

    private Map<?, ?> map(@Nullable Object o) {
        if (o != null && !(o instanceof Map)) {
            throw wrong("expected keys and values, found " + o);
        }
        return o instanceof Map<?, ?> m ? m : Map.of();
    }

    private void known(Map<?, ?> m, Set<String> keys) {
        for (Object k : m.keySet()) {
            if (!keys.contains(String.valueOf(k))) {
                throw wrong("unknown key " + k);
            }
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("the style of " + layer + ": " + why);
    }
}

package org.kuznets.portray.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuznets.portray.chart.ChartStyle.Guide;
import org.kuznets.portray.chart.ChartStyle.Kind;
import org.kuznets.portray.style.Text;

/** Makes charts from the plain values under {@code chart} in the style file of a table or layer. */
final class ChartReader {
    private static final Set<String> KEYS =
            Set.of("kind", "title", "x", "y", "low", "high", "group", "names", "guides", "marks");

    private final String layer;

    private ChartReader(String layer) {
        this.layer = layer;
    }

    /**
     * @param charts one chart or a list of them
     * @throws IllegalArgumentException naming the layer and what is wrong with its file
     */
    static List<ChartStyle> read(String layer, @Nullable Object charts) {
        ChartReader reader = new ChartReader(layer);
        return list(charts).stream().map(reader::chart).toList();
    }

    private ChartStyle chart(Object one) {
        if (!(one instanceof Map<?, ?> m)) {
            throw wrong("a chart has keys and values, found " + one);
        }
        for (Object k : m.keySet()) {
            if (!KEYS.contains(String.valueOf(k))) {
                throw wrong("unknown key " + k);
            }
        }
        List<String> y = list(m.get("y")).stream().map(Object::toString).toList();
        String x = word(m, "x");
        if (x == null || y.isEmpty()) {
            throw wrong("a chart needs x and y");
        }
        if ((m.get("low") == null) != (m.get("high") == null)) {
            throw wrong("a band needs low and high");
        }
        return new ChartStyle(
                kind(String.valueOf(m.get("kind"))),
                text(m.get("title")),
                x,
                y,
                word(m, "low"),
                word(m, "high"),
                word(m, "group"),
                m.containsKey("names") ? text(m.get("names")) : null,
                guides(m.get("guides")),
                Boolean.TRUE.equals(m.get("marks")));
    }

    private Kind kind(String word) {
        for (Kind k : Kind.values()) {
            if (k.name().toLowerCase(Locale.ROOT).equals(word)) {
                return k;
            }
        }
        throw wrong("kind must be line, steps, scatter or bars, was " + word);
    }

    private Set<Guide> guides(@Nullable Object o) {
        Set<Guide> all = EnumSet.noneOf(Guide.class);
        for (Object word : list(o)) {
            try {
                all.add(Guide.valueOf(word.toString().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw wrong("guides are diagonal, zero and fit, was " + word);
            }
        }
        return all;
    }

    private static @Nullable String word(Map<?, ?> m, String key) {
        return m.get(key) == null ? null : String.valueOf(m.get(key));
    }

    private Text text(@Nullable Object o) {
        if (o instanceof Map<?, ?> m && m.get("en") instanceof String en && m.get("ru") instanceof String ru) {
            return new Text(en, ru);
        }
        throw wrong("a title needs en and ru, was " + o);
    }

    private static List<Object> list(@Nullable Object o) {
        return o instanceof List<?> l ? new ArrayList<>(l) : o == null ? List.of() : List.of(o);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("the chart of " + layer + ": " + why);
    }
}

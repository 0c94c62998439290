package org.kuznets.portray.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A style's classes in the order of the legend, as plain values for JSON. */
public final class Legend {
    private Legend() {}

    /** Everything the style says, with both languages. */
    public static Map<String, Object> full(LayerStyle style) {
        Map<String, Object> tree = head(style);
        tree.put("title", style.title().tree());
        tree.put("order", style.order());
        tree.put("visible", style.visible());
        tree.put("minZoom", style.minZoom());
        tree.put("maxZoom", style.maxZoom());
        tree.put("classes", classes(style, Text::tree));
        return tree;
    }

    /** What a reader of the map needs, in one language. */
    public static Map<String, Object> in(LayerStyle style, String language, boolean synthetic) {
        Map<String, Object> tree = head(style);
        tree.put("title", style.title().in(language));
        tree.put("synthetic", synthetic);
        tree.put("classes", classes(style, t -> t.in(language)));
        return tree;
    }

    private static Map<String, Object> head(LayerStyle style) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", style.layer());
        tree.put("geometry", style.geometry().name().toLowerCase(java.util.Locale.ROOT));
        return tree;
    }

    private static List<Object> classes(LayerStyle style, java.util.function.Function<Text, Object> title) {
        List<Object> classes = new ArrayList<>();
        for (StyleClass c : style.classes()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", c.name());
            tree.put("title", title.apply(c.title()));
            if (!c.when().equals(new Condition.All(List.of()))) {
                tree.put("filter", WebFilter.of(c.when()));
            }
            tree.put("symbol", c.symbol().tree());
            classes.add(tree);
        }
        return classes;
    }
}

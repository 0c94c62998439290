package org.kuznets.portray.style;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words in both languages. */
public record Text(String en, String ru) {
    /** @param language {@code ru} for Russian, anything else for English */
    public String in(String language) {
        return language.equals("ru") ? ru : en;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("en", en);
        tree.put("ru", ru);
        return tree;
    }
}

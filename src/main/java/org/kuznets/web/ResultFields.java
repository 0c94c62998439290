package org.kuznets.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Field;

/** The fields of a result, by what a request and an answer call them. */
final class ResultFields {
    private ResultFields() {}

    /** Whether {@code output} is the id of one of the fields of {@code analysis}, or may be one. */
    static boolean has(Analysis<?> analysis, String output) {
        return !output.isEmpty()
                && !analysis.outputs().contains(output)
                && analysis.fields().stream()
                        .anyMatch(f -> f.equals(output)
                                || f.endsWith("*") && output.startsWith(f.substring(0, f.length() - 1)));
    }

    /**
     * What there is to say about each field, by its id.
     *
     * @param again whether the address asked gives the field itself with another {@code f}
     */
    static Map<String, Object> documents(Ask ask, List<Field> fields, boolean again) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Field f : fields) {
            List<Map<String, Object>> links = again
                    ? FieldDocument.links(
                            ask,
                            form -> address(ask, f, Map.of("f", form)),
                            shape -> address(ask, f, Map.of("f", "geojson", "cells", shape)))
                    : List.of();
            all.put(f.id(), FieldDocument.of(ask, f, links));
        }
        return all;
    }

    private static String address(Ask ask, Field field, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(changes);
        all.put("output", field.id());
        return ask.url(ask.ctx().path()) + ask.params().with(all);
    }
}

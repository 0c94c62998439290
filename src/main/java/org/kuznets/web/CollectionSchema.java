package org.kuznets.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kuznets.geo.Unit;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.notice.Speech;
import org.kuznets.run.ColumnTitles;

/** The columns of a collection as a JSON Schema. */
final class CollectionSchema {
    private CollectionSchema() {}

    static Map<String, Object> of(Ask ask, CollectionInfo info, boolean queryables) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!info.geometry().equals("None")) {
            properties.put(
                    "geometry",
                    Json.of(
                            "format",
                            "geometry-"
                                    + (info.geometry().equals("Geometry")
                                            ? "any"
                                            : info.geometry().toLowerCase(java.util.Locale.ROOT)),
                            "x-ogc-role",
                            queryables ? null : "primary-geometry"));
        }
        info.columns().all().forEach(c -> properties.put(c.name(), column(c, ask.speech())));
        return Json.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                ask.url(ask.ctx().path()),
                "type",
                "object",
                "title",
                Pages.title(info, ask.speech()),
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    /** What a column is called in this language, as far as that is known. */
    static String title(Column c, Speech speech) {
        return ColumnTitles.find(c.name(), speech.language()).orElse(c.title().isEmpty() ? c.name() : c.title());
    }

    /** One column, with keywords that OpenAPI 3.0 and JSON Schema share. */
    static Map<String, Object> column(Column c, Speech speech) {
        String title = title(c, speech);
        Map<String, Object> s = Json.of(
                "title",
                title,
                "description",
                c.title().isEmpty() || c.title().equals(title) ? null : c.title(),
                "type",
                switch (c.type()) {
                    case TEXT, DATE, INSTANT -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                });
        switch (c.type()) {
            case DATE -> s.put("format", "date");
            case INSTANT -> s.put("format", "date-time");
            default -> {}
        }
        if (c.unit() != Unit.NONE) {
            s.put("x-ogc-unit", c.unit().symbol());
        }
        return s;
    }
}

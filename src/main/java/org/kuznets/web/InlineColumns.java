package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;

/** Finds the columns of GeoJSON features by looking at all their values. */
final class InlineColumns {
    private InlineColumns() {}

    static Columns of(List<JsonNode> features) {
        Map<String, @Nullable Type> types = new LinkedHashMap<>();
        for (JsonNode f : features) {
            f.path("properties").properties().forEach(e -> {
                Type seen = type(e.getValue());
                Type known = types.get(e.getKey());
                types.put(e.getKey(), known == null ? seen : seen == null ? known : both(known, seen));
            });
        }
        return new Columns(types.entrySet().stream()
                .map(e -> new Column(e.getKey(), e.getValue() == null ? Type.TEXT : e.getValue(), Unit.NONE, ""))
                .toList());
    }

    private static @Nullable Type type(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.canConvertToLong() && value.isIntegralNumber()
                ? Type.INTEGER
                : value.isNumber() ? Type.NUMBER : value.isBoolean() ? Type.BOOLEAN : Type.TEXT;
    }

    private static Type both(Type a, Type b) {
        boolean numbers = (a == Type.INTEGER || a == Type.NUMBER) && (b == Type.INTEGER || b == Type.NUMBER);
        return a == b ? a : numbers ? Type.NUMBER : Type.TEXT;
    }

    /** The value as its column holds it. */
    static @Nullable Object value(Column column, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return switch (column.type()) {
            case INTEGER -> value.asLong();
            case NUMBER -> value.asDouble();
            case BOOLEAN -> value.asBoolean();
            default -> value.isValueNode() ? value.asText() : value.toString();
        };
    }
}

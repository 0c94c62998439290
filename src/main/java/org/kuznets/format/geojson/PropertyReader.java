package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a feature's properties: scalars as they are, objects and arrays as JSON text. */
final class PropertyReader {
    /** The longest JSON text that a nested value may become, characters. */
    private static final int LONGEST = 1_000_000;

    private final JsonParser json;
    private @Nullable String problem;

    PropertyReader(JsonParser json) {
        this.json = json;
    }

    /** What was wrong with the properties read last; null when nothing. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Reads the value at which the parser stands, to its last token, into {@code properties}. */
    void read(Map<String, Object> properties) throws IOException {
        problem = null;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
    }

    private @Nullable Object value(String name) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getText()
                        : (Object) json.getLongValue();
            case VALUE_NUMBER_FLOAT ->
                Double.isFinite(json.getDoubleValue()) ? (Object) json.getDoubleValue() : json.getText();
            case START_OBJECT, START_ARRAY -> nested(name);
            default -> null;
        };
    }

    private @Nullable String nested(String name) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = FeatureStream.JSON.createGenerator(text)) {
            copy.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            int depth = 0;
            boolean tooLong = false;
            do {
                JsonToken t = json.currentToken();
                if (t == null) {
                    throw new JsonParseException(json, "the text ends inside a property");
                }
                depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
                tooLong = tooLong || text.getBuffer().length() > LONGEST;
                if (!tooLong) {
                    copy.copyCurrentEvent(json);
                }
                if (depth > 0) {
                    json.nextToken();
                }
            } while (depth > 0);
            if (tooLong) {
                problem = "its property " + name + " is too long";
                return null;
            }
        }
        return text.toString();
    }
}

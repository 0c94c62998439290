package org.kuznets.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON documents as ordered maps. */
final class Json {
    /**
     * Never closes brackets by itself: after a failure that would make a part look whole. Never flushes by itself: that
     * would send a first scrap too small to be worth packing.
     */
    static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT, false)
            .configure(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM, false)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private Json() {}

    /** Writes JSON piece by piece. */
    @FunctionalInterface
    interface Writer {
        void to(JsonGenerator g) throws IOException;
    }

    /** A map in the order given; a pair whose value is null is left out. */
    static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                m.put(String.valueOf(pairs[i]), value);
            }
        }
        return m;
    }

    static String text(Object document) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes to {@code out}, which stays open. */
    static void write(OutputStream out, Writer writer) throws IOException {
        try (JsonGenerator g = MAPPER.createGenerator(out)) {
            writer.to(g);
        }
    }
}

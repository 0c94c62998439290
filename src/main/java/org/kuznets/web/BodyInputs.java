package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kuznets.analysis.Analysis;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.run.Engine;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Request;
import org.kuznets.run.ResultRef;
import org.kuznets.schema.RecordSchema.Field;

/** The inputs of an execute request: plain values, and layers named, sent along or made by another process first. */
final class BodyInputs {
    /** How deep a process may feed a process. */
    private static final int DEEPEST = 3;

    private static final Message REFERENCE = new Message(
            "body.layer",
            "{name} must be the id of a collection, an object with collection and filter, an object with process and"
                    + " inputs, or a GeoJSON FeatureCollection");
    private static final Message HREF =
            new Message("body.href", "{name} is given by href, which is not fetched; send the data itself");
    private static final Message DEEP =
            new Message("body.deep", "{name}: processes feed processes more than {deepest} deep");

    private final UnaryOperator<String> url;
    private final Engine engine;
    private final List<Reason> reasons;

    /**
     * @param url this server's address of a path
     * @param reasons where every fault is noted
     */
    BodyInputs(UnaryOperator<String> url, Engine engine, List<Reason> reasons) {
        this.url = url;
        this.engine = engine;
        this.reasons = reasons;
    }

    Map<String, Object> read(Analysis<?> analysis, JsonNode given, int depth) {
        Set<String> layers = new HashSet<>();
        ProcessesApi.layers(analysis).stream().map(Field::name).forEach(layers::add);
        Map<String, Object> inputs = new LinkedHashMap<>();
        given.properties().forEach(e -> {
            String name = e.getKey();
            JsonNode value = e.getValue().has("value") ? e.getValue().path("value") : e.getValue();
            try {
                if (layers.contains(name) && !value.isNull()) {
                    inputs.put(name, layer(name, value, depth));
                } else if (!value.isNull()) {
                    inputs.put(name, value.isValueNode() ? value.asText() : value.toString());
                }
            } catch (Refusal r) {
                reasons.addAll(r.reasons());
            }
        });
        return inputs;
    }

    private Object layer(String name, JsonNode value, int depth) {
        if (value.isTextual()) {
            return LayerRef.of(ours("/collections/", value.asText()));
        }
        if (value.path("collection").isTextual()) {
            String id = ours("/collections/", value.path("collection").asText());
            return new LayerRef(id, value.path("filter").asText(""));
        }
        if (value.path("process").isTextual()) {
            return result(name, value, depth);
        }
        if (value.has("href")) {
            throw Refusal.of(HREF, name, Map.of("name", name));
        }
        String type = value.path("type").asText();
        if (type.equals("Feature")
                || type.equals("FeatureCollection") && value.path("features").isArray()) {
            return InlineLayer.read(name, value);
        }
        throw Refusal.of(REFERENCE, name, Map.of("name", name));
    }

    private ResultRef result(String name, JsonNode value, int depth) {
        if (depth >= DEEPEST) {
            throw Refusal.of(DEEP, name, Map.of("name", name, "deepest", DEEPEST));
        }
        Analysis<?> analysis =
                engine.get(ours("/processes/", value.path("process").asText()));
        Map<String, Object> inputs = read(analysis, value.path("inputs"), depth + 1);
        return new ResultRef(
                new Request(analysis.card().id(), inputs), value.path("output").asText(""));
    }

    /** The id in {@code text}, which may also be this server's address of the thing. */
    private String ours(String folder, String text) {
        String prefix = url.apply(folder);
        return text.startsWith(prefix) ? text.substring(prefix.length()).split("[/?]", 2)[0] : text;
    }
}

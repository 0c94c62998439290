package org.kuznets.web;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.run.Engine;
import org.kuznets.run.Request;

/**
 * An execute request as OGC API Processes writes it.
 *
 * @param outputs which outputs are wanted; empty for all
 * @param raw whether the one output is wanted bare and not in a document
 */
record ExecutionBody(Request request, List<String> outputs, boolean raw) {
    private static final Message SYNTAX =
            new Message("body.syntax", "the body cannot be read as JSON, line {line}: {problem}");
    private static final Message FORM =
            new Message("body.form", "the body must be a JSON object with an object called inputs");
    private static final Message UNKNOWN =
            new Message("body.unknown", "{name} is not understood; the body may have inputs, outputs and response");
    private static final Message RESPONSE =
            new Message("body.response", "response must be raw or document, was '{was}'");
    private static final ObjectReader READER = Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /** @throws Refusal with every fault */
    static ExecutionBody read(Ask ask, Engine engine, Analysis<?> analysis) throws IOException {
        JsonNode body = parse(BoundedBody.read(ask));
        List<Reason> reasons = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!Set.of("inputs", "outputs", "response", "mode").contains(name)) {
                reasons.add(new Reason(UNKNOWN, name, Map.of("name", name)));
            }
        });
        String response = body.path("response").asText("document");
        if (!response.equals("raw") && !response.equals("document")) {
            reasons.add(new Reason(RESPONSE, "response", Map.of("was", response)));
        }
        Map<String, Object> inputs = new BodyInputs(ask::url, engine, reasons).read(analysis, body.path("inputs"), 0);
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        return new ExecutionBody(
                new Request(analysis.card().id(), inputs), names(body.path("outputs")), response.equals("raw"));
    }

    /** @throws Refusal when it is no JSON object, or its inputs are none */
    static JsonNode parse(byte[] bytes) throws IOException {
        try {
            JsonNode body = READER.readTree(bytes);
            if (!body.isObject()
                    || !(body.path("inputs").isMissingNode()
                            || body.path("inputs").isObject())) {
                throw Refusal.of(FORM, "inputs", Map.of());
            }
            return body;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Refusal.of(SYNTAX, null, Map.of("line", line, "problem", e.getOriginalMessage()));
        }
    }

    private static List<String> names(JsonNode outputs) {
        List<String> names = new ArrayList<>();
        if (outputs.isArray()) {
            outputs.forEach(o -> names.add(o.asText()));
        } else {
            outputs.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    /** The layer among {@code outputs}, the text of {@link Layer#id}; empty for the first. */
    String output() {
        return outputs.isEmpty() ? "" : outputs.get(0);
    }
}

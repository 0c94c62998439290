package org.kuznets.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Metric;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Speech;
import org.kuznets.run.Outcome;

/** An analysis's result in JSON: its layers, and what there is to say about them. */
final class ResultDocument {
    private ResultDocument() {}

    /** Metrics, findings and provenance by name. */
    static Map<String, Object> about(Outcome outcome, Speech speech) {
        return Json.of(
                "metrics",
                        outcome.result().metrics().stream()
                                .map(ResultDocument::metric)
                                .toList(),
                "findings",
                        outcome.result().findings().stream()
                                .map(f -> finding(f, speech))
                                .toList(),
                "provenance", outcome.provenance());
    }

    private static Map<String, Object> metric(Metric m) {
        Map<String, Object> all = Json.of("name", m.name());
        all.put("value", m.value());
        all.put("unit", m.unit().symbol());
        all.put("reading", m.reading());
        if (!m.reason().isEmpty()) {
            all.put("reason", m.reason());
        }
        return all;
    }

    private static Map<String, Object> finding(Finding f, Speech speech) {
        return Json.of(
                "level", f.level().name().toLowerCase(java.util.Locale.ROOT),
                "code", f.message().code(),
                "where", f.where(),
                "detail", speech.say(f));
    }

    /** One layer as GeoJSON with its origin in members of its own, which readers that do not know them skip. */
    static void layer(JsonGenerator g, Layer layer, Map<String, Object> about) throws IOException {
        Map<String, Object> members = Json.of(
                "name",
                layer.id(),
                "title",
                layer.title(),
                "quality",
                layer.quality(),
                "numberReturned",
                layer.features().size());
        members.putAll(about);
        GeoJsonPage.collection(g, layer.features().iterator(), false, members);
    }

    /**
     * Everything in one document: each layer under its id, what there is to say about each field under its, then
     * metrics, findings and provenance.
     *
     * @param fields by id, see {@link FieldDocument}
     * @param wanted the names to keep; empty for all
     */
    static void document(
            JsonGenerator g, Outcome outcome, Map<String, Object> fields, Speech speech, List<String> wanted)
            throws IOException {
        g.writeStartObject();
        for (Layer layer : outcome.result().layers()) {
            if (wanted.isEmpty() || wanted.contains(layer.id())) {
                g.writeFieldName(layer.id());
                layer(g, layer, Map.of());
            }
        }
        Map<String, Object> others = new LinkedHashMap<>(fields);
        others.putAll(about(outcome, speech));
        for (Map.Entry<String, Object> e : others.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(e.getKey())) {
                g.writeFieldName(e.getKey());
                Json.MAPPER.writeValue(g, e.getValue());
            }
        }
        g.writeEndObject();
    }
}

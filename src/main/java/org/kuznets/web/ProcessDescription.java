package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.run.Version;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** What OGC API Processes asks a process to say about itself, derived from its input record and never written by hand. */
final class ProcessDescription {
    private static final Message RUN = new Message("link.execute", "run it");
    private static final Message METRICS = new Message("process.metrics", "The headline numbers");
    private static final Message FINDINGS =
            new Message("process.findings", "What to know about the data before trusting the numbers");
    private static final Message ORIGIN = new Message("process.provenance", "Enough to make the result again");

    private ProcessDescription() {}

    /** Without inputs and outputs: for the list. */
    static Map<String, Object> summary(Ask ask, Analysis<?> analysis) {
        String at = ask.url("/processes/" + analysis.card().id());
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(
                Links.link("self", Links.JSON, ask.speech().word(analysis.card().title()), at));
        links.add(Links.link(
                "alternate", Links.HTML, ask.speech().word(analysis.card().title()), at + "?f=html"));
        links.add(Links.link(Links.OGC + "execute", Links.JSON, ask.say(RUN), at + "/execution"));
        return Json.of(
                "id", analysis.card().id(),
                "title", ask.speech().word(analysis.card().title()),
                "description", ask.speech().word(analysis.card().question()),
                "version", Version.ENGINE,
                "metadata",
                        List.of(Json.of(
                                "role", "source", "title", analysis.card().source())),
                "jobControlOptions", List.of("sync-execute"),
                "outputTransmission", List.of("value"),
                "links", links);
    }

    static Map<String, Object> of(Ask ask, Analysis<?> analysis) {
        Map<String, Object> all = summary(ask, analysis);
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            inputs.put(f.name(), input(f));
        }
        all.put("inputs", inputs);
        all.put("outputs", outputs(ask, analysis));
        return all;
    }

    private static Map<String, Object> input(Field f) {
        return Json.of(
                "title", f.name(),
                "description", meaning(f),
                "minOccurs", f.required() ? 1 : 0,
                "maxOccurs", 1,
                "schema", schema(f));
    }

    /** The meaning with its unit, or for a layer with the columns it needs. */
    static String meaning(Field f) {
        String needs = String.join(", ", f.about().needs());
        String unit =
                f.about().unit() == Unit.NONE ? "" : " (" + f.about().unit().symbol() + ")";
        return f.about().value() + unit + (needs.isEmpty() ? "" : " [" + needs + "]");
    }

    private static Map<String, Object> outputs(Ask ask, Analysis<?> analysis) {
        Map<String, Object> all = new LinkedHashMap<>();
        analysis.outputs().forEach(id -> all.put(id, Json.of("title", id, "schema", geojson())));
        Map<String, Object> raster = Json.of("type", "string", "contentMediaType", GeoTiff.MEDIA_TYPE);
        analysis.fields().forEach(id -> all.put(id, Json.of("title", id, "schema", raster)));
        Map<String, Object> list = Json.of("type", "array", "items", Json.of("type", "object"));
        all.put("metrics", Json.of("title", ask.say(METRICS), "schema", list));
        all.put("findings", Json.of("title", ask.say(FINDINGS), "schema", list));
        all.put("provenance", Json.of("title", ask.say(ORIGIN), "schema", Json.of("type", "object")));
        return all;
    }

    /** A parameter as a JSON schema; a layer as text, an object that refers to one, or GeoJSON itself. */
    static Map<String, Object> schema(Field f) {
        if (f.type() == Layer.class) {
            Map<String, Object> text = Json.of("type", "string");
            Map<String, Object> ref = Json.of(
                    "type", "object",
                    "required", List.of("collection"),
                    "properties", Json.of("collection", text, "filter", text));
            return withDefault(f, Json.of("oneOf", List.of(text, ref, nested(), geojson())));
        }
        return scalar(f);
    }

    private static Map<String, Object> nested() {
        Map<String, Object> text = Json.of("type", "string");
        return Json.of(
                "type", "object",
                "required", List.of("process"),
                "properties", Json.of("process", text, "inputs", Json.of("type", "object"), "output", text));
    }

    private static Map<String, Object> geojson() {
        return Json.of("type", "object", "format", "geojson-feature-collection", "contentMediaType", Links.GEOJSON);
    }

    /** A parameter as it is written in a query string. */
    static Map<String, Object> scalar(Field f) {
        Map<String, Object> s = new LinkedHashMap<>();
        Class<?> t = f.type();
        if (f.numeric()) {
            s.put("type", t == int.class || t == Integer.class ? "integer" : "number");
            s.put("x-ogc-unit", f.about().unit().symbol());
            bound(s, "minimum", f.about().min());
            bound(s, "maximum", f.about().max());
        } else if (t.isEnum()) {
            s.put("type", "string");
            s.put("enum", RecordSchema.words(t));
        } else {
            s.put("type", t == boolean.class ? "boolean" : "string");
        }
        return withDefault(f, s);
    }

    private static void bound(Map<String, Object> s, String keyword, double value) {
        if (Double.isFinite(value)) {
            s.put(keyword, value);
        }
    }

    private static Map<String, Object> withDefault(Field f, Map<String, Object> s) {
        String or = f.about().or();
        if (!or.isEmpty()) {
            boolean whole = f.type() == int.class || f.type() == Integer.class;
            s.put(
                    "default",
                    whole
                            ? (Object) (int) Double.parseDouble(or)
                            : f.numeric()
                                    ? (Object) Double.valueOf(or)
                                    : f.type() == boolean.class ? (Object) Boolean.valueOf(or) : or);
        }
        return s;
    }
}

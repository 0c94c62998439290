package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.format.geotiff.GeoTiff;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** {@code /processes}: what can be computed, and what each computation wants to know. */
final class ProcessesApi implements ApiPart {
    private static final String PROCESSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final Message TITLE = new Message("processes.title", "Analyses");
    private static final String TAG = "Processes";

    private final Engine engine;

    ProcessesApi(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/processes", this::all);
        routes.get("/processes/{process}", this::one);
    }

    @Override
    public List<String> conformance() {
        return List.of(
                PROCESSES + "core", PROCESSES + "ogc-process-description", PROCESSES + "json", PROCESSES + "oas30");
    }

    @Override
    public List<Map<String, Object>> landing(Ask ask) {
        return List.of(Links.link(Links.OGC + "processes", Links.JSON, ask.say(TITLE), ask.url("/processes")));
    }

    @Override
    public void describe(OpenApi d, Ask ask) {
        Map<String, Object> json = OpenApi.content(Links.JSON, OpenApi.schemaRef("document"));
        d.get("/processes", TAG, "All analyses", List.of(), json);
        for (Analysis<?> a : engine.analyses()) {
            String at = "/processes/" + a.card().id();
            d.get(at, TAG, ask.speech().word(a.card().title()), List.of(), json);
            d.get(at + "/execution", TAG, ask.speech().word(a.card().question()), parameters(a), results(a));
            d.post(at + "/execution", TAG, ask.speech().word(a.card().question()), List.of(), body(a), results(a));
        }
    }

    private static Map<String, Object> results(Analysis<?> a) {
        Map<String, Object> document = OpenApi.schemaRef("document");
        Map<String, Object> bytes = a.fields().isEmpty() ? null : CoverageApi.bytes();
        return Json.of(
                Links.GEOJSON,
                Json.of("schema", document),
                Links.JSON,
                Json.of("schema", document),
                GeoTiff.MEDIA_TYPE,
                bytes,
                FieldDocument.PNG,
                bytes);
    }

    private static List<Map<String, Object>> parameters(Analysis<?> a) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Field f : RecordSchema.of(a.input()).fields()) {
            Map<String, Object> p =
                    OpenApi.query(f.name(), ProcessDescription.meaning(f), ProcessDescription.scalar(f));
            p.put("required", f.required());
            all.add(p);
        }
        Map<String, Object> text = Json.of("type", "string");
        all.add(OpenApi.query("filter", "ECQL condition on the first layer", text));
        for (String name : Execution.filters(a)) {
            all.add(OpenApi.query(name, "ECQL condition on this layer", text));
        }
        List<String> outputs = new ArrayList<>(a.outputs());
        outputs.addAll(a.fields());
        all.add(OpenApi.query("output", "The layer or field wanted; without it the first layer", output(a, outputs)));
        if (!a.fields().isEmpty()) {
            List<String> taken =
                    all.stream().map(p -> String.valueOf(p.get("name"))).toList();
            Map<String, Object> shapes = Json.of("type", "string", "enum", List.of("square", "hexagon"));
            all.add(OpenApi.query("cells", "The shape of a field's cells", shapes));
            all.add(OpenApi.query("least", "Leaves out a field's cells below this", Json.of("type", "number")));
            CoverageApi.parameters().stream()
                    .filter(p -> !taken.contains(String.valueOf(p.get("name"))) && !"crs".equals(p.get("name")))
                    .forEach(all::add);
        }
        all.add(OpenApi.query("crs", "The CRS of a file, such as EPSG:28415; GeoJSON is always in CRS84", text));
        return all;
    }

    /** A star in a field's id stands for any of several words, which only a result knows. */
    private static Map<String, Object> output(Analysis<?> a, List<String> ids) {
        boolean open = a.fields().stream().anyMatch(f -> f.endsWith("*"));
        return open
                ? Json.of("type", "string", "description", String.join(", ", ids))
                : Json.of("type", "string", "enum", ids);
    }

    private static Map<String, Object> body(Analysis<?> a) {
        Map<String, Object> inputs = new java.util.LinkedHashMap<>();
        for (Field f : RecordSchema.of(a.input()).fields()) {
            inputs.put(f.name(), ProcessDescription.schema(f));
        }
        return Json.of(
                "type",
                "object",
                "properties",
                Json.of(
                        "inputs", Json.of("type", "object", "properties", inputs),
                        "outputs", Json.of("type", "object"),
                        "response", Json.of("type", "string", "enum", List.of("raw", "document"))));
    }

    private void all(Ask ask) {
        ask.params().only(List.of("limit")).check();
        if (ask.wantsPage()) {
            Html html = new Html();
            for (Analysis<?> a : engine.analyses()) {
                html.add(
                        "h2",
                        Html.link(
                                ask.pageUrl("/processes/" + a.card().id()),
                                ask.speech().word(a.card().title())));
                html.add("p", ask.speech().word(a.card().question()));
            }
            Reply.page(ask, html.page(ask, ask.say(TITLE)));
            return;
        }
        Representation.plain(ask);
        List<Map<String, Object>> list = engine.analyses().stream()
                .map(a -> ProcessDescription.summary(ask, a))
                .toList();
        Reply.document(ask, Links.JSON, Json.of("processes", list, "links", Links.ofThis(ask, Links.JSON)));
    }

    private void one(Ask ask) {
        ask.params().only(List.of()).check();
        Analysis<?> analysis = engine.get(ask.path("process"));
        if (ask.wantsPage()) {
            Reply.page(ask, ProcessForm.of(ask, analysis, engine.catalog().collections()));
        } else {
            Representation.plain(ask);
            Reply.document(ask, Links.JSON, ProcessDescription.of(ask, analysis));
        }
    }

    /** The parameters of {@code analysis} that are layers, in order. */
    static List<Field> layers(Analysis<?> analysis) {
        List<Field> all = new ArrayList<>();
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            if (f.type() == Layer.class) {
                all.add(f);
            }
        }
        return all;
    }
}

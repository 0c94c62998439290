package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** An analysis as a form, made from its input record. Sending it opens the same address that QGIS opens. */
final class ProcessForm {
    private static final Message RUN = new Message("form.run", "Run");
    private static final Message SOURCE = new Message("form.source", "Method");
    private static final Message FILTER = new Message("form.filter", "ECQL condition on the first layer");

    private ProcessForm() {}

    static String of(Ask ask, Analysis<?> analysis, List<CollectionInfo> collections) {
        Html html = new Html();
        html.add("p", ask.speech().word(analysis.card().question()));
        html.add("p", ask.say(SOURCE), ": ", analysis.card().source());
        String action = ask.url("/processes/" + analysis.card().id() + "/execution");
        html.open("form", Map.of("method", "get", "action", action));
        for (Field f : RecordSchema.of(analysis.input()).fields()) {
            html.open("label", Map.of()).text(f.name()).add("small", ProcessDescription.meaning(f));
            field(html, f, collections);
            html.close("label");
        }
        html.open("label", Map.of()).text("filter").add("small", ask.say(FILTER));
        html.open("input", Map.of("name", "filter")).close("label");
        html.open("label", Map.of()).text("output");
        output(html, analysis);
        html.close("label").open("label", Map.of()).text("f");
        List<String> formats = new ArrayList<>(Representation.words(ask.options()));
        formats.remove("html");
        formats.addAll(analysis.fields().isEmpty() ? List.of() : List.of("tif", "png"));
        choice(html, "f", formats, "geojson");
        html.close("label").add("button", ask.say(RUN)).close("form");
        return html.page(ask, ask.speech().word(analysis.card().title()));
    }

    /** A list to choose from, or to write one's own word where an id has a star for it. */
    private static void output(Html html, Analysis<?> analysis) {
        List<String> all = new ArrayList<>(analysis.outputs());
        all.addAll(analysis.fields());
        if (analysis.fields().stream().noneMatch(f -> f.endsWith("*"))) {
            choice(html, "output", all, all.get(0));
            return;
        }
        html.open("input", Map.of("name", "output", "value", all.get(0), "list", "outputs"));
        html.open("datalist", Map.of("id", "outputs"));
        all.forEach(id -> html.open("option", Map.of("value", id)).close("option"));
        html.close("datalist");
    }

    private static void field(Html html, Field f, List<CollectionInfo> collections) {
        String or = f.about().or();
        if (f.type() == Layer.class) {
            choice(html, f.name(), collections.stream().map(CollectionInfo::id).toList(), or);
        } else if (f.type().isEnum()) {
            choice(html, f.name(), RecordSchema.words(f.type()), or);
        } else if (f.type() == boolean.class) {
            choice(html, f.name(), List.of("false", "true"), or);
        } else {
            html.open("input", input(f, or));
        }
    }

    private static Map<String, String> input(Field f, String or) {
        Map<String, String> a = new TreeMap<>(Map.of("name", f.name(), "value", or));
        if (f.numeric()) {
            a.put("type", "number");
            a.put("step", "any");
            if (Double.isFinite(f.about().min())) {
                a.put("min", Double.toString(f.about().min()));
            }
            if (Double.isFinite(f.about().max())) {
                a.put("max", Double.toString(f.about().max()));
            }
        }
        return a;
    }

    /** A list to choose from; the empty choice means the default. */
    private static void choice(Html html, String name, List<String> words, String or) {
        html.open("select", Map.of("name", name));
        List<String> all = new ArrayList<>(words);
        if (!all.contains(or)) {
            all.add(0, "");
        }
        for (String w : all) {
            html.open("option", w.equals(or) ? Map.of("value", w, "selected", "") : Map.of("value", w))
                    .text(w)
                    .close("option");
        }
        html.close("select");
    }
}

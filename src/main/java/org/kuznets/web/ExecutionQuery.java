package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Request;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** The inputs of an analysis from a query string. A parameter that is there but empty counts as not given. */
final class ExecutionQuery {
    private static final Message NO_LAYER =
            new Message("query.filter-no-layer", "{name} has no layer to choose from; give {layer} a collection");

    private ExecutionQuery() {}

    /**
     * Reads {@code ask}; what it does not know goes to the analysis, which refuses it together with all else that is
     * wrong. {@code filter} is for the first layer, {@code <name>.filter} for the one called so.
     *
     * @param more parameters that are no inputs here
     * @throws org.kuznets.notice.Refusal with every fault of the query string itself
     */
    static Request read(Ask ask, Analysis<?> analysis, List<String> more) {
        Params p = ask.params();
        List<Field> fields = RecordSchema.of(analysis.input()).fields();
        List<String> known = new ArrayList<>(fields.stream().map(Field::name).toList());
        known.add("filter");
        known.addAll(filters(analysis));
        known.addAll(more);
        known.add("output");
        known.add("crs");
        Map<String, Object> inputs = new LinkedHashMap<>(p.all());
        inputs.keySet().removeAll(known);
        inputs.keySet().removeAll(Params.EVERYWHERE);
        boolean first = true;
        for (Field f : fields) {
            String value = p.text(f.name(), "");
            if (f.type() == Layer.class) {
                layer(p, f, value, first, inputs);
                first = false;
            } else if (!value.isEmpty()) {
                inputs.put(f.name(), value);
            }
        }
        p.check();
        return new Request(analysis.card().id(), inputs);
    }

    private static void layer(Params p, Field f, String value, boolean first, Map<String, Object> inputs) {
        String own = f.name() + ".filter";
        String name = first && p.text(own, "").isEmpty() ? "filter" : own;
        String filter = p.text(name, "");
        String collection = value.isEmpty() ? f.about().or() : value;
        if (!filter.isEmpty() && collection.isEmpty()) {
            p.fault(NO_LAYER, name, Map.of("name", name, "layer", f.name()));
        } else if (!filter.isEmpty()) {
            inputs.put(f.name(), new LayerRef(collection, filter));
        } else if (!value.isEmpty()) {
            inputs.put(f.name(), LayerRef.of(value));
        }
    }

    /** The names of the filters of each layer. */
    static List<String> filters(Analysis<?> analysis) {
        return ProcessesApi.layers(analysis).stream()
                .map(f -> f.name() + ".filter")
                .toList();
    }
}

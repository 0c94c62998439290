package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.Layer;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** Runs an analysis on loosely typed input: binds it, fetches its layers, puts them on one sheet, calls it, goes back. */
final class Runner {
    private final Inputs inputs;
    private final Kept kept = new Kept(64L << 20);
    private final Pool pool = new Pool();

    Runner(Catalog catalog) {
        this.inputs = new Inputs(catalog, request -> run(request, done -> {}));
    }

    Outcome run(Request request, DoubleConsumer progress) {
        return bound(Analyses.get(request.analysis()), request.inputs(), progress);
    }

    private <I extends Record> Outcome bound(
            Analysis<I> analysis, Map<String, Object> values, DoubleConsumer progress) {
        RecordSchema<I> schema = RecordSchema.of(analysis.input());
        List<Inputs.Chosen> chosen = new ArrayList<>();
        // First bind with the layers only named, so that every fault is reported and an unchanged request costs
        // nothing.
        schema.bind(values, (field, raw, given) -> {
            Inputs.Chosen c = inputs.choose(field, raw, given);
            if (c != null) {
                chosen.add(c);
            }
            return null;
        });
        Map<String, String> parameters = parameters(schema, values);
        String fingerprint = Fingerprint.of(analysis.card().id(), parameters, chosen);
        return kept.get(fingerprint, () -> {
            Work work = pool.work(fingerprint, progress);
            Map<String, Layer> layers = inputs.fetch(chosen, work);
            Sheet sheet = Sheets.over(layers.values());
            Map<String, Layer> onSheet = new TreeMap<>();
            layers.forEach((name, layer) -> onSheet.put(name, Sheets.to(layer, sheet.crs(), work)));
            I in = schema.bind(values, (field, raw, given) -> onSheet.get(field.name()));
            Limits.check(analysis.cost(in));
            Result result = Sheets.back(analysis.run(in, work), work);
            return new Outcome(result, Provenances.of(analysis.card(), parameters, chosen, layers), fingerprint);
        });
    }

    /** Every parameter that is not a layer, with the value used. */
    private static Map<String, String> parameters(RecordSchema<?> schema, Map<String, Object> values) {
        Map<String, String> all = new TreeMap<>();
        for (Field f : schema.fields()) {
            if (f.type() != Layer.class) {
                Object v = values.get(f.name());
                all.put(f.name(), v == null ? f.about().or() : v.toString());
            }
        }
        return all;
    }
}

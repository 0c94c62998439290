package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Layer;
import org.kuznets.schema.RecordSchema;
import org.kuznets.schema.RecordSchema.Field;

/** Runs an analysis on loosely typed input: binds it, fetches its layers, puts them on one sheet, calls it, goes back. */
final class Runner {
    private final Function<String, Analysis<?>> analyses;
    private final Inputs inputs;
    private final int mostSeconds;
    private final Kept kept = new Kept(64L << 20);
    private final Pool pool = new Pool();
    /** Who waits for the run that this thread is making, and for those that it needs first. */
    private final ThreadLocal<DoubleConsumer> waiting = new ThreadLocal<>();

    /** @param mostSeconds that one run may take, see {@link Engine} */
    Runner(JointCatalog catalog, Function<String, Analysis<?>> analyses, int mostSeconds) {
        this.analyses = analyses;
        this.inputs = new Inputs(catalog, request -> run(request, done -> {}));
        this.mostSeconds = mostSeconds;
    }

    /** What is asked, settled and named, with no layer read yet. */
    private record Asked<I extends Record>(
            Analysis<I> analysis,
            RecordSchema<I> schema,
            Map<String, Object> values,
            List<Inputs.Chosen> chosen,
            Map<String, String> parameters,
            String fingerprint) {}

    /** That of the outcome that {@link #run} would give; no layer is read for it. */
    String fingerprint(Request request) {
        return ask(analyses.apply(request.analysis()), request.inputs()).fingerprint();
    }

    Outcome run(Request request, DoubleConsumer progress) {
        DoubleConsumer above = waiting.get();
        DoubleConsumer told = above == null ? progress : done -> above.accept(0);
        waiting.set(told);
        try {
            return runAnew(request, told);
        } finally {
            waiting.set(above);
        }
    }

    private Outcome runAnew(Request request, DoubleConsumer progress) {
        while (true) {
            try {
                return run(ask(analyses.apply(request.analysis()), request.inputs()), progress);
            } catch (Inputs.Changed e) {
                // an import came between: ask anew, of the layers as they are now
            }
        }
    }

    /** Every fault of the request is reported at once, and an unchanged request costs nothing. */
    private <I extends Record> Asked<I> ask(Analysis<I> analysis, Map<String, Object> values) {
        RecordSchema<I> schema = RecordSchema.of(analysis.input());
        List<Inputs.Chosen> chosen = new ArrayList<>();
        @Nullable
        Object[] bound = schema.check(values, (field, raw, given) -> {
            Inputs.Chosen c = inputs.choose(field, raw, given);
            if (c != null) {
                chosen.add(c);
            }
            return null;
        });
        Map<String, String> parameters = parameters(schema, bound);
        String fingerprint = Fingerprint.of(analysis.card().id(), parameters, chosen);
        return new Asked<>(analysis, schema, values, chosen, parameters, fingerprint);
    }

    private <I extends Record> Outcome run(Asked<I> asked, DoubleConsumer progress) {
        return kept.get(
                asked.fingerprint(), () -> make(asked, Limits.within(mostSeconds, progress)), () -> progress.accept(0));
    }

    private <I extends Record> Outcome make(Asked<I> asked, DoubleConsumer progress) {
        Analysis<I> analysis = asked.analysis();
        Work work = pool.work(progress);
        Map<String, Layer> layers = inputs.fetch(asked.chosen(), work);
        Sheet sheet = Sheets.over(layers.values());
        Map<String, Layer> onSheet = new TreeMap<>();
        layers.forEach((name, layer) -> onSheet.put(name, Sheets.to(layer, sheet.crs(), work)));
        I in = asked.schema().bind(asked.values(), (field, raw, given) -> onSheet.get(field.name()));
        Limits.check(analysis.cost(in));
        Result result = Sheets.back(analysis.run(in, work), work);
        return new Outcome(
                result,
                Provenances.of(analysis.card(), asked.parameters(), asked.chosen(), layers),
                asked.fingerprint());
    }

    /** Every parameter that is not a layer, with the value used, however it was written. */
    private static Map<String, String> parameters(RecordSchema<?> schema, @Nullable Object[] bound) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < bound.length; i++) {
            Field f = schema.fields().get(i);
            if (f.type() != Layer.class) {
                Object v = bound[i];
                all.put(f.name(), v == null ? "" : v instanceof Enum<?> e ? RecordSchema.word(e) : v.toString());
            }
        }
        return all;
    }
}

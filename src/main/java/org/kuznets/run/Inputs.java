package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.kuznets.schema.RecordSchema.Field;

/** The layers that a request names: chosen and checked first, fetched only when the analysis really runs. */
final class Inputs {
    /** The most features that one input layer may have. */
    static final int MOST_FEATURES = 2_000_000;

    /** Into which a large collection is cut for reading. */
    private static final int PARTS = 16;

    private static final Message NO_LAYER =
            new Message("input.no-layer", "{name} names no collection: '{was}'; the collections are {known}");
    private static final Message NO_COLUMN = new Message(
            "input.no-column",
            "{name} needs the column {column}, which {collection} lacks; map one of its columns to it ({known})");
    private static final Message TOO_MANY =
            new Message("input.too-many", "{name} has more than {most} features; choose fewer with a filter");

    private final JointCatalog catalog;
    private final Function<Request, Outcome> run;

    /** @param run makes the results that requests refer to */
    Inputs(JointCatalog catalog, Function<Request, Outcome> run) {
        this.catalog = catalog;
        this.run = run;
    }

    /**
     * A layer input, settled but not read.
     *
     * @param version of the stored collection, or a hash of the layer given in the request
     * @param given the layer given in the request itself, or null
     */
    record Chosen(
            String parameter,
            String collection,
            String version,
            String filterText,
            Filter filter,
            @Nullable Layer given) {}

    /** @return null when an optional default is not in the catalog */
    @Nullable
    Chosen choose(Field field, Object raw, boolean wanted) {
        if (raw instanceof Layer layer) {
            needs(field, layer.id(), layer.columns());
            return new Chosen(field.name(), layer.id(), Fingerprint.of(layer), "", Filter.INCLUDE, layer);
        }
        if (raw instanceof ResultRef result) {
            Outcome outcome = run.apply(result.request());
            Layer layer = outcome.layerOrCells(result.output());
            needs(field, layer.id(), layer.columns());
            return new Chosen(
                    field.name(), layer.id(), outcome.fingerprint() + "/" + layer.id(), "", Filter.INCLUDE, layer);
        }
        LayerRef ref = raw instanceof LayerRef r ? r : LayerRef.of(raw.toString());
        Optional<CollectionInfo> info = catalog.find(ref.collection());
        if (info.isEmpty()) {
            if (!wanted && field.about().optional()) {
                return null;
            }
            String known = String.join(", ", catalog.ids());
            throw Refusal.of(
                    NO_LAYER, field.name(), Map.of("name", field.name(), "was", ref.collection(), "known", known));
        }
        needs(field, ref.collection(), info.get().columns());
        Filter filter = Ecql.parse(ref.filter(), info.get().columns());
        return new Chosen(field.name(), ref.collection(), info.get().version(), ref.filter(), filter, null);
    }

    private static void needs(Field field, String collection, Columns columns) {
        String known = String.join(
                ", ", columns.all().stream().map(org.kuznets.layer.Column::name).toList());
        List<Reason> missing = new ArrayList<>();
        for (String need : field.about().needs()) {
            if (!need.endsWith("?") && !columns.has(need)) {
                missing.add(new Reason(
                        NO_COLUMN,
                        field.name(),
                        Map.of("name", field.name(), "column", need, "collection", collection, "known", known)));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
    }

    /** Reads what was chosen, by parameter name, in CRS84; large collections on all cores. */
    Map<String, Layer> fetch(List<Chosen> chosen, Work work) {
        Map<String, Layer> layers = new TreeMap<>();
        for (Chosen c : chosen) {
            layers.put(c.parameter(), c.given() != null ? c.given() : read(c, work));
        }
        return layers;
    }

    /** @throws Changed when what is there is no longer what was chosen */
    private Layer read(Chosen c, Work work) {
        Layer layer = readNow(c, work);
        if (!catalog.get(c.collection()).version().equals(c.version())) {
            throw new Changed();
        }
        return layer;
    }

    /** A layer was imported anew between its choice and its reading: choose again. */
    static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("a layer changed while it was read", null, false, false);
        }
    }

    private Layer readNow(Chosen c, Work work) {
        CollectionInfo info = catalog.get(c.collection());
        List<Rows> parts = catalog.parts(Query.all(c.collection()).where(c.filter()), PARTS);
        try {
            List<Feature> features = new ArrayList<>();
            work.each(parts.size(), i -> features(parts.get(i), c)).forEach(features::addAll);
            checkCount(features.size(), c);
            Rows first = parts.get(0);
            return new Layer(info.id(), info.title(), first.crs(), first.columns(), info.quality(), features);
        } finally {
            parts.forEach(Rows::close);
        }
    }

    private static List<Feature> features(Rows rows, Chosen c) {
        List<Feature> features = new ArrayList<>();
        while (rows.hasNext()) {
            features.add(rows.next());
            checkCount(features.size(), c);
        }
        return features;
    }

    private static void checkCount(int features, Chosen c) {
        if (features > MOST_FEATURES) {
            throw Refusal.of(TOO_MANY, c.parameter(), Map.of("name", c.parameter(), "most", MOST_FEATURES));
        }
    }
}

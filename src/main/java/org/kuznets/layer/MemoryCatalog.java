package org.kuznets.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Layers held in memory, served like stored ones: computed results and tests. Every layer is in CRS84. Immutable. */
public final class MemoryCatalog implements Catalog {
    private static final Message TOKEN =
            new Message("page.token", "the page token '{token}' is not one that this server gave");

    private final Map<String, Layer> layers = new TreeMap<>();
    private final Map<String, CollectionInfo> infos = new TreeMap<>();

    /** @param version of every layer, see {@link CollectionInfo#version} */
    public MemoryCatalog(List<Layer> all, String version) {
        for (Layer l : all) {
            if (!l.crs().equals(Crs.CRS84)) {
                throw new IllegalArgumentException(l.id() + " is in " + l.crs().code());
            }
            layers.put(l.id(), l);
            infos.put(l.id(), describe(l, version));
        }
    }

    private static CollectionInfo describe(Layer l, String version) {
        Envelope box = new Envelope();
        String kind = "None";
        for (Feature f : l.features()) {
            Geometry g = f.geometry();
            if (g != null) {
                box.expandToInclude(g.getEnvelopeInternal());
                kind = kind.equals("None") || kind.equals(g.getGeometryType()) ? g.getGeometryType() : "Geometry";
            }
        }
        Bbox extent = box.isNull() ? null : new Bbox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return new CollectionInfo(
                l.id(),
                l.title(),
                l.title(),
                "",
                l.columns(),
                kind,
                l.crs(),
                extent,
                l.features().size(),
                version,
                l.quality(),
                "",
                "",
                false);
    }

    @Override
    public List<CollectionInfo> collections() {
        return List.copyOf(infos.values());
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return Optional.ofNullable(infos.get(id));
    }

    @Override
    public Page page(Query query) {
        List<Feature> matching = matching(query);
        int from = start(query.after());
        int to = (int) Math.min(matching.size(), (long) from + query.limit());
        String next = to < matching.size() ? Integer.toString(to) : null;
        return new Page(from >= to ? List.of() : matching.subList(from, to), next, matching.size());
    }

    private static int start(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Refusal.of(TOKEN, "after", Map.of("token", after));
        }
        return Integer.parseInt(after);
    }

    private List<Feature> matching(Query query) {
        Layer layer = layer(query.collection());
        Ecql.check(query.filter(), layer.columns());
        Predicate<Feature> wanted = f -> query.filter().evaluate(f);
        Bbox box = query.bbox();
        if (box != null) {
            wanted = wanted.and(f -> f.geometry() != null
                    && box.envelopes().stream()
                            .anyMatch(e -> e.intersects(f.geometry().getEnvelopeInternal())));
        }
        List<Feature> found =
                new ArrayList<>(layer.features().stream().filter(wanted).toList());
        order(layer.columns(), query.sort()).ifPresent(found::sort);
        return found;
    }

    private static Optional<Comparator<Feature>> order(Columns columns, List<Query.Sort> sort) {
        return sort.stream()
                .map(s -> {
                    int i = columns.indexOf(s.column());
                    Comparator<Feature> by = Comparator.comparing(
                            f -> comparable(f.row().get(i)), Comparator.nullsLast(Comparator.naturalOrder()));
                    return s.descending() ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>) value;
    }

    @Override
    public Rows rows(Query query) {
        Layer l = layer(query.collection());
        List<Feature> found = matching(query);
        return Rows.of(new Layer(
                l.id(),
                l.title(),
                l.crs(),
                l.columns(),
                l.quality(),
                found.subList(0, Math.min(found.size(), query.limit()))));
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        return layer(collection).features().stream()
                .filter(f -> f.id().equals(id))
                .findFirst();
    }

    private Layer layer(String id) {
        Layer layer = layers.get(id);
        if (layer == null) {
            throw new NotFound("collection", id);
        }
        return layer;
    }
}

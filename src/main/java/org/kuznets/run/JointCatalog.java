package org.kuznets.run;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;

/** Computed and stored collections seen as one catalog; where both have an id, the computed one is seen. */
final class JointCatalog implements Catalog {
    private final Computed first;
    private final Catalog second;

    JointCatalog(Computed first, Catalog second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public List<CollectionInfo> collections() {
        TreeMap<String, CollectionInfo> all = new TreeMap<>();
        second.collections().stream().filter(c -> !first.has(c.id())).forEach(c -> all.put(c.id(), c));
        first.collections().forEach(c -> all.put(c.id(), c));
        return List.copyOf(all.values());
    }

    @Override
    public List<String> ids() {
        TreeSet<String> all = new TreeSet<>(second.ids());
        all.addAll(first.ids());
        return List.copyOf(all);
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return of(id).find(id);
    }

    @Override
    public Page page(Query query) {
        return of(query.collection()).page(query);
    }

    @Override
    public Rows rows(Query query) {
        return of(query.collection()).rows(query);
    }

    @Override
    public List<Rows> parts(Query query, int most) {
        return of(query.collection()).parts(query, most);
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        return of(collection).feature(collection, id);
    }

    private Catalog of(String id) {
        return first.has(id) ? first : second;
    }
}

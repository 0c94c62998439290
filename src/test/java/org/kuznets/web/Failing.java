package org.kuznets.web;

import java.util.List;
import java.util.Optional;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;

/** A catalog with one more collection, {@code broken}, whose features cannot be read. */
record Failing(Catalog whole) implements Catalog {
    @Override
    public List<CollectionInfo> collections() {
        return whole.collections();
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return whole.find(id.equals("broken") ? "enterprises" : id).map(i -> id.equals("broken") ? broken(i) : i);
    }

    private static CollectionInfo broken(CollectionInfo i) {
        return new CollectionInfo(
                "broken",
                i.title(),
                i.titleRu(),
                "",
                i.columns(),
                i.geometry(),
                i.sourceCrs(),
                i.extent(),
                i.count(),
                i.version(),
                i.quality(),
                "",
                "",
                true);
    }

    @Override
    public Page page(Query query) {
        if (query.collection().equals("broken")) {
            throw new IllegalStateException("secret: the disk died");
        }
        return whole.page(query);
    }

    @Override
    public Rows rows(Query query) {
        return whole.rows(query);
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        return whole.feature(collection, id);
    }
}

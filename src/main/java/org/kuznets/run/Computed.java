package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;

/** Computed collections: each recipe's result, made when first asked for and again when an input has changed. */
final class Computed implements Catalog {
    private final Map<String, Recipe> recipes = new TreeMap<>();
    private final Map<String, Collection> made = new ConcurrentHashMap<>();
    private final Function<Request, String> fingerprint;
    private final Function<Request, Outcome> run;

    /** A computed collection as it stands. */
    record Collection(Recipe recipe, Outcome outcome, MemoryCatalog catalog) {}

    /** @param fingerprint that {@code run} would give its outcome, without running */
    Computed(List<Recipe> recipes, Function<Request, String> fingerprint, Function<Request, Outcome> run) {
        recipes.forEach(r -> this.recipes.put(r.id(), r));
        this.fingerprint = fingerprint;
        this.run = run;
    }

    /** The collection, computed now unless its inputs are unchanged. */
    Optional<Collection> findCollection(String id) {
        return Optional.ofNullable(recipes.get(id)).map(this::current);
    }

    private Collection current(Recipe recipe) {
        Request request = new Request(recipe.analysis(), recipe.inputs());
        Collection old = made.get(recipe.id());
        if (old != null && old.outcome().fingerprint().equals(fingerprint.apply(request))) {
            return old;
        }
        Outcome outcome = run.apply(request);
        Layer found = outcome.layer(recipe.output());
        Layer named =
                new Layer(recipe.id(), recipe.title(), found.crs(), found.columns(), found.quality(), found.features());
        Collection now = new Collection(recipe, outcome, new MemoryCatalog(List.of(named), outcome.fingerprint()));
        made.put(recipe.id(), now);
        return now;
    }

    private Collection current(String id) {
        return findCollection(id).orElseThrow(() -> new NotFound("collection", id));
    }

    boolean has(String id) {
        return recipes.containsKey(id);
    }

    Set<String> ids() {
        return recipes.keySet();
    }

    /** Those that can be made; asking for one of the others says why it cannot. */
    @Override
    public List<CollectionInfo> collections() {
        List<CollectionInfo> all = new ArrayList<>();
        for (String id : recipes.keySet()) {
            try {
                find(id).ifPresent(all::add);
            } catch (Refusal | NotFound cannot) {
                continue;
            }
        }
        return all;
    }

    @Override
    public Optional<CollectionInfo> find(String id) {
        return findCollection(id).map(c -> {
            CollectionInfo i = c.catalog().get(id);
            return new CollectionInfo(
                    id,
                    c.recipe().title(),
                    c.recipe().titleRu(),
                    Analyses.get(c.recipe().analysis()).card().question(),
                    i.columns(),
                    i.geometry(),
                    i.sourceCrs(),
                    i.extent(),
                    i.count(),
                    i.version(),
                    i.quality(),
                    "computed by " + c.recipe().analysis(),
                    "",
                    false);
        });
    }

    @Override
    public Page page(Query query) {
        return current(query.collection()).catalog().page(query);
    }

    @Override
    public Rows rows(Query query) {
        return current(query.collection()).catalog().rows(query);
    }

    @Override
    public Optional<Feature> feature(String collection, String id) {
        return current(collection).catalog().feature(collection, id);
    }
}

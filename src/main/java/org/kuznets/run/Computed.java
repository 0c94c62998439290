package org.kuznets.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    private static final Logger LOG = Logger.getLogger(Computed.class.getName());

    private final Map<String, Recipe> recipes = new TreeMap<>();
    private final Map<String, Collection> made = new ConcurrentHashMap<>();
    private final Function<Request, Outcome> run;

    /** A computed collection as it stands. */
    record Collection(Recipe recipe, Outcome outcome, MemoryCatalog catalog) {}

    Computed(List<Recipe> recipes, Function<Request, Outcome> run) {
        recipes.forEach(r -> this.recipes.put(r.id(), r));
        this.run = run;
    }

    /** The collection, computed now unless its inputs are unchanged. */
    Optional<Collection> findCollection(String id) {
        return Optional.ofNullable(recipes.get(id)).map(this::current);
    }

    private Collection current(Recipe recipe) {
        Outcome outcome = run.apply(new Request(recipe.analysis(), recipe.inputs()));
        Collection old = made.get(recipe.id());
        if (old != null && old.outcome().fingerprint().equals(outcome.fingerprint())) {
            return old;
        }
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

    @Override
    public List<String> ids() {
        return List.copyOf(recipes.keySet());
    }

    @Override
    public List<CollectionInfo> collections() {
        return recipes.keySet().stream().flatMap(id -> listed(id).stream()).toList();
    }

    /** One that cannot be computed is left out of the list, so that the others can be had; asking for it says why. */
    private Optional<CollectionInfo> listed(String id) {
        try {
            return find(id);
        } catch (Refusal | NotFound e) {
            LOG.log(Level.WARNING, "the computed collection {0} cannot be made: {1}", new Object[] {id, e.getMessage()
            });
            return Optional.empty();
        }
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

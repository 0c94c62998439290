package org.kuznets.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Message;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computed collections: each recipe's result, made when first asked for and again when an input has changed. */
final class Computed implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(Computed.class);
    private static final Message CIRCLE = new Message(
            "run.circle", "the computed collection {id} is made from itself; give its inputs other collections");

    private final Map<String, Recipe> recipes = new ConcurrentSkipListMap<>();
    private final Map<String, Collection> made = new ConcurrentHashMap<>();
    private final Function<Request, String> fingerprint;
    private final Function<Request, Outcome> run;
    private final Function<String, String> question;
    /** Left out of the list, and said so in the log. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    /** What this thread is making, one for the other. */
    private final ThreadLocal<Set<String>> underWay = ThreadLocal.withInitial(HashSet::new);

    /** A computed collection as it stands. */
    record Collection(Recipe recipe, Outcome outcome, Catalog catalog) {
        /** The id, in the result, of what it shows. */
        String output() {
            return recipe.output().isEmpty() ? outcome.layer("").id() : recipe.output();
        }

        /** The field that it shows the cells of; empty when it is a layer. */
        Optional<Field> field() {
            return outcome.result().fields().stream()
                    .filter(f -> f.id().equals(recipe.output()))
                    .findFirst();
        }
    }

    /**
     * @param fingerprint that {@code run} would give its outcome, without running
     * @param question that an analysis answers
     */
    Computed(
            List<Recipe> recipes,
            Function<Request, String> fingerprint,
            Function<Request, Outcome> run,
            Function<String, String> question) {
        recipes.forEach(r -> this.recipes.put(r.id(), r));
        this.fingerprint = fingerprint;
        this.run = run;
        this.question = question;
    }

    /** The collection, computed now unless its inputs are unchanged. */
    Optional<Collection> findCollection(String id) {
        return Optional.ofNullable(recipes.get(id)).map(this::current);
    }

    private Collection current(Recipe recipe) {
        Set<String> above = underWay.get();
        if (!above.add(recipe.id())) {
            throw Refusal.of(CIRCLE, recipe.id(), Map.of("id", recipe.id()));
        }
        try {
            return made(recipe);
        } finally {
            above.remove(recipe.id());
        }
    }

    private Collection made(Recipe recipe) {
        Request request = recipe.request();
        Collection old = made.get(recipe.id());
        if (old != null && old.outcome().fingerprint().equals(fingerprint.apply(request))) {
            return old;
        }
        Outcome outcome = run.apply(request);
        Collection now = new Collection(recipe, outcome, catalog(recipe, outcome));
        made.put(recipe.id(), now);
        return now;
    }

    /** Adds a recipe, or puts it in the place of another of its id. */
    void put(Recipe recipe) {
        recipes.put(recipe.id(), recipe);
    }

    void remove(String id) {
        recipes.remove(id);
        made.remove(id);
    }

    private static Catalog catalog(Recipe recipe, Outcome outcome) {
        String version = outcome.fingerprint();
        for (Field f : outcome.result().fields()) {
            if (f.id().equals(recipe.output())) {
                Cells cells = Cells.of(f, CellShape.SQUARE);
                return new CellCatalog(
                        recipe.id(), recipe.title(), cells, outcome.provenance().quality(), version);
            }
        }
        Layer l = outcome.layer(recipe.output());
        Layer named = new Layer(recipe.id(), recipe.title(), l.crs(), l.columns(), l.quality(), l.features());
        return new MemoryCatalog(List.of(named), version);
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

    /**
     * Those that can be computed; one that cannot says why when it is asked for itself, and once in the log. One that is
     * made in the background is left out until it has been made.
     */
    @Override
    public List<CollectionInfo> collections() {
        return recipes.values().stream()
                .filter(r -> !r.background() || made.containsKey(r.id()))
                .flatMap(r -> findWorking(r.id()).stream())
                .toList();
    }

    private Optional<CollectionInfo> findWorking(String id) {
        try {
            Optional<CollectionInfo> found = find(id);
            told.remove(id);
            return found;
        } catch (RuntimeException e) {
            if (told.add(id)) {
                LOG.warn("the computed collection {} is left out, for it cannot be computed: {}", id, e.toString());
            }
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
                    question.apply(c.recipe().analysis()),
                    i.columns(),
                    i.geometry(),
                    i.sourceCrs(),
                    i.extent(),
                    i.count(),
                    i.version(),
                    i.quality(),
                    "computed by " + c.recipe().analysis(),
                    "",
                    i.integerIds());
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

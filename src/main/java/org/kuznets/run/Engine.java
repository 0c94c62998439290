package org.kuznets.run;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.Field;
import org.kuznets.notice.NotFound;

/** Makes analyses happen, and shows stored and computed collections as one catalog. Thread-safe. */
public final class Engine {
    /** For {@code mostRunSeconds}: as long as it takes. */
    public static final int NO_LIMIT = 0;

    private final List<Analysis<?>> analyses;
    private final JointCatalog catalog;
    private final Runner runner;
    private final Computed computed;

    /**
     * @param stored the imported layers
     * @param recipes the computed collections; one that shares its id with a stored layer hides it
     */
    public Engine(Catalog stored, List<Recipe> recipes) {
        this(stored, recipes, Analyses.ALL, NO_LIMIT);
    }

    /**
     * @param analyses to offer
     * @param mostRunSeconds how long one run may take; {@link #NO_LIMIT} for any time
     */
    public Engine(Catalog stored, List<Recipe> recipes, List<Analysis<?>> analyses, int mostRunSeconds) {
        this.analyses = List.copyOf(analyses);
        this.computed =
                new Computed(recipes, this::fingerprint, request -> execute(request, done -> {}), id -> get(id).card()
                        .question());
        this.catalog = new JointCatalog(computed, stored);
        this.runner = new Runner(catalog, this::get, mostRunSeconds);
    }

    /** Stored and computed collections together. */
    public Catalog catalog() {
        return catalog;
    }

    public List<Analysis<?>> analyses() {
        return analyses;
    }

    /** @throws NotFound when there is no such analysis */
    public Analysis<?> get(String analysis) {
        return analyses.stream()
                .filter(a -> a.card().id().equals(analysis))
                .findFirst()
                .orElseThrow(() -> new NotFound("process", analysis));
    }

    /**
     * Runs now, or gives the stored result of the same request.
     *
     * @param progress told the fraction done from time to time; may throw {@link
     *     java.util.concurrent.CancellationException} to stop the run
     * @throws NotFound when there is no such analysis
     * @throws org.kuznets.notice.Refusal when the inputs do not fit
     */
    public Outcome execute(Request request, DoubleConsumer progress) {
        return runner.run(request, progress);
    }

    /** Serves {@code recipe} as a computed collection from now on. */
    public void keep(Recipe recipe) {
        computed.put(recipe);
    }

    /** Serves the computed collection {@code id} no more. */
    public void forget(String id) {
        computed.remove(id);
    }

    private String fingerprint(Request request) {
        return runner.fingerprint(request);
    }

    /** Where a computed collection comes from; empty for a stored one. */
    public Optional<Provenance> provenance(String collection) {
        return computed.findCollection(collection).map(c -> c.outcome().provenance());
    }

    /** The name of the output that a computed collection shows, such as {@code dispersion-zones}; empty for a stored one. */
    public Optional<String> output(String collection) {
        return computed.findCollection(collection).map(Computed.Collection::output);
    }

    /** The field that a computed collection shows the cells of; empty for any other collection. */
    public Optional<Field> field(String collection) {
        return computed.findCollection(collection).flatMap(Computed.Collection::field);
    }
}

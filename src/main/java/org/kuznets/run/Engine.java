package org.kuznets.run;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.kuznets.analysis.Analysis;
import org.kuznets.layer.Catalog;
import org.kuznets.notice.NotFound;

/** Makes analyses happen, and shows stored and computed collections as one catalog. Thread-safe. */
public final class Engine {
    private final JointCatalog catalog;
    private final Runner runner;
    private final Computed computed;

    /**
     * @param stored the imported layers
     * @param recipes the computed collections; one that shares its id with a stored layer hides it
     */
    public Engine(Catalog stored, List<Recipe> recipes) {
        this.computed = new Computed(recipes, this::fingerprint, request -> execute(request, done -> {}));
        this.catalog = new JointCatalog(computed, stored);
        this.runner = new Runner(catalog);
    }

    /** Stored and computed collections together. */
    public Catalog catalog() {
        return catalog;
    }

    public List<Analysis<?>> analyses() {
        return Analyses.ALL;
    }

    /** @throws NotFound when there is no such analysis */
    public Analysis<?> get(String analysis) {
        return Analyses.get(analysis);
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
}

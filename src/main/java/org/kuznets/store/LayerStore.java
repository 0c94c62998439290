package org.kuznets.store;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Rows;

/**
 * Where imported layers live. Thread-safe; one writer at a time, readers never wait for it. What {@link #put} returned
 * survives a kill of the process at any moment.
 */
public interface LayerStore extends Catalog, AutoCloseable {
    /**
     * Stages all of {@code rows} and then makes them the current version of the layer in one short step; until then, and
     * after any failure, readers see the version before, or none.
     *
     * @param rows in CRS84, every geometry valid; columns already have their standard names
     * @param progress told the fraction of the source read, 0 to 1 (negative when unknown); throws to cancel
     * @throws org.kuznets.notice.Refusal when two rows share an id
     */
    CollectionInfo put(LayerDraft draft, Rows rows, DoubleConsumer progress);

    /** The {@link LayerDraft#fingerprint} that the current version of a layer was put with. */
    Optional<String> findFingerprint(String id);

    /** Forgets a layer with all its versions. Does nothing when there is none. */
    void remove(String id);

    @Override
    void close();
}

package org.kuznets.layer;

import java.util.Iterator;
import java.util.List;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Finding;

/**
 * Features as a closeable forward stream: how files are imported, pages are served and downloads are written without
 * holding a layer in memory. Used by one thread; closed by who opened it.
 *
 * <p>{@code next()} may throw {@link java.io.UncheckedIOException} when the source breaks, and
 * {@link org.kuznets.notice.Refusal} when it turns out not to be what it claimed.
 */
public interface Rows extends Iterator<Feature>, AutoCloseable {
    Columns columns();

    Crs crs();

    /** How much of the source has been read, from 0 to 1; negative when unknown. */
    default double fractionRead() {
        return -1;
    }

    /** What was odd in the rows read so far. Complete only after the last row. */
    default List<Finding> findings() {
        return List.of();
    }

    @Override
    void close();

    /** The features of a layer, as rows. */
    static Rows of(Layer layer) {
        Iterator<Feature> features = layer.features().iterator();
        return new Rows() {
            @Override
            public Columns columns() {
                return layer.columns();
            }

            @Override
            public Crs crs() {
                return layer.crs();
            }

            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Feature next() {
                return features.next();
            }

            @Override
            public void close() {}
        };
    }
}

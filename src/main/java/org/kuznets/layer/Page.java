package org.kuznets.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some features of a collection.
 *
 * @param next an opaque token that continues after the last feature; null on the last page
 * @param matched how many features the query matches in all; -1 when counting would cost too much
 */
public record Page(List<Feature> features, @Nullable String next, long matched) {
    public Page {
        features = List.copyOf(features);
    }
}

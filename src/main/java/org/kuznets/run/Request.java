package org.kuznets.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * An analysis to run.
 *
 * @param inputs parameter name to a loose value: text, number, boolean; for a layer a collection id, a {@link LayerRef},
 *     a {@link ResultRef} or a {@link org.kuznets.layer.Layer} in CRS84
 */
public record Request(String analysis, Map<String, Object> inputs) {
    public Request {
        inputs = java.util.Collections.unmodifiableMap(new TreeMap<>(inputs));
    }
}

package org.kuznets.run;

import java.util.Map;

/**
 * A computed collection: which analysis on which inputs, and which of its layers.
 *
 * @param id of the collection
 * @param inputs as for {@link Request}
 * @param output the id of the layer in the result; empty for the first
 */
public record Recipe(
        String id, String title, String titleRu, String analysis, Map<String, Object> inputs, String output) {
    public Recipe {
        inputs = Map.copyOf(inputs);
    }
}

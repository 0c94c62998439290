package org.kuznets.run;

import java.util.Map;

/**
 * A computed collection: which analysis on which inputs, and which of its layers.
 *
 * @param id of the collection
 * @param inputs as for {@link Request}
 * @param output the id of the layer in the result; empty for the first
 * @param background whether it takes so long that lists leave it out until it has been made once
 */
public record Recipe(
        String id,
        String title,
        String titleRu,
        String analysis,
        Map<String, Object> inputs,
        String output,
        boolean background) {
    public Recipe {
        inputs = Map.copyOf(inputs);
    }

    /** What is run for it. */
    public Request request() {
        return new Request(analysis, inputs);
    }

    /** One that is made whenever it is asked for. */
    public Recipe(String id, String title, String titleRu, String analysis, Map<String, Object> inputs, String output) {
        this(id, title, titleRu, analysis, inputs, output, false);
    }
}

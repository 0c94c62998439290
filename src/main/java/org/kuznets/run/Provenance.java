package org.kuznets.run;

import java.util.List;
import java.util.Map;

/**
 * Where a result comes from: enough to make it again.
 *
 * @param model the paper, norm or law that the method follows
 * @param parameters every parameter with the value used, defaults included, as text
 * @param quality the poorest quality of any input: {@code synthetic} when any layer or row is; empty when unknown
 */
public record Provenance(
        String engine,
        String engineVersion,
        String analysis,
        String model,
        List<Input> inputs,
        Map<String, String> parameters,
        String quality) {
    /**
     * One layer that was read.
     *
     * @param version empty for a layer given in the request itself
     */
    public record Input(String parameter, String collection, String version, String filter, int features) {}
}

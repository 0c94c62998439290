package org.kuznets.web;

import java.util.List;
import java.util.Map;

/** One part of the API: it brings its own routes, the conformance classes they earn, and its part of the OpenAPI. */
interface ApiPart {
    void routes(Routes routes);

    /** URIs of the conformance classes that this part really holds. */
    default List<String> conformance() {
        return List.of();
    }

    /** Its links on the landing page. */
    default List<Map<String, Object>> landing(Ask ask) {
        return List.of();
    }

    /** Adds its paths to the OpenAPI document. */
    default void describe(OpenApi document, Ask ask) {}
}

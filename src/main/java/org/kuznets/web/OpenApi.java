package org.kuznets.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The OpenAPI 3.0 document under construction: paths and the components they refer to. */
final class OpenApi {
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    void path(String path, Map<String, Object> operations) {
        paths.put(path, operations);
    }

    void parameter(String name, Map<String, Object> definition) {
        parameters.put(name, definition);
    }

    void schema(String name, Map<String, Object> definition) {
        schemas.put(name, definition);
    }

    Map<String, Object> paths() {
        return paths;
    }

    Map<String, Object> components() {
        return Json.of("parameters", parameters, "schemas", schemas);
    }
}

package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI 3.0 document under construction: paths and the components they refer to. */
final class OpenApi {
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    /** Adds a path's GET. */
    void get(
            String path,
            String tag,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> content) {
        add(path, "get", operation(path, tag, summary, parameters, content));
    }

    /** Adds a path's POST. */
    void post(
            String path,
            String tag,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> body,
            Map<String, Object> content) {
        Map<String, Object> operation = operation(path + "-post", tag, summary, parameters, content);
        operation.put(
                "requestBody", Json.of("required", true, "content", Json.of(Links.JSON, Json.of("schema", body))));
        add(path, "post", operation);
    }

    @SuppressWarnings("unchecked")
    private void add(String path, String method, Map<String, Object> operation) {
        ((Map<String, Object>) paths.computeIfAbsent(path, p -> new LinkedHashMap<String, Object>()))
                .put(method, operation);
    }

    private static Map<String, Object> operation(
            String name,
            String tag,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> content) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(parameterRef("f"));
        all.add(parameterRef("lang"));
        Map<String, Object> problem = Json.of("$ref", "#/components/responses/Problem");
        return Json.of(
                "tags",
                List.of(tag),
                "summary",
                summary,
                "operationId",
                name.replaceAll("[^A-Za-z0-9-]+", ".").replaceAll("^\\.|\\.$", "") + ".get",
                "parameters",
                all,
                "responses",
                Json.of(
                        "200", Json.of("description", summary, "content", content),
                        "400", problem,
                        "404", problem,
                        "500", problem));
    }

    static Map<String, Object> parameterRef(String name) {
        return Json.of("$ref", "#/components/parameters/" + name);
    }

    static Map<String, Object> schemaRef(String name) {
        return Json.of("$ref", "#/components/schemas/" + name);
    }

    /** A body of {@code type} that follows {@code schema}. */
    static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Json.of(type, Json.of("schema", schema), Links.HTML, Json.of("schema", Json.of("type", "string")));
    }

    static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return Json.of("name", name, "in", "query", "required", false, "description", description, "schema", schema);
    }

    void parameter(String name, Map<String, Object> definition) {
        parameters.put(name, definition);
    }

    void schema(String name, Map<String, Object> definition) {
        schemas.put(name, definition);
    }

    /** The finished document. */
    Map<String, Object> document(ServerOptions options, String base, String version) {
        Map<String, Object> problem = Json.of(
                "description",
                "What is wrong, where, and how to mend it (RFC 9457)",
                "content",
                Json.of(Problems.TYPE, Json.of("schema", schemaRef("problem"))));
        return Json.of(
                "openapi", "3.0.3",
                "info", Json.of("title", options.title(), "version", version),
                "servers", List.of(Json.of("url", base)),
                "paths", paths,
                "components",
                        Json.of(
                                "parameters", parameters,
                                "schemas", schemas,
                                "responses", Json.of("Problem", problem)));
    }
}

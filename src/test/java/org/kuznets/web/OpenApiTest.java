package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document keeps its promises. */
class OpenApiTest {
    private static Server server;
    private static Caller call;
    private static JsonNode document;

    @BeforeAll
    static void open() throws Exception {
        server = Server.open(Town.engine(), ServerOptions.local(0));
        call = new Caller(server);
        document = call.json("/openapi");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyReferenceIsLocalAndResolves() {
        List<String> refs = new ArrayList<>();
        document.findValuesAsText("$ref", refs);
        assertFalse(refs.isEmpty());
        for (String ref : refs) {
            assertTrue(ref.startsWith("#/"), ref);
            assertFalse(document.at(ref.substring(1)).isMissingNode(), ref);
        }
    }

    @Test
    void everyDeclaredGetAnswersUnderTheServersUrl() throws Exception {
        assertEquals(server.url(), document.path("servers").path(0).path("url").asText());
        Set<String> operations = new HashSet<>();
        for (var path : document.path("paths").properties()) {
            assertTrue(
                    operations.add(
                            path.getValue().path("get").path("operationId").asText()),
                    path.getKey());
            String url = path.getKey();
            if (url.endsWith("{featureId}")) {
                String items = url.replaceFirst("/reports/([^/]+)/", "/collections/$1/items/")
                        .replace("/{featureId}", "?limit=1");
                String id = call.json(items).path("features").path(0).path("id").asText();
                url = url.replace("{featureId}", id);
            }
            HttpResponse<String> r = call.get(url.replace("{style}", "dispersion-zones"));
            if (!lacksInputs(url, r)) {
                assertEquals(200, r.statusCode(), path.getKey() + "\n" + r.body());
            }
        }
    }

    /**
     * Whether a process was refused only for want of inputs: layers or columns that this town has none of, or what has no
     * default.
     */
    private static boolean lacksInputs(String url, HttpResponse<String> r) {
        return (url.endsWith("/execution") || url.equals("/suitability"))
                && r.statusCode() == 400
                && java.util.regex.Pattern.compile("\"code\"\\s*:\\s*\"(?!input\\.(?:no-layer|no-column|missing)\")")
                        .matcher(r.body())
                        .results()
                        .findAny()
                        .isEmpty();
    }

    @Test
    void clientsFindTheParametersTheyLookFor() throws Exception {
        JsonNode limit = document.at("/components/parameters/limit/schema");
        assertEquals(10_000, limit.path("maximum").asInt());
        assertEquals(100, limit.path("default").asInt());
        assertEquals(
                4, document.at("/components/parameters/bbox/schema/minItems").asInt());
        JsonNode items = document.path("paths")
                .path("/collections/enterprises/items")
                .path("get")
                .path("parameters");
        Set<String> names = new HashSet<>();
        items.forEach(p -> names.add(
                p.has("name") ? p.path("name").asText() : p.path("$ref").asText()));
        assertTrue(names.containsAll(Set.of("#/components/parameters/limit", "hazardClass", "jobs")), names::toString);
        for (JsonNode p : items) {
            if (p.path("name").asText().equals("jobs")) {
                assertEquals("integer", p.path("schema").path("type").asText());
                assertEquals(
                        1,
                        call.json("/collections/enterprises/items?jobs=5")
                                .path("numberMatched")
                                .asInt());
            }
        }
    }

    @Test
    void itsPageIsBundledWhole() throws Exception {
        String page = call.get("/api.html").body();
        assertFalse(page.contains("https://"), page);
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("(?:src|href|data-url)=\"(http[^\"]+)\"")
                .matcher(page);
        int found = 0;
        while (m.find()) {
            assertEquals(200, call.get(m.group(1).replace("&amp;", "&")).statusCode(), m.group(1));
            found++;
        }
        assertTrue(found >= 5, page);
    }
}

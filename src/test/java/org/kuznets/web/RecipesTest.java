package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;

/** A computed collection that cannot be made is left out; the others are served. */
class RecipesTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        List<Recipe> recipes = List.of(
                recipe("zones", Map.of(), ""),
                recipe("lost", Map.of("enterprises", "nowhere"), ""),
                recipe("wide", Map.of("stretch", "wide"), ""),
                recipe("part", Map.of(), "no-such-output"),
                recipe("loop", Map.of("enterprises", "loop"), ""),
                recipe("chick", Map.of("enterprises", "egg"), ""),
                recipe("egg", Map.of("enterprises", "chick"), ""));
        server = Server.open(new Engine(Town.catalog(), recipes), ServerOptions.local(0));
        call = new Caller(server);
    }

    private static Recipe recipe(String id, Map<String, Object> inputs, String output) {
        return new Recipe(id, id, id, "impact-zones", inputs, output);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theListHoldsWhatCanBeMade() throws Exception {
        Set<String> ids = new TreeSet<>();
        call.json("/collections")
                .path("collections")
                .forEach(c -> ids.add(c.path("id").asText()));
        assertEquals(Set.of("enterprises", "industry-classes", "jobs-by-sector", "zones"), ids);
        assertTrue(call.json("/openapi").path("paths").has("/collections/zones/items"));
    }

    @Test
    void eachOfTheOthersSaysWhy() throws Exception {
        JsonNode lost = call.problem(400, "/collections/lost");
        assertTrue(
                lost.path("detail").asText().contains("'nowhere'; the collections are chick, egg, enterprises"),
                lost::toString);
        assertTrue(call.problem(400, "/collections/wide/items")
                .path("detail")
                .asText()
                .contains("stretch"));
        assertTrue(
                call.problem(400, "/collections/loop").path("detail").asText().contains("made from itself"));
        assertTrue(call.problem(400, "/collections/egg").path("detail").asText().contains("made from itself"));
        call.problem(404, "/collections/part");
    }
}

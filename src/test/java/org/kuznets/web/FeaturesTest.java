package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OGC API Features over real HTTP. */
class FeaturesTest {
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        server = Server.open(Town.engine(), ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void landingPageIsJsonForProgramsAndTheMapForBrowsers() throws Exception {
        for (String accept : new String[] {"*/*", "application/json", "text/plain, application/json"}) {
            HttpResponse<String> r = call.get("/", "Accept", accept);
            assertEquals(
                    "application/json", r.headers().firstValue("Content-Type").orElse(""), accept);
        }
        HttpResponse<String> map = call.get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertTrue(map.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertEquals(200, call.get("/map/index.html").statusCode());
        assertEquals(200, call.get("/webjars/ol/10.7.0/dist/ol.js").statusCode());
    }

    @Test
    void collectionsTellQualityAndCount() throws Exception {
        JsonNode c = call.json("/collections/enterprises");
        assertEquals("synthetic", c.path("quality").asText());
        assertEquals(Town.WORKS, c.path("itemCount").asInt());
        assertEquals(4, call.json("/collections").path("collections").size());
    }

    @Test
    void walkingNextMeetsEveryMatchedFeatureOnce() throws Exception {
        for (String query : new String[] {"limit=7", "limit=33&bbox=86.05,53,86.95,60", "hazardClass=II&limit=9"}) {
            String url = "/collections/enterprises/items?" + query;
            Set<String> seen = new HashSet<>();
            long matched = -1;
            while (url != null) {
                JsonNode page = call.json(url);
                matched = page.path("numberMatched").asLong();
                assertEquals(
                        page.path("numberReturned").asInt(),
                        page.path("features").size());
                page.path("features")
                        .forEach(f -> assertTrue(seen.add(f.path("id").asText())));
                url = next(page);
            }
            assertEquals(matched, seen.size(), query);
        }
    }

    private static String next(JsonNode page) {
        for (JsonNode l : page.path("links")) {
            if (l.path("rel").asText().equals("next")) {
                return l.path("href").asText();
            }
        }
        return null;
    }

    @Test
    void whatTheCallerAlreadyHasIsNotSentAgain() throws Exception {
        HttpResponse<String> r = call.get("/collections/enterprises/items?limit=3");
        String etag = r.headers().firstValue("ETag").orElse("");
        assertTrue(etag.matches("W/\"[0-9a-f]+\""), etag);
        assertEquals(
                304,
                call.get("/collections/enterprises/items?limit=3", "If-None-Match", etag)
                        .statusCode());
        assertEquals(
                200,
                call.get("/collections/enterprises/items?limit=4", "If-None-Match", etag)
                        .statusCode());
        assertFalse(r.headers().firstValue("Content-Crs").orElse("").isEmpty());
    }

    @Test
    void everyFaultOfAQueryIsToldAtOnce() throws Exception {
        JsonNode p =
                call.problem(400, "/collections/enterprises/items?limit=0&bbox=1,2,3&jobs=many&nonsense=1&datetime=x");
        Set<String> where = new HashSet<>();
        p.path("reasons").forEach(r -> where.add(r.path("where").asText()));
        assertEquals(Set.of("limit", "bbox", "jobs", "nonsense", "datetime"), where);
    }

    @Test
    void missingThingsAre404() throws Exception {
        call.problem(404, "/collections/nowhere");
        call.problem(404, "/collections/enterprises/items/nobody");
        call.problem(404, "/nowhere");
    }
}

package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuznets.format.shapefile.Shapefile;

/** Computations over real HTTP. */
class ProcessesTest {
    private static final String RUN = "/processes/impact-zones/execution";
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        server = Server.open(Town.engine(), ServerOptions.local(0).withFormats(List.of(new Shapefile())));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void descriptionsComeFromTheInputRecord() throws Exception {
        JsonNode inputs = call.json("/processes/impact-zones").path("inputs");
        assertEquals(
                "[\"none\",\"max\",\"pure\"]",
                inputs.path("stretch").path("schema").path("enum").toString());
        assertEquals(
                "none", inputs.path("stretch").path("schema").path("default").asText());
        JsonNode tolerance = inputs.path("turningToleranceMetres").path("schema");
        assertEquals("number", tolerance.path("type").asText());
        assertEquals(0.1, tolerance.path("default").asDouble());
        assertEquals(
                "enterprises",
                inputs.path("enterprises").path("schema").path("default").asText());
    }

    @Test
    void aGetIsALayerWithItsOrigin() throws Exception {
        JsonNode zones = call.json(RUN + "?enterprises=enterprises&filter=hazardClass%3D'II'&f=geojson");
        assertEquals("FeatureCollection", zones.path("type").asText());
        assertEquals("synthetic", zones.path("quality").asText());
        assertEquals("hazardClass='II'", inputs(zones).path("filter").asText());
        assertTrue(zones.path("features").size() > 0);
        JsonNode named = call.json(RUN + "?enterprises.filter=hazardClass%3D'II'");
        assertEquals(zones.path("features"), named.path("features"));
    }

    private static JsonNode inputs(JsonNode zones) {
        for (JsonNode i : zones.path("provenance").path("inputs")) {
            if (i.path("parameter").asText().equals("enterprises")) {
                return i;
            }
        }
        throw new AssertionError(zones.path("provenance").toString());
    }

    @Test
    void everyFaultIsToldAtOnce() throws Exception {
        JsonNode p = call.problem(400, RUN + "?stretch=wide&turningToleranceMetres=1e9&bogus=1&filter=nope%3D1");
        Set<String> where = new HashSet<>();
        p.path("reasons").forEach(r -> where.add(r.path("where").asText()));
        assertEquals(Set.of("stretch", "turningToleranceMetres", "bogus", "filter"), where);
        call.problem(404, "/processes/nothing/execution");
        call.problem(404, RUN + "?output=nothing");
        call.problem(400, RUN + "?f=docx");
    }

    @Test
    void otherFormatsAndOutputs() throws Exception {
        JsonNode all = call.json(RUN + "?f=json&filter=hazardClass%3D'V'");
        assertTrue(all.path("impact-zones").path("features").size() > 0);
        assertTrue(all.has("metrics") && all.has("findings") && all.has("provenance"));
        HttpResponse<String> shp = call.get(RUN + "?f=shapefile&filter=hazardClass%3D'V'");
        assertEquals(200, shp.statusCode());
        assertTrue(shp.body().startsWith("PK"));
        JsonNode points = call.json(RUN + "?output=turning-points&filter=hazardClass%3D'V'");
        assertEquals("turning-points", points.path("name").asText());
    }

    @Test
    void anUnchangedResultIsNotSentAgain() throws Exception {
        String etag =
                call.get(RUN + "?filter=jobs%3D1").headers().firstValue("ETag").orElse("");
        assertEquals(
                304, call.get(RUN + "?filter=jobs%3D1", "If-None-Match", etag).statusCode());
        assertEquals(
                200, call.get(RUN + "?filter=jobs%3D2", "If-None-Match", etag).statusCode());
    }

    @Test
    void aPostTakesLayersInTheRequest() throws Exception {
        String works =
                """
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","id":7,"properties":{"id":"a","hazardClass":"I","jobs":5},
                   "geometry":{"type":"Point","coordinates":[87.1,53.7]}},
                  {"type":"Feature","properties":{"id":"b","hazardClass":"III","jobs":2.5},"geometry":null}]}
                """;
        JsonNode r = post("{\"inputs\":{\"enterprises\":" + works + "}}", 200);
        assertEquals(1, r.path("impact-zones").path("features").size());
        JsonNode raw = post("{\"inputs\":{\"enterprises\":{\"value\":" + works + "}},\"response\":\"raw\"}", 200);
        assertEquals("FeatureCollection", raw.path("type").asText());
        JsonNode metrics = post(
                "{\"inputs\":{\"enterprises\":{\"collection\":\"" + server.url()
                        + "/collections/enterprises\",\"filter\":\"jobs<10\"}},\"outputs\":{\"metrics\":{}}}",
                200);
        assertTrue(metrics.has("metrics"));
        assertFalse(metrics.has("impact-zones"));
    }

    @Test
    void aBadBodyIsRefusedWithReasons() throws Exception {
        post("[]", 400);
        post("{\"inputs\":{\"enterprises\":{\"href\":\"http://127.0.0.1/\"}}}", 400);
        post("{\"inputs\":{\"enterprises\":3}}", 400);
        post("{\"inputs\":{\"enterprises\":{\"type\":\"FeatureCollection\"}}}", 400);
        post("{\"inputs\":{\"enterprises\":{\"type\":\"FeatureCollection\",\"features\":\"x\"}}}", 400);
        post("{\"inputs\":{},\"subscriber\":{}}", 400);
        post("{\"inputs\":{},\"outputs\":{\"nothing\":{}}}", 404);
        String bow = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}";
        for (String shape :
                List.of(bow, "{\"type\":\"Point\",\"coordinates\":[500000,6000000]}", "{\"type\":\"Blob\"}")) {
            JsonNode p = post("{\"inputs\":{\"enterprises\":{\"type\":\"Feature\",\"geometry\":" + shape + "}}}", 400);
            assertEquals(
                    "inline.geometry", p.path("reasons").path(0).path("code").asText());
            assertFalse(p.toString().contains("NaN"), "a place has no third number to tell");
        }
    }

    @Test
    void findingsAndRefusalsSpeakRussian() throws Exception {
        JsonNode p = Json.MAPPER.readTree(call.get(RUN + "?stretch=wide", "Accept-Language", "ru-RU,ru;q=0.9")
                .body());
        assertTrue(p.path("detail").asText().contains("должно быть одним из"), p::toString);
        assertEquals("Запрос нельзя выполнить", p.path("title").asText());
    }

    private static JsonNode post(String body, int status) throws Exception {
        HttpResponse<String> r = call.send("POST", RUN, body, "Content-Type", "application/json");
        assertEquals(status, r.statusCode(), r::body);
        return Json.MAPPER.readTree(r.body());
    }

    @Test
    void theOutputsDescribedAreTheOutputsGiven() throws Exception {
        JsonNode described = call.json("/processes/impact-zones").path("outputs");
        JsonNode given = call.json(RUN + "?f=json&filter=jobs%3D1");
        assertEquals(names(described), names(given));
        JsonNode lies = Json.MAPPER.readTree(call.send(
                        "POST",
                        "/processes/exposure/execution",
                        "{\"inputs\":{\"zones\":{\"process\":\"impact-zones\",\"inputs\":{\"stretch\":\"none\"}}}}")
                .body());
        assertEquals(names(call.json("/processes/exposure").path("outputs")), names(lies), lies::toString);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> all = new HashSet<>();
        object.fieldNames().forEachRemaining(all::add);
        return all;
    }
}

package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        assertEquals(302, call.get("/map/index.html").statusCode());
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

    private static @Nullable String next(JsonNode page) {
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

    @Test
    void boxesOfEverySortAreUnderstood() throws Exception {
        assertEquals(Town.WORKS, matched("bbox=-180,-90,180,90"));
        assertEquals(Town.WORKS, matched("bbox=-400,-90,400,90"));
        assertEquals(Town.WORKS, matched("bbox=85.123456789012345,52,0,87.123456789012345,60,100"));
        assertEquals(0, matched("bbox=170,50,-170,60"));
        assertEquals(Town.WORKS, matched("bbox=80,50,-170,60"));
        assertEquals(Town.WORKS, matched("bbox=440,50,460,60"));
        for (String bad : List.of("1,2,3", "1,2,3,x", "1,50,2,40", "NaN,1,2,3", "0x1p3,1,20,3", "1,2,9,3,4,5")) {
            call.problem(400, "/collections/enterprises/items?bbox=" + bad);
        }
    }

    private static long matched(String query) throws Exception {
        return call.json("/collections/enterprises/items?" + query)
                .path("numberMatched")
                .asLong();
    }

    @Test
    void filtersAreAnsweredOrRefusedButNeverIgnored() throws Exception {
        assertEquals(50, matched("filter=hazardClass%3D%27II%27"));
        assertEquals(2, matched("filter=%22%40id%22%20IN%20(%27w1%27,%27w2%27)"));
        assertEquals(10, matched("hazardClass=II&filter=jobs%3C50&filter-lang=ecql-text"));
        for (String bad : List.of(
                "buffer(geometry,1)%3D1",
                "DWITHIN(geometry,POINT(86%2053),10,kilometers)",
                "IN(%27w1%27)",
                "jobs%3D%3D",
                "nothing%3D1",
                "(".repeat(3000) + "jobs%3D1" + ")".repeat(3000))) {
            call.problem(400, "/collections/enterprises/items?filter=" + bad);
        }
        call.problem(400, "/collections/enterprises/items?filter=jobs%3D1&filter-lang=cql2-text");
        call.problem(400, "/collections/enterprises/items?crs=http://www.opengis.net/def/crs/EPSG/0/3857");
        call.problem(400, "/collections/enterprises/items?jobs=1&jobs=2");
    }

    @Test
    void datetimeIsCheckedAndLetsEverythingThrough() throws Exception {
        for (String good :
                List.of("2026-01-31T00:00:00Z", "2025-01-01/..", "../2025-01-01T10:00:00+03:00", "2026-01-31")) {
            assertEquals(Town.WORKS, matched("datetime=" + good.replace("+", "%2B")));
        }
        for (String bad : List.of("2026-13-01", "2026-01-02/2025-01-01", "a/b/c", "/", "")) {
            call.problem(400, "/collections/enterprises/items?datetime=" + bad);
        }
    }

    @Test
    void headTellsWhatGetWouldWithoutTheBody() throws Exception {
        for (String path : List.of("/", "/collections", "/collections/enterprises/items?limit=2")) {
            HttpResponse<String> get = call.get(path);
            HttpResponse<String> head = call.send("HEAD", path, null);
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            for (String name : List.of("ETag", "Content-Type", "Content-Crs", "Link")) {
                assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), path + " " + name);
            }
        }
    }

    @Test
    void pagesArePackedWhenAsked() throws Exception {
        HttpResponse<String> r = call.get("/collections/enterprises/items", "Accept-Encoding", "gzip");
        assertEquals("gzip", r.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(r.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"));
    }

    @Test
    void aLayerCanBeDownloadedWhole() throws Exception {
        HttpResponse<String> csv = call.get("/collections/enterprises/items?f=csv");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("Content-Type").orElse(""));
        assertEquals(Town.WORKS + 1, csv.body().lines().count());
        assertEquals(
                3,
                call.get("/collections/enterprises/items?f=csv&limit=2")
                        .body()
                        .lines()
                        .count());
        call.problem(400, "/collections/enterprises/items?f=docx");
    }

    @Test
    void computedLayersSayWhereTheyComeFrom() throws Exception {
        JsonNode zones = call.json("/collections/impact-zones");
        assertEquals("impact-zones", zones.path("provenance").path("analysis").asText());
        assertEquals("synthetic", zones.path("quality").asText());
        String link = call.get("/collections/impact-zones/items?limit=1")
                .headers()
                .allValues("Link")
                .toString();
        assertTrue(link.contains("/collections/impact-zones/provenance"), link);
        assertEquals(
                "impact-zones",
                call.json("/collections/impact-zones/provenance")
                        .path("analysis")
                        .asText());
        call.problem(404, "/collections/enterprises/provenance");
    }

    @Test
    void columnsHaveTitlesInBothLanguages() throws Exception {
        JsonNode en = call.json("/collections/impact-zones/schema?lang=en").path("properties");
        JsonNode ru = call.json("/collections/impact-zones/queryables?lang=ru").path("properties");
        assertEquals(
                "Hazard class of the site", en.path("hazardClass").path("title").asText());
        assertEquals(
                "Класс опасности площадки", ru.path("hazardClass").path("title").asText());
        for (String layer : List.of("impact-zones", "enterprises")) {
            call.json("/collections/" + layer + "/schema?lang=ru")
                    .path("properties")
                    .properties()
                    .forEach(p -> {
                        if (!p.getKey().equals("geometry")) {
                            assertTrue(p.getValue().path("title").asText().matches(".*[А-Яа-я].*"), p::toString);
                        }
                    });
        }
        assertEquals(
                "Площадь",
                call.json("/map/columns.json")
                        .path("areaSquareMetres")
                        .path("ru")
                        .asText());
    }

    @Test
    void aCollectionLinksToItsStyleAndLegend() throws Exception {
        Set<String> seen = new HashSet<>();
        for (JsonNode l : call.json("/collections/impact-zones").path("links")) {
            if (l.path("rel").asText().matches(".*/(styles|legend)")) {
                HttpResponse<String> r = call.get(l.path("href").asText());
                assertEquals(200, r.statusCode());
                String type = r.headers().firstValue("Content-Type").orElse("");
                assertTrue(type.startsWith(l.path("type").asText()), type);
                seen.add(l.path("type").asText());
            }
        }
        assertEquals(4, seen.size(), seen::toString);
    }

    @Test
    void missingValuesAreExplicitAndTablesHaveNoShape() throws Exception {
        JsonNode works = call.json("/collections/enterprises/items/w3").path("properties");
        assertTrue(works.has("industryCode") && works.path("industryCode").isNull());
        JsonNode row =
                call.json("/collections/jobs-by-sector/items").path("features").path(0);
        assertTrue(row.has("geometry") && row.path("geometry").isNull());
    }
}

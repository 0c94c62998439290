package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Hill;
import org.kuznets.Require;
import org.kuznets.analysis.Analysis;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.run.Analyses;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;

/** Fields over the wire, from a made-up analysis: as GeoTIFF, pictures, cells, and as a computed collection. */
class FieldsTest {
    private static final String RUN = "/processes/hill/execution";
    private static Server server;
    private static Caller call;
    private static Crs sheet;

    @TempDir
    private Path dir;

    @BeforeAll
    static void open() {
        List<Analysis<?>> analyses = new ArrayList<>(Analyses.ALL);
        analyses.add(new Hill());
        List<Recipe> recipes = List.of(
                new Recipe("hill", "The hill", "Холм", "hill", Map.of(), "hill"),
                new Recipe("top", "The top", "Вершина", "hill", Map.of(), ""));
        Engine engine = new Engine(Town.catalog(), recipes, analyses, Engine.NO_LIMIT);
        sheet = engine.field("hill").orElseThrow().crs();
        server = Server.open(engine, ServerOptions.local(0));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static double[] place(double x, double y) {
        return Reprojection.between(sheet, Crs.CRS84).apply(x, y);
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> r =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, r.statusCode(), () -> path + " " + new String(r.body()));
        return r;
    }

    @Test
    void geoTiffsComeByWordAndByAcceptAndLieRight() throws Exception {
        HttpResponse<byte[]> tif = bytes(RUN + "?output=hill&f=tif&height=3");
        assertEquals(
                "image/tiff; application=geotiff",
                tif.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(
                tif.body(),
                bytes(RUN + "?output=hill&height=3", "Accept", "image/tiff").body());
        Require.gdal();
        String file = Files.write(dir.resolve("hill.tif"), tif.body()).toString();
        double[] p = place(Hill.GRID.x(40) + 249.5, Hill.GRID.y(12) - 249.5);
        String value = Require.run(
                List.of("gdallocationinfo", "-valonly", "-wgs84", file, Double.toString(p[0]), Double.toString(p[1])));
        assertEquals(Hill.at(3, 40, 12), Float.parseFloat(value.strip()), 1e-6);
    }

    @Test
    void aPostGivesTheSame() throws Exception {
        byte[] tif = bytes(RUN + "?output=hill&f=tif").body();
        String body = "{\"inputs\":{},\"outputs\":{\"hill\":{}}}";
        for (String[] way : new String[][] {{"?f=tif"}, {"", "Accept", "image/tiff"}}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + RUN + way[0]))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            for (int i = 1; i < way.length; i += 2) {
                request.header(way[i], way[i + 1]);
            }
            assertArrayEquals(
                    tif,
                    HttpClient.newHttpClient()
                            .send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                            .body());
        }
        JsonNode cells = Json.MAPPER.readTree(
                call.send("POST", RUN + "?f=geojson&least=1", body).body());
        assertEquals("hill", cells.path("name").asText(), cells::toString);
        JsonNode whole =
                Json.MAPPER.readTree(call.send("POST", RUN, "{\"inputs\":{}}").body());
        assertEquals("Coverage", whole.path("hill").path("type").asText(), whole::toString);
        assertFalse(whole.path("hill").has("links"));
        assertEquals(400, call.send("POST", RUN + "?f=tif", "{\"inputs\":{}}").statusCode());
    }

    @Test
    void theDocumentListsFieldsWithLinksThatWork() throws Exception {
        JsonNode doc = call.json(RUN + "?f=json&height=3");
        assertTrue(doc.has("top") && doc.has("slope-x") && doc.has("metrics"), doc::toString);
        JsonNode hill = doc.path("hill");
        assertEquals(500, hill.path("grid").path("cellMetres").asDouble());
        assertEquals(3, hill.path("highest").asDouble(), 0.01);
        assertEquals("screening estimate", hill.path("basis").asText());
        List<String> types = new ArrayList<>();
        for (JsonNode l : hill.path("links")) {
            HttpResponse<byte[]> r =
                    bytes(l.path("href").asText().substring(server.url().length()));
            assertEquals(
                    l.path("type").asText(),
                    r.headers().firstValue("Content-Type").orElse(""));
            types.add(l.path("type").asText());
        }
        assertEquals(
                List.of("image/tiff; application=geotiff", "image/png", "application/geo+json", "application/geo+json"),
                types);
    }

    @Test
    void cellsAreSquaresOrHexagonsAboveAThreshold() throws Exception {
        JsonNode squares = call.json(RUN + "?output=hill&least=1");
        JsonNode hexagons = call.json(RUN + "?output=hill&least=1&cells=hexagon&f=geojson");
        assertEquals(5, ring(squares).size());
        assertEquals(7, ring(hexagons).size());
        assertTrue(squares.has("provenance") && squares.path("quality").asText().equals("synthetic"));
        for (JsonNode f : squares.path("features")) {
            assertTrue(f.path("properties").path("value").asDouble() >= 1);
        }
        assertTrue(
                bytes(RUN + "?output=hill&f=gpkg".replace("gpkg", "geopackage")).body().length > 10_000);
        call.problem(400, RUN + "?output=hill&cells=round&least=much");
        call.problem(400, RUN + "?output=hill&f=docx");
        call.problem(404, RUN + "?output=slope-nothing&f=tif");
        call.problem(400, RUN + "?least=1");
    }

    private static JsonNode ring(JsonNode collection) {
        return collection
                .path("features")
                .path(0)
                .path("geometry")
                .path("coordinates")
                .path(0);
    }

    @Test
    void picturesLieWhereTheirHeadersSay() throws Exception {
        double[] top = place(0, 0);
        for (String crs : List.of("", "&crs=EPSG:3857")) {
            String box = (top[0] - 0.1) + "," + (top[1] - 0.05) + "," + (top[0] + 0.3) + "," + (top[1] + 0.05);
            HttpResponse<byte[]> r =
                    bytes("/collections/hill/coverage?f=png&bbox=" + box + "&width=400&height=100" + crs);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(r.body()));
            assertEquals(400, image.getWidth());
            // highest a quarter from the left, in the middle: 2 limits there, and less the farther away
            int high = image.getRGB(100, 50);
            assertEquals(0xffe34a33 >> 24, high >> 24);
            int low = image.getRGB(399, 50);
            assertTrue(high != low, Integer.toHexString(high) + " " + Integer.toHexString(low));
            for (int x = 1; x < 60; x++) {
                assertEquals(image.getRGB(100 - x, 50), image.getRGB(99 + x, 50), "mirrored, " + x);
            }
            String[] edges = r.headers().firstValue("Content-Bbox").orElse("").split(",");
            double[] west = {top[0] - 0.1, top[1] - 0.05};
            if (!crs.isEmpty()) {
                Reprojection.between(Crs.CRS84, Crs.epsg(3857)).transform(west, 1);
            }
            assertEquals(west[0], Double.parseDouble(edges[0]), 1e-6);
            assertEquals(west[1], Double.parseDouble(edges[1]), 1e-6);
        }
        call.problem(400, "/collections/hill/coverage?f=png&width=0");
        call.problem(400, "/collections/hill/coverage?f=png&width=4000&height=4000");
        call.problem(400, "/collections/hill/coverage?f=png&ramp=2,1");
        call.problem(400, "/collections/hill/coverage?f=png&crs=EPSG:32645&bbox=1");
        call.problem(400, "/collections/hill/coverage?f=docx");
    }

    @Test
    void aCollectionOfAFieldIsPagedFilteredAndLinked() throws Exception {
        JsonNode about = call.json("/collections/hill");
        List<String> rels = new ArrayList<>();
        about.path("links").forEach(l -> rels.add(l.path("type").asText()));
        assertTrue(rels.contains("image/tiff; application=geotiff"), rels::toString);
        assertFalse(call.json("/collections/top").toString().contains("coverage"));
        call.problem(404, "/collections/top/coverage");
        int seen = 0;
        String url = "/collections/hill/items?limit=900&filter=value%3E%3D0.5";
        int matched = -1;
        while (!url.isEmpty()) {
            JsonNode page = call.json(url);
            matched = page.path("numberMatched").asInt();
            seen += page.path("features").size();
            url = "";
            for (JsonNode l : page.path("links")) {
                url = l.path("rel").asText().equals("next") ? l.path("href").asText() : url;
            }
        }
        assertEquals(matched, seen);
        int expected = 0;
        for (int n = 0; n < Hill.GRID.nodes(); n++) {
            expected += Hill.at(2, n % 61, n / 61) >= 0.5f ? 1 : 0;
        }
        assertEquals(expected, seen);
        JsonNode coverage = call.json("/collections/hill/coverage");
        Bbox box = new Bbox(
                coverage.path("bbox").path(0).asDouble(),
                coverage.path("bbox").path(1).asDouble(),
                coverage.path("bbox").path(2).asDouble(),
                coverage.path("bbox").path(3).asDouble());
        double[] corner = place(-15_250, -10_250);
        assertTrue(corner[0] >= box.west() && corner[1] >= box.south() && corner[0] < box.west() + 0.02, box::toString);
        String page = call.get("/collections/hill?f=html").body();
        assertTrue(page.contains("/collections/hill/coverage?f=png"), page);
        assertTrue(call.get("/collections/hill/coverage?f=html").body().contains("<img"));
        assertTrue(call.get("/collections/hill/styles/default").body().contains("limits"));
        String tag = bytes("/collections/hill/coverage?f=tif")
                .headers()
                .firstValue("ETag")
                .orElse("");
        assertEquals(
                304,
                call.get("/collections/hill/coverage?f=tif", "If-None-Match", tag)
                        .statusCode());
        assertTrue(call.json("/openapi").path("paths").has("/collections/hill/coverage"));
        assertEquals(
                Sheet.parse(sheet.code()).crs().code(),
                coverage.path("grid").path("crs").asText());
    }
}

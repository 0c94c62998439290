package org.kuznets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files in the coordinate system that the caller names. */
class DownloadTest {
    private static final String RUN = "/processes/impact-zones/execution?filter=id%3D'w1'&";
    private static Server server;
    private static Caller call;

    @BeforeAll
    static void open() {
        Map<String, String> systems = Map.of(
                "mine", "+proj=tmerc +lat_0=0 +lon_0=87 +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +units=m",
                "моя", "+proj=tmerc +lat_0=0 +lon_0=87 +k=1 +x_0=500000 +y_0=-5000000 +datum=WGS84 +units=m");
        server = Server.open(Town.engine(), ServerOptions.local(0).withSystems(systems));
        call = new Caller(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void turningPointsAreTheSurveyorsCatalogue() throws Exception {
        for (String crs : List.of("EPSG:28415", "http://www.opengis.net/def/crs/EPSG/0/28415")) {
            HttpResponse<String> r = call.get(RUN + "output=turning-points&f=csv&crs=" + crs);
            assertEquals(200, r.statusCode(), r::body);
            String[] lines = r.body().split("\r\n");
            assertEquals("\uFEFFzoneId,ring,number,X (north; m),Y (east; m),crs", lines[0]);
            String[] first = lines[1].split(",");
            assertTrue(first[3].matches("58\\d{5}\\.\\d\\d"), lines[1]);
            assertTrue(first[4].matches("154\\d{5}\\.\\d\\d"), lines[1]);
            assertEquals("EPSG:28415", first[5]);
            assertEquals(
                    "<http://www.opengis.net/def/crs/EPSG/0/28415>",
                    r.headers().firstValue("Content-Crs").orElse(""));
        }
        String plain = call.get(RUN + "output=turning-points&f=csv").body();
        assertTrue(plain.lines().findFirst().orElse("").endsWith("lon,lat"), plain);
    }

    @Test
    void aSystemOfTheConfigurationIsKnownByItsName() throws Exception {
        for (String name : List.of("mine", "%D0%BC%D0%BE%D1%8F")) {
            HttpResponse<String> r = call.get(RUN + "output=turning-points&f=csv&crs=" + name);
            assertEquals(200, r.statusCode(), r::body);
        }
        String works = call.get("/collections/enterprises/items?f=csv&limit=1&crs=mine")
                .body();
        assertTrue(works.lines().findFirst().orElse("").endsWith("x,y"), works);
    }

    @Test
    void shapefilesSayWhichSystemTheyAreIn() throws Exception {
        for (String path : List.of(RUN, "/collections/enterprises/items?limit=3&")) {
            String prj = unzipped(path + "f=shapefile&crs=EPSG:32645").get("prj");
            assertTrue(prj.contains("Transverse_Mercator"), prj);
        }
    }

    private static Map<String, String> unzipped(String path) throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (InputStream in = URI.create(server.url() + path).toURL().openStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                String name = e.getName();
                parts.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws Exception {
        for (String bad : List.of(
                "crs=EPSG:28415",
                "f=geojson&crs=EPSG:28415",
                "f=csv&crs=EPSG:999999",
                "f=csv&crs=",
                "f=csv&crs=%2Bproj%3Dlonglat",
                "f=csv&crs=GEOGCS%5B%22x%22%5D",
                "f=csv&output=turning-points&crs=EPSG:4284")) {
            JsonNode p = call.problem(400, RUN + bad);
            assertEquals("crs", p.path("reasons").path(0).path("where").asText(), bad);
        }
        call.problem(400, "/collections/enterprises/items?f=json&crs=EPSG:28415");
        call.problem(400, "/collections/enterprises/items?f=csv&crs=nonsense");
        call.problem(400, "/collections/enterprises/items/w1?crs=EPSG:28415");
    }

    @Test
    void aPostGivesFilesToo() throws Exception {
        HttpResponse<String> r = call.send(
                "POST",
                "/processes/impact-zones/execution?f=csv&crs=EPSG:28415",
                "{\"inputs\":{},\"outputs\":{\"turning-points\":{}}}");
        assertEquals(200, r.statusCode(), r::body);
        assertTrue(r.body().contains("EPSG:28415"));
    }
}

package org.kuznets.format.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.Require;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;

class GeoJsonTest {
    private static final GeoJson FORMAT = new GeoJson();

    @TempDir
    Path dir;

    private record All(Rows rows, List<Feature> features, List<Finding> findings) {
        Object value(int row, String column) {
            return features.get(row).row().find(column).orElse("null");
        }

        Column.Type type(String column) {
            return rows.columns().all().get(rows.columns().indexOf(column)).type();
        }
    }

    private All read(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("layer.geojson"), text);
        try (Rows rows = FORMAT.read(file, ReadOptions.NONE)) {
            List<Feature> features = new ArrayList<>();
            rows.forEachRemaining(features::add);
            return new All(rows, features, rows.findings());
        }
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    @Test
    void typesAreTheNarrowestThatHoldEveryValue() throws IOException {
        All all = read(collection(
                feature(
                        "null",
                        "{\"n\":1,\"mixed\":1,\"day\":\"2026-01-31\",\"at\":\"2026-01-31T12:00:00Z\",\"flag\":true,\"big\":12345678901234567890}"),
                feature(
                        "null",
                        "{\"n\":2.5,\"mixed\":\"x\",\"day\":null,\"whole\":7,\"nested\":{\"a\":[1,{\"b\":null}]},\"flag\":false}"),
                feature("null", "null")));
        assertEquals(Column.Type.NUMBER, all.type("n"));
        assertEquals(1.0, all.value(0, "n"));
        assertEquals(Column.Type.TEXT, all.type("mixed"));
        assertEquals("1", all.value(0, "mixed"));
        assertEquals(LocalDate.of(2026, 1, 31), all.value(0, "day"));
        assertEquals(Column.Type.INSTANT, all.type("at"));
        assertEquals(Column.Type.BOOLEAN, all.type("flag"));
        assertEquals("12345678901234567890", all.value(0, "big"));
        assertEquals(7L, all.value(1, "whole"));
        assertEquals("{\"a\":[1,{\"b\":null}]}", all.value(1, "nested"));
        assertEquals("null", all.value(2, "n"));
        assertEquals(3, all.features.size());
        assertEquals("3", all.features.get(2).id(), "without ids rows are numbered");
    }

    @Test
    void readsEveryGeometryAndMembersInAnyOrder() throws IOException {
        All all = read("{\"features\":["
                + String.join(
                        ",",
                        feature("{\"type\":\"Point\",\"coordinates\":[87.1,53.7,250]}", "{}"),
                        feature("{\"coordinates\":[[0,0],[1,1]],\"type\":\"LineString\"}", "{}"),
                        feature(
                                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,9]],[[1,1],[1,2],[2,2],[1,1]]]}",
                                "{}"),
                        feature("{\"type\":\"MultiPoint\",\"coordinates\":[[1,1],[2,2]]}", "{}"),
                        feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}", "{}"),
                        feature(
                                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},null]}",
                                "{}"),
                        feature("{\"type\":\"Point\",\"coordinates\":[]}", "{}"))
                + "],\"type\":\"FeatureCollection\",\"bbox\":[0,0,1,1]}");
        assertEquals(
                List.of("Point", "LineString", "Polygon", "MultiPoint", "MultiPolygon", "GeometryCollection", "Point"),
                all.features.stream().map(f -> f.geometry().getGeometryType()).toList());
        assertEquals(250, all.features.get(0).geometry().getCoordinate().getZ());
        assertEquals(80.5, all.features.get(2).geometry().getArea(), "an open ring is closed");
        assertTrue(all.features.get(6).geometry().isEmpty());
        assertEquals(Crs.CRS84, all.rows.crs());
    }

    @Test
    void aBadFeatureCostsOnlyItself() throws IOException {
        All all = read(collection(
                feature("{\"type\":\"Point\",\"coordinates\":[\"a\",1]}", "{\"n\":1}"),
                feature("{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,1]]}", "{\"n\":2}"),
                feature("{\"type\":\"Circle\",\"coordinates\":[1,2]}", "{\"n\":3}"),
                feature("{\"type\":\"LineString\",\"coordinates\":[[1,2]]}", "{\"n\":4}"),
                "17",
                "{\"type\":\"Elephant\"}",
                feature("[1,2]", "{\"n\":5}"),
                feature("{\"type\":\"Point\",\"coordinates\":[1,2,3,4,5]}", "{\"n\":6}")));
        assertEquals(1, all.features.size());
        assertEquals(6L, all.value(0, "n"));
        assertEquals(7, all.findings.size());
        assertEquals("feature 1", all.findings.get(0).where());
        assertTrue(
                all.findings.get(2).text().contains("Circle"),
                all.findings.get(2).text());
    }

    @Test
    void idsAreTakenWhenAllHaveOne() throws IOException {
        All all = read("{\"type\":\"Feature\",\"id\":42,\"geometry\":null,\"properties\":{\"a\":\"x\"}}");
        assertEquals("42", all.features.get(0).id());
        assertEquals("x", all.value(0, "a"));
        All some = read(collection(
                "{\"type\":\"Feature\",\"id\":\"w\",\"geometry\":null,\"properties\":{}}", feature("null", "{}")));
        assertEquals(List.of("1", "2"), some.features.stream().map(Feature::id).toList());
    }

    @Test
    void oldFilesSayTheirCrsAndMetresWithoutOneAreRefusedWithGuesses() throws IOException {
        String point = feature("{\"type\":\"Point\",\"coordinates\":[507246,5956346]}", "{}");
        String crs =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32645\"}},\"features\":["
                        + point + "]}";
        assertEquals(Crs.epsg(32645), read(crs).rows.crs());
        Refusal r = assertThrows(Refusal.class, () -> read(collection(point)));
        assertTrue(r.getMessage().contains("EPSG:32645") && r.getMessage().contains("--crs"), r.getMessage());
        assertEquals(
                Crs.CRS84,
                read(crs.replace(
                                        "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32645\"}}",
                                        "null")
                                .replace("507246,5956346", "1,2"))
                        .rows
                        .crs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "hello",
                "{\"type\":\"Topology\",\"objects\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":",
                "{\"type\":\"FeatureCollection\",\"features\":7}"
            })
    void whatIsNotWholeGeoJsonIsRefused(String text) {
        assertThrows(Refusal.class, () -> read(text));
    }

    @Test
    void deepNestingIsRefusedNotOverflowing() {
        String deep = collection(feature("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000), "{}"));
        assertThrows(Refusal.class, () -> read(deep));
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        All all = read(collection(
                feature(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[84,52],[90,52],[90,57],[84,52]]]}",
                        "{\"имя\":\"Кузбасс\",\"n\":1,\"d\":\"2026-01-31\"}"),
                feature("null", "{\"имя\":null,\"n\":2.5}")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FORMAT.write(Rows.of(new Layer("a", "A", Crs.CRS84, all.rows.columns(), "", all.features)), "A", out);
        All again = read(out.toString(StandardCharsets.UTF_8));
        assertEquals(all.features, again.features);
        assertEquals(all.rows.columns(), again.rows.columns());
        ByteArrayOutputStream metres = new ByteArrayOutputStream();
        FORMAT.write(Rows.of(new Layer("a", "A", Crs.epsg(28415), all.rows.columns(), "", all.features)), "A", metres);
        assertEquals(
                Crs.epsg(28415),
                read(metres.toString(StandardCharsets.UTF_8)).rows.crs());
    }

    @Test
    void knowsItsFilesByNameOrFirstBytes() throws IOException {
        assertTrue(FORMAT.reads(Files.writeString(
                dir.resolve("a.json"), "\uFEFF {\"type\": \"FeatureCollection\", \"features\": []}")));
        assertFalse(FORMAT.reads(Files.writeString(dir.resolve("b.json"), "{\"name\":\"package\"}")));
        assertFalse(FORMAT.reads(dir));
    }

    @Test
    void readsWhatOgr2ogrWrites() throws Exception {
        Require.gdal();
        Path csv = Files.writeString(
                dir.resolve("in.csv"), "id,name,WKT\n1,Шахта,\"POLYGON((84 52,84 57,90 57,90 52,84 52))\"\n2,Завод,\n");
        Path out = dir.resolve("out.geojson");
        Require.run(List.of(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-s_srs",
                "EPSG:4326",
                "-t_srs",
                "EPSG:28415",
                out.toString(),
                csv.toString()));
        try (Rows rows = FORMAT.read(out, ReadOptions.NONE)) {
            assertEquals(Crs.epsg(28415), rows.crs());
            Feature first = rows.next();
            assertEquals("Шахта", first.row().find("name").orElseThrow());
            assertEquals(15_294_000, first.geometry().getEnvelopeInternal().getMinX(), 20_000);
            assertEquals(null, rows.next().geometry());
            assertFalse(rows.hasNext());
            assertEquals(1, rows.fractionRead(), 0.01);
        }
    }
}

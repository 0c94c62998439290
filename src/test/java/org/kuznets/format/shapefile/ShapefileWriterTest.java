package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What the writer writes, as GDAL reads it. */
class ShapefileWriterTest {
    private static final Columns COLUMNS = Columns.of(
            Column.text("nameRu"),
            Column.number("distanceMetres", Unit.METRE),
            Column.number("so2GramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.integer("populationYear", Unit.YEAR),
            new Column("quality", Column.Type.TEXT, Unit.NONE, "How, \"known\""),
            new Column("actDate", Column.Type.DATE, Unit.NONE, ""),
            new Column("verified", Column.Type.BOOLEAN, Unit.NONE, ""));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Rows rows(Crs crs, Columns columns, Feature... features) {
        return Rows.of(new Layer("test", "Test", crs, columns, "", List.of(features)));
    }

    private static Feature feature(String id, @Nullable String wkt, Columns columns, @Nullable Object... values) {
        try {
            return new Feature(id, wkt == null ? null : new WKTReader().read(wkt), new Row(columns, values));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Rows sample() {
        LocalDate day = LocalDate.of(1943, 1, 26);
        return rows(
                Crs.epsg(32645),
                COLUMNS,
                feature(
                        "a",
                        "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0),(2 2, 2 4, 4 4, 4 2, 2 2))",
                        COLUMNS,
                        "Кузнецк «№1»",
                        1.5,
                        1.234567890123e-7,
                        1618L,
                        "reported",
                        day,
                        true),
                feature("b", null, COLUMNS, null, null, null, null, null, null, null),
                feature(
                        "c",
                        "MULTIPOLYGON(((20 0, 30 0, 30 10, 20 0)),((40 0, 40 10, 50 10, 40 0)))",
                        COLUMNS,
                        "",
                        -1e9 / 3,
                        2e300,
                        -5L,
                        "x",
                        null,
                        false));
    }

    private JsonNode ogr(String file) throws IOException, InterruptedException {
        Path json = folder.resolve(file + ".json");
        Require.run(List.of(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=9",
                json.toString(),
                folder.resolve(file).toString()));
        return new ObjectMapper().readTree(json.toFile());
    }

    @Test
    void gdalReadsWhatWasWritten() throws Exception {
        Require.gdal();
        List<Finding> findings = ShapefileWriter.write(sample(), "zones", folder);
        assertEquals(List.of(), findings);
        String info = Require.run(
                List.of("ogrinfo", "-al", folder.resolve("zones.shp").toString()));
        assertTrue(info.contains("Feature Count: 3"), info);
        assertTrue(info.contains("ID[\"EPSG\",32645]"), info);
        assertTrue(info.contains("Geometry: Polygon"), info);
        assertTrue(info.contains("nameRu (String) = Кузнецк «№1»"), info);
        assertTrue(info.contains("actDate (Date) = 1943/01/26"), info);
        assertTrue(info.contains("populaYear (Integer) = 1618"), info);
        assertTrue(info.contains("((0 0,0 10,10 10,10 0,0 0),(2 2,4 2,4 4,2 4,2 2))"), info);
        JsonNode features = ogr("zones.shp").get("features");
        assertEquals(-1e9 / 3, features.get(2).at("/properties/distanceM").doubleValue());
        assertEquals(2e300, features.get(2).at("/properties/so2Gs").doubleValue());
        assertEquals(1.234567890123e-7, features.get(0).at("/properties/so2Gs").doubleValue());
        assertTrue(features.get(1).get("geometry").isNull());
        assertTrue(features.get(1).at("/properties/distanceM").isNull());
    }

    @Test
    void twiceTheSameBytes() throws Exception {
        ShapefileWriter.write(sample(), "zones", folder.resolve("one"));
        ShapefileWriter.write(sample(), "zones", folder.resolve("two"));
        List<String> names = new ArrayList<>();
        try (var files = Files.list(folder.resolve("one"))) {
            files.sorted().forEach(f -> names.add(f.getFileName().toString()));
        }
        assertEquals(
                List.of("zones.cpg", "zones.dbf", "zones.prj", "zones.shp", "zones.shx", "zones_columns.csv"), names);
        for (String n : names) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(n)),
                    Files.readAllBytes(folder.resolve("two").resolve(n)),
                    n);
        }
    }

    @Test
    void aShapefileForEachKind() throws Exception {
        Require.gdal();
        Columns c = Columns.of(Column.text("id"));
        List<Finding> findings = ShapefileWriter.write(
                rows(
                        Crs.CRS84,
                        c,
                        feature("0", null, c, "null"),
                        feature("1", "POINT Z(87 53 200)", c, "p"),
                        feature("2", "LINESTRING(87 53, 88 54)", c, "l"),
                        feature("3", "GEOMETRYCOLLECTION(POINT(1 2), POLYGON((0 0, 1 1, 1 0, 0 0)))", c, "both")),
                "mixed",
                folder);
        assertEquals(
                List.of("shapefile.split"),
                findings.stream().map(f -> f.message().code()).toList());
        String points = Require.run(
                List.of("ogrinfo", "-al", folder.resolve("mixed_points.shp").toString()));
        assertTrue(points.contains("Feature Count: 3"), points);
        assertTrue(points.contains("POINT Z (87 53 200)"), points);
        assertTrue(points.contains("POINT Z (1 2 0)"), points);
        assertEquals(1, ogr("mixed_lines.shp").get("features").size());
        assertEquals(1, ogr("mixed_polygons.shp").get("features").size());
    }

    @Test
    void aTableIsALoneDbf() throws Exception {
        Columns c = Columns.of(Column.text("sector"));
        ShapefileWriter.write(rows(Crs.CRS84, c, feature("0", null, c, "coal")), "jobs", folder);
        assertTrue(Files.exists(folder.resolve("jobs.dbf")));
        assertTrue(Files.notExists(folder.resolve("jobs.shp")));
        assertTrue(Files.notExists(folder.resolve("jobs.prj")));
    }

    @Test
    void longTextsAreCutBetweenCharactersAndSaidSo() throws Exception {
        Columns c = Columns.of(Column.text("note"));
        List<Finding> findings = ShapefileWriter.write(
                rows(Crs.CRS84, c, feature("0", "POINT(1 1)", c, "x" + "Ж".repeat(200))), "long", folder);
        assertEquals(
                "1 texts in note were cut to the 254 bytes that a shapefile holds",
                findings.get(0).text());
        byte[] dbf = Files.readAllBytes(folder.resolve("long.dbf"));
        assertEquals(253, dbf[32 + 16] & 0xff);
    }

    @Test
    void shortNames() {
        assertEquals(
                List.of("distanceM", "populaYear", "velocityMs", "enterpriId", "id", "ID_2", "имяПр", "temperatuC"),
                DbfNames.of(List.of(
                        "distanceMetres",
                        "populationYear",
                        "velocityMetresPerSecond",
                        "enterpriseId",
                        "id",
                        "ID",
                        "имяПредприятия",
                        "temperatureCelsius")));
        assertEquals(List.of("coordQuali", "coordQua_2"), DbfNames.of(List.of("coordQuality", "coordQualities")));
    }

    @Test
    void nothingIsALayerToo() throws Exception {
        Columns c = Columns.of(Column.text("municipalityName"));
        ShapefileWriter.write(rows(Crs.CRS84, c), "empty", folder);
        try (Rows back = new Shapefile().read(folder, org.kuznets.format.ReadOptions.NONE)) {
            assertEquals(c, back.columns());
            assertTrue(!back.hasNext());
            assertEquals(List.of(), back.findings());
        }
    }

    @Test
    void fullNamesComeBackForEveryKind() throws Exception {
        Columns c = Columns.of(Column.number("distanceMetres", Unit.METRE));
        ShapefileWriter.write(
                rows(Crs.CRS84, c, feature("1", "POINT(1 2)", c, 1.5), feature("2", "LINESTRING(1 2, 3 4)", c, 2.5)),
                "mixed",
                folder);
        for (String kind : List.of("points", "lines")) {
            Path shp = folder.resolve("mixed_" + kind + ".shp");
            try (Rows back = new Shapefile().read(shp, org.kuznets.format.ReadOptions.NONE)) {
                assertEquals(c, back.columns());
            }
        }
    }

    @Test
    void aRefusalLeavesNothingBehind() throws Exception {
        Columns c = Columns.of(Column.text("id"));
        Feature bad = feature("1", "POINT(1 2)", c, "x");
        Rows breaking = new Rows() {
            private int left = 3;

            @Override
            public Columns columns() {
                return c;
            }

            @Override
            public Crs crs() {
                return Crs.CRS84;
            }

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Feature next() {
                if (left-- == 0) {
                    throw new IllegalStateException("broken off");
                }
                return bad;
            }

            @Override
            public void close() {}
        };
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> ShapefileWriter.write(breaking, "x", folder));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}

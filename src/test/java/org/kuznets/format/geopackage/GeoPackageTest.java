package org.kuznets.format.geopackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTest {
    private static final GeoPackage FORMAT = new GeoPackage();
    private static final Columns COLUMNS = Columns.of(
            Column.text("name"),
            Column.number("width", Unit.METRE),
            Column.integer("jobs", Unit.PERSON),
            new Column("open", Column.Type.BOOLEAN, Unit.NONE, ""),
            new Column("day", Column.Type.DATE, Unit.NONE, ""),
            new Column("moment", Column.Type.INSTANT, Unit.NONE, ""));

    @TempDir
    Path folder;

    private static Geometry wkt(String text) throws Exception {
        return new WKTReader().read(text);
    }

    private static Layer layer(Crs crs) throws Exception {
        return new Layer(
                "works",
                "",
                crs,
                COLUMNS,
                "",
                List.of(
                        new Feature(
                                "a",
                                wkt("POINT Z (507246.006 5956346.887 251.5)"),
                                new Row(
                                        COLUMNS,
                                        "Шахта «Северная»",
                                        1.25,
                                        Long.MAX_VALUE,
                                        true,
                                        LocalDate.of(1930, 2, 28),
                                        Instant.parse("2024-02-29T23:59:59.123Z"))),
                        new Feature("b", null, new Row(COLUMNS, null, null, null, null, null, null))));
    }

    private Path written(Layer layer, String title) throws Exception {
        Path file = folder.resolve(layer.id() + ".gpkg");
        try (OutputStream out = Files.newOutputStream(file)) {
            FORMAT.write(Rows.of(layer), title, out);
        }
        return file;
    }

    private static List<Feature> read(Rows rows) {
        List<Feature> all = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static ReadOptions options(@Nullable Crs crs, @Nullable String layer) {
        return new ReadOptions(crs, null, layer);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Layer layer = layer(Crs.epsg(32645));
        Path file = written(layer, "Works");
        assertTrue(FORMAT.reads(file));
        try (Rows rows = FORMAT.read(file, ReadOptions.NONE)) {
            assertEquals(Crs.epsg(32645), rows.crs());
            assertEquals(
                    List.of("id", "name", "width", "jobs", "open", "day", "moment"),
                    rows.columns().all().stream().map(Column::name).toList());
            Feature a = rows.next();
            assertEquals("a", a.row().get(0));
            for (int i = 0; i < COLUMNS.size(); i++) {
                assertEquals(layer.features().get(0).row().get(i), a.row().get(i + 1));
                assertEquals(
                        COLUMNS.all().get(i).type(),
                        rows.columns().all().get(i + 1).type());
            }
            assertEquals(251.5, a.geometry().getCoordinate().getZ());
            assertEquals(
                    "[b, null, null, null, null, null, null]", rows.next().row().toString());
            assertFalse(rows.hasNext());
        }
        assertEquals(List.of(file), Files.list(folder).toList(), "nothing is left beside a file that was read");
    }

    @Test
    void gdalReadsWhatWeWrite() throws Exception {
        Require.gdal();
        Path file = written(layer(Crs.epsg(32645)), "Works of Кузбасс");
        String about = Require.run(List.of("ogrinfo", "-ro", "-al", file.toString()));
        for (String line : List.of(
                "Layer name: Works of Кузбасс",
                "3D Point",
                "Feature Count: 2",
                "ID[\"EPSG\",32645]",
                "name (String) = Шахта «Северная»",
                "jobs (Integer64) = 9223372036854775807",
                "day (Date) = 1930/02/28",
                "moment (DateTime) = 2024/02/29 23:59:59.123+00",
                "POINT Z (507246.006 5956346.887 251.5)")) {
            assertTrue(about.contains(line), line + " is not in\n" + about);
        }
        assertFalse(about.contains("Warning"), about);
    }

    @Test
    void weReadWhatGdalWrites() throws Exception {
        Require.gdal();
        Path source = folder.resolve("in.csv");
        Files.writeString(
                source,
                """
                wkt,n,x,day,moment,name
                "POINT (87.1 53.7)",5,1.5,2024/02/29,2024/02/29 10:11:12,лес
                "MULTIPOLYGON (((87 53,88 53,88 54,87 53)))",,,,,
                "GEOMETRYCOLLECTION (POINT (87 53))",-1,1e300,1900/01/01,,"it's"
                """);
        Files.writeString(folder.resolve("in.csvt"), "WKT,Integer,Real,Date,DateTime,String");
        for (String version : List.of("1.0", "1.2", "1.3")) {
            for (String crs : List.of("EPSG:4326", "EPSG:28415", "EPSG:32645")) {
                Path out = folder.resolve("out.gpkg");
                Files.deleteIfExists(out);
                Require.run(List.of(
                        "ogr2ogr",
                        "-f",
                        "GPKG",
                        out.toString(),
                        source.toString(),
                        "-nln",
                        "слой 1",
                        "-s_srs",
                        "EPSG:4326",
                        "-t_srs",
                        crs,
                        "-dsco",
                        "VERSION=" + version,
                        "-nlt",
                        "GEOMETRY"));
                check(out, crs);
            }
        }
    }

    private static void check(Path file, String crs) throws Exception {
        try (Rows rows = FORMAT.read(file, options(null, "Слой 1".toLowerCase(java.util.Locale.ROOT)))) {
            assertEquals(crs.equals("EPSG:4326") ? Crs.CRS84 : new Crs(crs, ""), rows.crs());
            Feature first = rows.next();
            assertTrue(
                    first.row().toString().contains("5, 1.5, 2024-02-29, 2024-02-29T10:11:12Z, лес"),
                    first.row()::toString);
            double x = first.geometry().getCoordinate().x;
            assertTrue(crs.equals("EPSG:4326") ? x == 87.1 : x > 400_000, () -> crs + " " + x);
            assertEquals("MultiPolygon", rows.next().geometry().getGeometryType());
            assertEquals("GeometryCollection", rows.next().geometry().getGeometryType());
            assertFalse(rows.hasNext());
            assertEquals(List.of(), rows.findings());
        }
    }

    @Test
    void unknownLayersAndSystemsAreRefusedWithTheWayOut() throws Exception {
        Path file = written(layer(Crs.epsg(32645)), "works");
        Refusal layer = assertThrows(Refusal.class, () -> FORMAT.read(file, options(null, "x\"; DROP TABLE works")));
        assertTrue(layer.getMessage().contains("its layers are: works"), layer.getMessage());
        edit(file, "UPDATE gpkg_geometry_columns SET srs_id = -1");
        Refusal crs = assertThrows(Refusal.class, () -> FORMAT.read(file, ReadOptions.NONE));
        assertTrue(crs.getMessage().contains("--crs"), crs.getMessage());
        try (Rows rows = FORMAT.read(file, options(Crs.epsg(28415), null))) {
            assertEquals(Crs.epsg(28415), rows.crs());
        }
        edit(
                file,
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('msk', 100001, 'NONE', 42, 'LOCAL_CS[\"msk-42\"]', '')",
                "UPDATE gpkg_geometry_columns SET srs_id = 100001");
        try (Rows rows = FORMAT.read(file, ReadOptions.NONE)) {
            assertEquals(new Crs("LOCAL:NONE-42", "LOCAL_CS[\"msk-42\"]"), rows.crs());
        }
    }

    private static void edit(Path file, String... sql) throws SQLException {
        try (Connection c = Sqlite.write(file)) {
            SpatialFunctions.register(c);
            Sql.run(c, sql);
        }
    }

    @Test
    void tableNamesAreNeverCode() throws Exception {
        Path file = written(layer(Crs.CRS84), "works\"; DROP TABLE gpkg_contents; --");
        assertEquals(2, read(FORMAT.read(file, ReadOptions.NONE)).size());
    }

    @Test
    void aBrokenRowCostsItselfAndSaysSo() throws Exception {
        Path file = written(layer(Crs.CRS84), "works");
        edit(
                file,
                "DROP TRIGGER rtree_works_geom_insert",
                "INSERT INTO works (geom, name) VALUES (x'00', 'not a geometry')",
                "INSERT INTO works (geom, name) VALUES (x'47500001E610000001030000000FFFFFFF', 'too many rings')",
                "INSERT INTO works (geom, name) VALUES (x'47500001E610000001080000000100000000', 'an arc')",
                "INSERT INTO works (day) VALUES ('yesterday')",
                "INSERT INTO works (name) VALUES ('good')");
        try (Rows rows = FORMAT.read(file, ReadOptions.NONE)) {
            List<Feature> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            assertEquals(3, all.size());
            List<Finding> findings = rows.findings();
            assertEquals(4, findings.size());
            assertEquals("works 3", findings.get(0).where());
            assertTrue(
                    findings.get(1).text().contains("more than the geometry holds"),
                    findings.get(1).text());
        }
    }

    @Test
    void filesThatAreNoneAreRefused() throws Exception {
        Path file = written(layer(Crs.CRS84), "works");
        byte[] whole = Files.readAllBytes(file);
        Path broken = folder.resolve("broken.gpkg");
        for (int length : new int[] {0, 10, 100, 4096, 20_000}) {
            Files.write(broken, java.util.Arrays.copyOf(whole, length));
            assertThrows(Refusal.class, () -> read(FORMAT.read(broken, ReadOptions.NONE)), "cut to " + length);
        }
        Files.writeString(broken, "{\"type\": \"FeatureCollection\"}");
        assertFalse(FORMAT.reads(broken));
        assertThrows(Refusal.class, () -> FORMAT.read(broken, ReadOptions.NONE));
        edit(file, "DROP TABLE gpkg_contents");
        assertThrows(Refusal.class, () -> FORMAT.read(file, ReadOptions.NONE));
    }

    @Test
    void filesWithALogAreReadInUseAndOut() throws Exception {
        Path file = written(layer(Crs.CRS84), "works");
        edit(file, "PRAGMA journal_mode = WAL");
        assertEquals(2, read(FORMAT.read(file, ReadOptions.NONE)).size());
        assertEquals(List.of(file), Files.list(folder).toList());
        try (Connection c = Sqlite.write(file)) {
            SpatialFunctions.register(c);
            Sql.run(c, "INSERT INTO works (name) VALUES ('in the log')");
            assertEquals(3, read(FORMAT.read(file, ReadOptions.NONE)).size());
        }
    }

    @Test
    void aViewThatNeverEndsIsGivenUp() throws Exception {
        Path file = written(layer(Crs.CRS84), "works");
        edit(
                file,
                "CREATE VIEW trap AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT w.fid FROM works w, n WHERE i < 0",
                "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('trap', 'attributes', 'trap')");
        Refusal refusal = assertThrows(Refusal.class, () -> read(GeoPackageRows.open(file, options(null, "trap"), 10)));
        assertTrue(refusal.getMessage().contains("interrupt"), refusal.getMessage());
    }
}

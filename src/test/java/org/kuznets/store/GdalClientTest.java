package org.kuznets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Require;
import org.kuznets.geo.Bbox;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Query;
import org.kuznets.layer.Row;

/** GDAL, and with it QGIS, opens the store's file while the store has it open. */
class GdalClientTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needGdal() {
        Require.gdal();
    }

    private String file() {
        return folder.resolve(GeoPackageStore.FILE).toString();
    }

    @Test
    void sheSeesTheLayersAndNothingElse() throws Exception {
        try (GeoPackageStore store = GeoPackageStore.open(folder)) {
            store.put(LayerStoreContract.draft("land-use"), new Parcels(3_000, 8, 1), f -> {});
            store.put(LayerStoreContract.draft("land-use"), new Parcels(2_000, 8, 1), f -> {});
            assertEquals("1: land-use (Polygon)", layers());
            Columns columns = Columns.of(Column.text("sector"));
            Feature row = new Feature("a", null, new Row(columns, "coal"));
            store.put(LayerStoreContract.draft("jobs"), LayerStoreContract.rows(columns, row), f -> {});
            assertEquals("1: land-use (Polygon)\n2: jobs (None)", layers());

            String about = Require.run(List.of("ogrinfo", "-ro", "-so", file(), "land-use"));
            for (String line : List.of(
                    "Feature Count: 2000",
                    "ID[\"EPSG\",4326]",
                    "id: String (0.0)",
                    "landClass: String (0.0)",
                    "areaHectares: Real (0.0)",
                    "persons: Integer64 (0.0)",
                    "surveyed: Integer(Boolean) (0.0)",
                    "built: Date (0.0)",
                    "changed: DateTime (0.0)")) {
                assertTrue(about.contains(line), line + " is not in\n" + about);
            }
            assertTrue(!about.contains("Warning"), about);
        }
    }

    private String layers() throws Exception {
        String all = Require.run(List.of("ogrinfo", "-ro", "-q", file()));
        return all.strip();
    }

    @Test
    void herSpatialFilterFindsTheSame() throws Exception {
        try (GeoPackageStore store = GeoPackageStore.open(folder)) {
            store.put(LayerStoreContract.draft("land-use"), new Parcels(20_000, 8, 1), f -> {});
            Bbox box = new Bbox(86, 53, 86.7, 53.9);
            long ours = store.page(new Query("land-use", box, Filter.INCLUDE, List.of(), 1, null))
                    .matched();
            String answer = Require.run(List.of(
                    "ogrinfo",
                    "-ro",
                    "-q",
                    file(),
                    "-sql",
                    "SELECT count(*) AS n FROM \"land-use\" WHERE fid IN (SELECT id FROM \"rtree_land-use_geom\""
                            + " WHERE maxx >= 86 AND minx <= 86.7 AND maxy >= 53 AND miny <= 53.9)"));
            assertEquals(ours, number(answer, "n \\(Integer\\) = (\\d+)"));
            String filtered = Require.run(
                    List.of("ogrinfo", "-ro", "-so", file(), "land-use", "-spat", "86", "53", "86.7", "53.9"));
            assertTrue(Math.abs(ours - number(filtered, "Feature Count: (\\d+)")) <= ours / 20, filtered);
        }
    }

    private static long number(String text, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        assertTrue(m.find(), text);
        return Long.parseLong(m.group(1));
    }

    @Test
    void herEditsKeepTheIndexTrue() throws Exception {
        try (GeoPackageStore store = GeoPackageStore.open(folder)) {
            store.put(LayerStoreContract.draft("land-use"), new Parcels(1_000, 8, 1), f -> {});
            Require.run(List.of("ogrinfo", "-q", file(), "-sql", "DELETE FROM \"land-use\" WHERE fid <= 400"));
            long left = store.rows(Query.all("land-use")).hasNext()
                    ? store.page(new Query(
                                    "land-use", new Bbox(84, 51, 90, 57.5), Filter.INCLUDE, List.of(), 2_000, null))
                            .features()
                            .size()
                    : 0;
            assertEquals(600, left);
        }
    }

    @Test
    void sheConvertsItWhole() throws Exception {
        try (GeoPackageStore store = GeoPackageStore.open(folder)) {
            store.put(LayerStoreContract.draft("land-use"), new Parcels(1_000, 8, 1), f -> {});
            Path out = folder.resolve("out.csv");
            Require.run(List.of("ogr2ogr", "-f", "CSV", out.toString(), file(), "land-use", "-lco", "GEOMETRY=AS_WKT"));
            assertEquals(
                    LayerStoreContract.list(new Parcels(1_000, 8, 1)).stream()
                                    .filter(f -> "a\nb".equals(f.row().get(0)))
                                    .count()
                            + 1_001,
                    Files.readAllLines(out).size());
        }
    }

    @Test
    void theFileSaysItsVersion() throws Exception {
        GeoPackageStore.open(folder).close();
        byte[] head = Files.readAllBytes(folder.resolve(GeoPackageStore.FILE));
        assertEquals("GPKG", new String(head, 68, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(10_300, java.nio.ByteBuffer.wrap(head).getInt(60));
    }
}

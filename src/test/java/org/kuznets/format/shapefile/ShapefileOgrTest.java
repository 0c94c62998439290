package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.Require;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Shapefiles as GDAL writes them. */
class ShapefileOgrTest {
    private static final String HEAD = "id,nameRu,jobs,share,opened,WKT\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void gdal() {
        Require.gdal();
    }

    /** Writes rows given as WKT with ogr2ogr. */
    private Path written(List<String> shapes, String... options) throws Exception {
        return reprojected("EPSG:4326", shapes, options);
    }

    private Path reprojected(String target, List<String> shapes, String... options) throws Exception {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < shapes.size(); i++) {
            boolean odd = i % 2 == 1;
            csv.append(i + 1).append(odd ? ",,,,," : ",Шахта Ёлка " + i + ",120,0.25,2021-03-0" + (i % 9 + 1) + ",");
            csv.append('"').append(shapes.get(i)).append("\"\n");
        }
        Files.writeString(folder.resolve("in.csv"), csv);
        Files.writeString(folder.resolve("in.csvt"), "Integer,String(60),Integer64,Real(10.3),Date,WKT");
        List<String> command =
                new ArrayList<>(List.of("ogr2ogr", "-f", "ESRI Shapefile", "-s_srs", "EPSG:4326", "-t_srs", target));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of(
                folder.resolve("out.shp").toString(),
                folder.resolve("in.csv").toString(),
                "-oo",
                "EMPTY_STRING_AS_NULL=YES"));
        Require.run(command);
        return folder.resolve("out.shp");
    }

    static List<Feature> all(Rows rows) {
        List<Feature> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static Rows read(Path file) throws IOException {
        return new Shapefile().read(file, ReadOptions.NONE);
    }

    private static Geometry wkt(String wkt) throws Exception {
        return new WKTReader().read(wkt);
    }

    private static void same(String expected, @Nullable Geometry actual) throws Exception {
        assertNotNull(actual);
        Geometry e = wkt(expected).norm();
        assertTrue(e.equalsExact(actual.norm(), 1e-12), () -> expected + " but was " + actual);
        assertEquals(
                Double.isFinite(e.getCoordinate().getZ()),
                Double.isFinite(actual.getCoordinate().getZ()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP1251", "CP866", "UTF-8", "KOI8-R", "ISO-8859-5"})
    void anyEncodingWithACpg(String encoding) throws Exception {
        Path shp = written(List.of("POINT(87 53)", "POINT(88 54)"), "-lco", "ENCODING=" + encoding);
        try (Rows rows = read(shp)) {
            assertEquals(
                    List.of(
                            Column.Type.INTEGER,
                            Column.Type.TEXT,
                            Column.Type.INTEGER,
                            Column.Type.NUMBER,
                            Column.Type.DATE),
                    rows.columns().all().stream().map(Column::type).limit(5).toList());
            List<Feature> all = all(rows);
            assertEquals("Шахта Ёлка 0", text(all));
            assertEquals(120L, all.get(0).row().get(2));
            assertEquals(0.25, all.get(0).row().get(3));
            assertEquals(LocalDate.of(2021, 3, 1), all.get(0).row().get(4));
            for (int i = 1; i < 5; i++) {
                assertNull(all.get(1).row().get(i), "null of column " + i);
            }
            assertEquals(Crs.CRS84, rows.crs());
            assertEquals("2", all.get(1).id());
        }
    }

    private static String text(List<Feature> all) {
        return all.get(0).row().text("nameRu", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP1251", "CP866", "UTF-8"})
    void sniffedWithoutACpg(String encoding) throws Exception {
        Path shp = written(List.of("POINT(87 53)", "POINT(88 54)"), "-lco", "ENCODING=" + encoding);
        Files.delete(folder.resolve("out.cpg"));
        try (Rows rows = read(shp)) {
            List<Feature> all = all(rows);
            assertTrue(text(all).startsWith("Шахта "), text(all));
            assertTrue(rows.findings().get(0).text().contains("look like"));
        }
    }

    @Test
    void theUsersEncodingWins() throws Exception {
        Path shp = written(List.of("POINT(87 53)"), "-lco", "ENCODING=CP866");
        Files.writeString(folder.resolve("out.cpg"), "UTF-8");
        try (Rows rows = read(shp)) {
            all(rows);
            assertEquals("shapefile.garbled", rows.findings().get(0).message().code());
        }
        try (Rows rows = new Shapefile().read(shp, new ReadOptions(null, Charset.forName("IBM866"), null))) {
            assertTrue(text(all(rows)).startsWith("Шахта "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(87 53)|POINT(88.5 54.25)",
                "POINT Z(87 53 210)|POINT Z(88 54 -3)",
                "MULTIPOINT((1 2),(3 4))|MULTIPOINT((5 6))",
                "MULTIPOINT Z((1 2 3),(3 4 5))|MULTIPOINT Z((5 6 7))",
                "LINESTRING(1 2, 3 4)|MULTILINESTRING((1 2, 3 4),(5 6, 7 8, 9 9))",
                "LINESTRING Z(1 2 3, 3 4 5)|MULTILINESTRING Z((1 2 3, 3 4 5),(5 6 7, 7 8 9))",
                "POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,4 2,2 2))|MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))",
                "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 8,8 8,8 1,1 1))|MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 8,8 8,8 1,1 1)),((3 3,5 3,5 5,3 5,3 3)))",
                "POLYGON Z((0 0 1,1 0 2,1 1 3,0 0 1))|MULTIPOLYGON Z(((0 0 1,1 0 2,1 1 3,0 0 1)),((5 5 1,6 5 2,6 6 3,5 5 1)))"
            })
    void everyKindOfShape(String both) throws Exception {
        List<String> shapes = List.of(both.split("\\|"));
        try (Rows rows = read(written(shapes))) {
            List<Feature> all = all(rows);
            assertEquals(2, all.size());
            same(shapes.get(0), all.get(0).geometry());
            same(shapes.get(1), all.get(1).geometry());
            assertEquals(
                    List.of(),
                    rows.findings().stream()
                            .filter(f -> !f.message().code().contains("charset"))
                            .toList());
        }
    }

    @Test
    void measuresAreDroppedAndSaidSo() throws Exception {
        try (Rows rows = read(written(List.of("LINESTRING M(1 2 7, 3 4 8)"), "-lco", "SHPT=ARCM"))) {
            same("LINESTRING(1 2, 3 4)", all(rows).get(0).geometry());
            assertTrue(rows.findings().toString().contains("shapefile.measures"));
        }
        try (Rows rows = read(written(List.of("POINT ZM(1 2 7 8)"), "-overwrite"))) {
            same("POINT Z(1 2 7)", all(rows).get(0).geometry());
        }
    }

    @Test
    void nullShapesAndNoTableAndNoIndex() throws Exception {
        Path shp = written(List.of("POINT(1 2)", "POINT EMPTY"));
        Files.delete(folder.resolve("out.shx"));
        Files.delete(folder.resolve("out.dbf"));
        try (Rows rows = read(shp)) {
            List<Feature> all = all(rows);
            assertEquals(2, all.size());
            assertNull(all.get(1).geometry());
            assertEquals(0, rows.columns().size());
        }
    }

    @Test
    void theCoordinateSystem() throws Exception {
        for (String code : List.of("32645", "32733", "28415")) {
            Path shp = reprojected("EPSG:" + code, List.of("POINT(87 53)"), "-overwrite");
            try (Rows rows = read(shp)) {
                assertEquals(Crs.epsg(Integer.parseInt(code)), rows.crs());
            }
        }
    }
}

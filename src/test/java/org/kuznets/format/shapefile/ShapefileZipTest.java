package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kuznets.format.shapefile.ShapefileBytes.dbf;
import static org.kuznets.format.shapefile.ShapefileBytes.point;
import static org.kuznets.format.shapefile.ShapefileBytes.shp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Shapefiles in zips, friendly and hostile. */
class ShapefileZipTest {
    private static final byte[] SHP = shp(1, point(1, 2));
    private static final byte[] DBF =
            dbf().field("n", 'N', 4, 0).record("   12").bytes();
    private static final byte[] PRJ = PrjFile.wkt(Crs.CRS84).getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Charset names, Filling filling) throws IOException {
        Path file = folder.resolve("x.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            filling.into(zip);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void shapefile(ZipOutputStream zip, String name) throws IOException {
        entry(zip, name + ".shp", SHP);
        entry(zip, name + ".dbf", DBF);
        entry(zip, name + ".prj", PRJ);
    }

    private static Set<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("kuznets-shapefile"))
                    .collect(Collectors.toSet());
        }
    }

    private static String refused(Path zip) throws IOException {
        Set<String> before = temporary();
        Refusal e = assertThrows(Refusal.class, () -> new Shapefile().read(zip, ReadOptions.NONE));
        assertEquals(before, temporary(), "nothing is left behind");
        return String.valueOf(e.getMessage());
    }

    @Test
    void inAnyFolderUnderAnyName() throws IOException {
        for (Charset names : List.of(StandardCharsets.UTF_8, Charset.forName("IBM866"))) {
            Path zip = zip(names, z -> {
                entry(z, "readme.txt", new byte[10]);
                entry(z, "__MACOSX/Данные/Посёлки.shp", new byte[10]);
                shapefile(z, "Данные/2024/Посёлки");
            });
            Set<String> before = temporary();
            try (Rows rows = new Shapefile().read(zip, new ReadOptions(null, null, "Посёлки"))) {
                Feature f = rows.next();
                assertEquals("POINT (1 2)", String.valueOf(f.geometry()));
                assertEquals(12L, f.row().get(0));
                assertEquals(Crs.CRS84, rows.crs());
            }
            assertEquals(before, temporary(), "the unpacked files are removed");
        }
    }

    @Test
    void severalInOne() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, z -> {
            shapefile(z, "b");
            shapefile(z, "a");
        });
        try (Rows rows = new Shapefile().read(zip, ReadOptions.NONE)) {
            assertEquals(
                    "a was read; beside it there are b", rows.findings().get(0).text());
        }
        try (Rows rows = new Shapefile().read(zip, new ReadOptions(null, null, "b"))) {
            assertEquals(List.of(), rows.findings());
        }
        assertThrows(NotFound.class, () -> new Shapefile().read(zip, new ReadOptions(null, null, "c")));
        Path twice = zip(StandardCharsets.UTF_8, z -> {
            shapefile(z, "one/a");
            shapefile(z, "two/a");
        });
        assertTrue(refused(twice).contains("holds a.shp twice"));
    }

    @Test
    void pathsOutOfTheZip() throws IOException {
        for (String name : List.of("../a.shp", "x/../../a.shp", "/etc/a.shp", "C:\\a.shp", "..\\a.shp", "..")) {
            assertTrue(
                    refused(zip(StandardCharsets.UTF_8, z -> entry(z, name, SHP)))
                            .contains("outside the zip"),
                    name);
        }
    }

    @Test
    void zipsInZips() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(inner)) {
            shapefile(z, "a");
        }
        Path zip = zip(StandardCharsets.UTF_8, z -> entry(z, "inner.zip", inner.toByteArray()));
        assertTrue(refused(zip).contains("another zip, inner.zip"));
        assertTrue(refused(zip(StandardCharsets.UTF_8, z -> entry(z, "a.txt", SHP)))
                .contains("no .shp"));
    }

    @Test
    void bombs() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path zip = zip(StandardCharsets.UTF_8, z -> {
            z.putNextEntry(new ZipEntry("a.shp"));
            for (int i = 0; i < 100; i++) {
                z.write(zeros);
            }
            z.closeEntry();
        });
        assertTrue(refused(zip).contains("unpacks to more than"));
        Path crowd = zip(StandardCharsets.UTF_8, z -> {
            for (int i = 0; i <= ZippedParts.MOST_ENTRIES; i++) {
                entry(z, "e" + i, new byte[0]);
            }
        });
        assertTrue(refused(crowd).contains("more than 20000 entries"));
    }

    @Test
    void brokenZips() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, z -> shapefile(z, "a"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, 90));
        assertTrue(refused(zip).contains("cannot be unpacked"), refused(zip));
        whole[60] ^= 0x55;
        Files.write(zip, whole);
        assertTrue(refused(zip).contains("cannot be unpacked"), refused(zip));
    }

    @Test
    void whatIsWrittenAsAZipComesBack() throws IOException {
        Columns columns = Columns.of(
                Column.text("municipalityName"),
                new Column("distanceMetres", Column.Type.NUMBER, Unit.METRE, "To the \"fence\", true"));
        Feature f = new Feature(
                "1",
                new GeometryFactory().createPoint(new Coordinate(87.25, 53.5)),
                new Row(columns, "Новокузнецк", 0.1));
        Layer layer = new Layer("zones", "Zones", Crs.epsg(28415), columns, "", List.of(f));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        new Shapefile().write(Rows.of(layer), "Зоны / 1", one);
        new Shapefile().write(Rows.of(layer), "Зоны / 1", two);
        assertArrayEquals(one.toByteArray(), two.toByteArray());
        Path zip = Files.write(folder.resolve("z.zip"), one.toByteArray());
        assertTrue(new Shapefile().reads(zip));
        try (Rows rows = new Shapefile().read(zip, ReadOptions.NONE)) {
            assertEquals(columns, rows.columns());
            Feature back = rows.next();
            assertEquals(f.row(), back.row());
            assertEquals(f.geometry(), back.geometry());
            assertEquals(layer.crs(), rows.crs());
        }
    }
}

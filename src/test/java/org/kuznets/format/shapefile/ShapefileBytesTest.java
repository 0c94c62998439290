package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kuznets.format.shapefile.ShapefileBytes.dbf;
import static org.kuznets.format.shapefile.ShapefileBytes.point;
import static org.kuznets.format.shapefile.ShapefileBytes.polygon;
import static org.kuznets.format.shapefile.ShapefileBytes.shp;
import static org.kuznets.format.shapefile.ShapefileBytes.square;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.format.ReadOptions;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Shapefiles as they should not be. */
class ShapefileBytesTest {
    private static final ReadOptions WGS84 = new ReadOptions(Crs.CRS84, null, null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Read(List<Feature> features, List<String> findings, List<Column> columns) {
        @Nullable
        Geometry shape(int i) {
            return features.get(i).geometry();
        }

        double area(int i) {
            Geometry g = shape(i);
            return g == null ? 0 : g.getArea();
        }
    }

    private Read read(byte[] shp, byte @Nullable [] dbf) throws IOException {
        Files.write(folder.resolve("x.shp"), shp);
        Files.deleteIfExists(folder.resolve("x.dbf"));
        if (dbf != null) {
            Files.write(folder.resolve("x.dbf"), dbf);
        }
        try (Rows rows = new Shapefile().read(folder.resolve("x.shp"), WGS84)) {
            List<Feature> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return new Read(
                    all,
                    rows.findings().stream()
                            .map(f -> f.message().code().substring("shapefile.".length()))
                            .filter(c -> !c.equals("no-dbf"))
                            .toList(),
                    rows.columns().all());
        }
    }

    private String refused(byte[] shp) {
        return String.valueOf(assertThrows(Refusal.class, () -> read(shp, null)).getMessage());
    }

    private Geometry one(double[]... rings) throws IOException {
        Geometry g = read(shp(5, polygon(rings)), null).shape(0);
        assertNotNull(g);
        assertTrue(g.isValid(), g::toString);
        return g;
    }

    @Test
    void ringsInAnyOrderAndTurning() throws IOException {
        boolean cw = true;
        boolean ccw = false;
        assertEquals(300, one(square(0, 0, 10, cw), square(0, 0, 5, ccw)).getArea(), "as it should be");
        assertEquals(300, one(square(0, 0, 5, ccw), square(0, 0, 10, cw)).getArea(), "hole first");
        assertEquals(300, one(square(0, 0, 10, ccw), square(0, 0, 5, cw)).getArea(), "all the wrong way");
        assertEquals(300, one(square(0, 0, 10, ccw), square(0, 0, 5, ccw)).getArea(), "all anticlockwise");
        assertEquals(400, one(square(0, 0, 10, ccw)).getArea(), "a single ring");
        Geometry island = one(square(0, 0, 2, cw), square(0, 0, 5, ccw), square(0, 0, 10, cw));
        assertEquals(316, island.getArea(), "an island in a hole");
        assertEquals(2, island.getNumGeometries());
        Geometry two = one(square(0, 0, 10, cw), square(30, 0, 5, ccw), square(30, 0, 10, cw), square(0, 0, 5, ccw));
        assertEquals(600, two.getArea(), "two with holes");
        assertEquals(1, ((Polygon) two.getGeometryN(0)).getNumInteriorRing());
        Geometry touching = one(square(0, 0, 10, cw), new double[] {-10, 0, 0, -5, 0, 5, -10, 0});
        assertEquals(350, touching.getArea(), "a hole that touches the outside with its first vertex");
    }

    @Test
    void ringsThatAreNone() throws IOException {
        double[] open = Arrays.copyOf(square(0, 0, 10, true), 8);
        Read r = read(
                shp(
                        5,
                        polygon(open),
                        polygon(square(0, 0, 10, true), new double[] {1, 1, 2, 2, 1, 1}),
                        polygon(new double[] {1, 1, 2, 2, 3, 3, 1, 1}),
                        polygon(),
                        polygon(square(0, 0, Double.NaN, true)),
                        polygon(square(0, 0, Double.POSITIVE_INFINITY, true))),
                null);
        assertEquals(400, r.area(0));
        assertEquals(400, r.area(1));
        assertEquals(List.of("unclosed", "flat-ring", "flat-ring", "infinite", "infinite"), r.findings());
        for (int i = 2; i < 6; i++) {
            assertNull(r.shape(i), "shape " + i);
        }
    }

    @Test
    void tablesOfEverySort() throws IOException {
        byte[] dbf = dbf().field("n", 'N', 4, 0)
                .field("n", 'N', 6, 2)
                .field("", 'F', 5, 0)
                .field("when", 'D', 8, 0)
                .field("ok", 'L', 1, 0)
                .field("memo", 'M', 10, 0)
                .field("t", 'C', 3, 0)
                .record("   12  1.50  2.520240229T         1яз ")
                .record("*  13  1.50  2.520240229T         1abcd")
                .record(" ************   00000000?")
                .record("  1.0   1,5     20230229X")
                .bytes();
        Read r = read(shp(1, point(1, 1), point(2, 2), point(3, 3), point(4, 4)), dbf);
        assertEquals(
                List.of("n", "n_2", "column3", "when", "ok", "t"),
                r.columns().stream().map(Column::name).toList());
        assertEquals(
                List.of("1", "3", "4"), r.features().stream().map(Feature::id).toList());
        assertEquals(
                "[12.0, 1.5, 2.5, 2024-02-29, true, я]",
                r.features().get(0).row().toString());
        assertEquals(
                "[null, null, null, null, null, null]",
                r.features().get(1).row().toString());
        assertEquals(
                "[1.0, 1.5, null, null, null, null]", r.features().get(2).row().toString());
        assertEquals(List.of("memo", "charset-guessed", "value", "value", "deleted"), r.findings());
    }

    @Test
    void binaryFields() throws IOException {
        byte[] dbf = dbf().field("i", 'I', 4, 0)
                .field("d", 'O', 8, 0)
                .field("t", '@', 8, 0)
                .record("")
                .bytes();
        ByteBuffer b = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        int at = dbf.length - 1 - 20;
        b.putInt(at, -7).putDouble(at + 4, 2.5).putInt(at + 12, 2_440_588 + 1).putInt(at + 16, 1500);
        Read r = read(shp(1, point(1, 1)), dbf);
        assertEquals(-7L, r.features().get(0).row().get(0));
        assertEquals(2.5, r.features().get(0).row().get(1));
        assertEquals(Instant.ofEpochMilli(86_401_500), r.features().get(0).row().get(2));
    }

    @Test
    void countsThatDiffer() throws IOException {
        byte[] two = dbf().field("a", 'C', 3, 0).record(" one").record(" two").bytes();
        Read r = read(shp(1, point(1, 1), point(2, 2), point(3, 3)), two);
        assertEquals(List.of("uneven"), r.findings());
        assertEquals(3, r.features().size());
        assertNull(r.features().get(2).row().get(0));
        two[4] = 99;
        r = read(shp(1, point(1, 1), point(2, 2)), two);
        assertEquals(List.of("dbf-count"), r.findings());
        assertEquals("two", r.features().get(1).row().get(0));
        two[4] = 0;
        assertEquals(2, read(shp(1, point(1, 1), point(2, 2)), two).features().size());
    }

    @Test
    void lengthsThatLie() {
        assertTrue(refused(new byte[50]).contains("only 50 bytes"));
        assertTrue(refused(new byte[500]).contains("9994"));
        assertTrue(refused(shp(31)).contains("multipatches"));
        assertTrue(refused(shp(77)).contains("shape type is 77"));
        byte[] parts = polygon(square(0, 0, 1, true));
        ByteBuffer.wrap(parts).order(ByteOrder.LITTLE_ENDIAN).putInt(36, Integer.MAX_VALUE);
        assertEquals(
                "record 2 is damaged: 2147483647 parts with 5 points in 128 bytes; export the file again",
                refused(shp(5, polygon(square(0, 0, 1, true)), parts)));
        byte[] index = polygon(square(0, 0, 1, true), square(5, 5, 1, true));
        ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN).putInt(48, -3);
        assertTrue(refused(shp(5, index)).contains("part 1 begins at point 0 and ends at -3"));
        byte[] record = shp(1, point(1, 1));
        ByteBuffer.wrap(record).putInt(104, Integer.MAX_VALUE);
        assertTrue(refused(record).contains("record 1 reaches beyond the end"));
        ByteBuffer.wrap(record).putInt(104, -5);
        assertTrue(refused(record).contains("record 1 at byte 100"));
        byte[] cut = shp(1, point(1, 1), point(2, 2));
        assertTrue(refused(Arrays.copyOf(cut, cut.length - 3)).contains("record 2 reaches beyond"));
    }

    @Test
    void whatFollowsTheLastRecord() throws IOException {
        byte[] whole = shp(1, point(1, 1));
        Read r = read(Arrays.copyOf(whole, whole.length + 40), null);
        assertEquals(1, r.features().size());
        assertEquals(List.of("trailing"), r.findings());
        byte[] lied = shp(1, point(1, 1), point(2, 2));
        ByteBuffer.wrap(lied).putInt(24, 64);
        assertEquals(2, read(lied, null).features().size(), "the header tells of one record, but there are two");
    }

    @Test
    void tablesThatLie() {
        byte[] good = dbf().field("a", 'C', 3, 0).record(" one").bytes();
        for (int[] change : new int[][] {{8, 0}, {9, 127}, {10, 0}, {10, 2}, {32 + 17, 100}}) {
            byte[] bad = good.clone();
            bad[change[0]] = (byte) change[1];
            if (change[0] == 10) {
                bad[11] = 0;
            }
            Refusal e = assertThrows(Refusal.class, () -> read(shp(1, point(1, 1)), bad));
            assertTrue(String.valueOf(e.getMessage()).contains("not a readable attribute table"), e.getMessage());
        }
    }

    @Test
    void cyrillicByLanguageByte() throws IOException {
        for (String[] c : new String[][] {{"windows-1251", "201"}, {"IBM866", "101"}, {"IBM866", "38"}}) {
            byte[] dbf = new ShapefileBytes.Dbf(Charset.forName(c[0]))
                    .language(Integer.parseInt(c[1]))
                    .field("Посёлок", 'C', 20, 0)
                    .record(" Кедровка")
                    .bytes();
            Read r = read(shp(1, point(1, 1)), dbf);
            assertEquals("Посёлок", r.columns().get(0).name());
            assertEquals("Кедровка", r.features().get(0).row().get(0));
            assertEquals(List.of(), r.findings());
        }
    }

    @Test
    void noCoordinateSystemIsRefused() throws IOException {
        Files.write(folder.resolve("x.shp"), shp(1, point(1, 1)));
        Refusal e = assertThrows(Refusal.class, () -> new Shapefile().read(folder.resolve("x.shp"), ReadOptions.NONE));
        assertTrue(String.valueOf(e.getMessage()).contains("--crs"));
        Files.writeString(folder.resolve("X.PRJ"), PrjFile.wkt(Crs.epsg(32645)));
        try (Rows rows = new Shapefile().read(folder.resolve("x.shp"), ReadOptions.NONE)) {
            assertEquals(Crs.epsg(32645), rows.crs());
        }
    }

    @Test
    void datesAreNeverLost() throws IOException {
        byte[] dbf = dbf().field("d", 'D', 8, 0).record(" 19431226").bytes();
        assertEquals(
                LocalDate.of(1943, 12, 26),
                read(shp(0, new byte[4]), dbf).features().get(0).row().get(0));
    }

    @Test
    void aLoneDbfIsATable() throws IOException {
        Files.write(
                folder.resolve("jobs.dbf"),
                dbf().field("n", 'N', 4, 0).record("   12").bytes());
        assertFalse(new Shapefile().reads(folder));
        for (Path p : List.of(folder, folder.resolve("jobs.dbf"))) {
            try (Rows rows = new Shapefile().read(p, ReadOptions.NONE)) {
                Feature f = rows.next();
                assertEquals(12L, f.row().get(0));
                assertNull(f.geometry());
                assertFalse(rows.hasNext());
            }
        }
    }

    @Test
    void paddedTables() throws IOException {
        byte[] dbf = dbf().field("a", 'C', 3, 0).record(" one").bytes();
        Read r = read(shp(1, point(1, 1)), Arrays.copyOf(dbf, dbf.length + 512));
        assertEquals(List.of(), r.findings());
    }

    @Test
    void aFolderOfUpperCase() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("SUB"));
        Files.write(sub.resolve("WORKS.SHP"), shp(1, point(1, 1)));
        Files.write(
                sub.resolve("works.DBF"),
                dbf().field("n", 'N', 4, 0).record("   12").bytes());
        assertTrue(new Shapefile().reads(sub));
        try (Rows rows = new Shapefile().read(sub, WGS84)) {
            assertEquals("12", String.valueOf(rows.next().row().get(0)));
        }
        Path none = Files.createDirectories(folder.resolve("none"));
        assertThrows(Refusal.class, () -> new Shapefile().read(none, WGS84));
        assertThrows(Refusal.class, () -> new Shapefile().read(folder.resolve("no.shp"), WGS84));
    }

    @Test
    void manyRings() throws IOException {
        double[][] rings = new double[20_001][];
        rings[0] = square(0, 0, 1_000_000, true);
        for (int i = 1; i < rings.length; i++) {
            rings[i] = square(i % 200 * 10, i / 200 * 10.0, 1, false);
        }
        Geometry g = read(shp(5, polygon(rings)), null).shape(0);
        assertNotNull(g);
        assertEquals(20_000, ((Polygon) g).getNumInteriorRing());
        for (int i = 0; i < rings.length; i++) {
            rings[i] = square(0, 0, 1 + i, i % 2 == 0);
        }
        assertTrue(refused(shp(5, polygon(rings))).contains("cannot be sorted"));
    }

    @Test
    void recordsBeyondReason() {
        assertTrue(refused(shp(1, new byte[ShpInput.LARGEST_RECORD + 2])).contains("split or simplify"));
    }
}

package org.kuznets.format.shapefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Chance;
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
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Random layers come back as they were; random damage is said, never suffered. */
class ShapefileChanceTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns COLUMNS = Columns.of(
            Column.text("someText"),
            Column.integer("someInteger", Unit.COUNT),
            Column.number("someNumber", Unit.METRE),
            Column.number("anotherNumber", Unit.GRAM_PER_SECOND),
            new Column("flag", Column.Type.BOOLEAN, Unit.NONE, ""),
            new Column("day", Column.Type.DATE, Unit.NONE, ""));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void writtenAndReadIsTheSame() {
        Chance.tries(60, random -> {
            Layer layer = layer(random, random.nextInt(1, 40));
            try {
                Path own = Files.createTempDirectory(folder, "x");
                assertEquals(List.of(), ShapefileWriter.write(Rows.of(layer), "x", own));
                try (Rows rows = new Shapefile().read(own, ReadOptions.NONE)) {
                    same(layer, rows);
                    assertEquals(List.of(), rows.findings());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void same(Layer layer, Rows rows) {
        assertEquals(layer.columns(), rows.columns());
        assertEquals(layer.crs(), rows.crs());
        for (Feature f : layer.features()) {
            Feature back = rows.next();
            assertEquals(f.row(), back.row());
            Geometry a = f.geometry();
            Geometry b = back.geometry();
            assertTrue(a == null ? b == null : b != null && a.norm().equalsExact(b.norm()), () -> a + "\n" + b);
        }
        assertTrue(!rows.hasNext());
    }

    private static Layer layer(SplittableRandom random, int count) {
        int kind = random.nextInt(4);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry g = i > 0 && random.nextInt(5) == 0 ? null : shape(random, kind);
            features.add(new Feature(String.valueOf(i + 1), g, row(random)));
        }
        return new Layer("x", "x", Crs.epsg(32645), COLUMNS, "", features);
    }

    private static Geometry shape(SplittableRandom random, int kind) {
        List<Geometry> parts = new ArrayList<>();
        int n = kind == 0 ? 1 : random.nextInt(1, 4);
        for (int i = 0; i < n; i++) {
            Coordinate c = new Coordinate(100 * i + random.nextDouble(), random.nextDouble());
            Geometry disc = SHAPES.createPoint(c).buffer(random.nextDouble(1, 40), random.nextInt(2, 9));
            Geometry hole =
                    AffineTransformation.scaleInstance(0.5, 0.5, c.x, c.y).transform(disc);
            parts.add(
                    switch (kind) {
                        case 0, 1 -> SHAPES.createPoint(c);
                        case 2 -> disc.getBoundary();
                        default -> random.nextBoolean() ? disc : disc.difference(hole);
                    });
        }
        return kind == 1
                ? SHAPES.createMultiPoint(parts.toArray(org.locationtech.jts.geom.Point[]::new))
                : kind == 2 ? lines(parts) : SHAPES.buildGeometry(parts);
    }

    private static Geometry lines(List<Geometry> parts) {
        List<Geometry> lines = new ArrayList<>();
        parts.forEach(p -> lines.add(SHAPES.createLineString(p.getCoordinates())));
        return SHAPES.buildGeometry(lines);
    }

    private static Row row(SplittableRandom random) {
        String letters = "abЖщё—№😀\"',;x ";
        StringBuilder s = new StringBuilder("t");
        for (int i = random.nextInt(40); i > 0; i--) {
            int at = random.nextInt(letters.length());
            s.append(Character.isSurrogate(letters.charAt(at)) ? "😀" : letters.substring(at, at + 1));
        }
        @Nullable
        Object[] all = {
            s.append('.').toString(),
            random.nextLong() >> random.nextInt(64),
            random.nextInt(-1000, 1000) / 8.0,
            Double.longBitsToDouble(random.nextLong()),
            random.nextBoolean(),
            LocalDate.of(random.nextInt(1, 9999), random.nextInt(1, 13), random.nextInt(1, 29))
        };
        all[3] = Double.isFinite((Double) java.util.Objects.requireNonNull(all[3])) ? all[3] : null;
        for (int i = 0; i < all.length; i++) {
            all[i] = random.nextInt(6) == 0 ? null : all[i];
        }
        return new Row(COLUMNS, all);
    }

    @Test
    void damageIsSaid() throws IOException {
        Path own = Files.createDirectories(folder.resolve("damaged"));
        Chance.tries(500, random -> {
            try {
                damage(random, own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void damage(SplittableRandom random, Path own) throws IOException {
        if (random.nextInt(20) == 0 || Files.notExists(own.resolve("x.shp"))) {
            try (var old = Files.list(own)) {
                for (Path p : old.toList()) {
                    Files.delete(p);
                }
            }
            ShapefileWriter.write(Rows.of(layer(random, 12)), "x", own);
        }
        Path file = own.resolve(random.nextBoolean() || Files.notExists(own.resolve("x.shp")) ? "x.dbf" : "x.shp");
        byte[] good = Files.readAllBytes(file);
        byte[] bad =
                random.nextInt(10) == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(1, 9); i > 0 && bad.length > 0; i--) {
            int head = random.nextInt(3) == 0 ? Math.min(bad.length, 200) : bad.length;
            bad[random.nextInt(head)] ^= (byte) random.nextInt(1, 256);
        }
        Files.write(file, bad);
        try (Rows rows = new Shapefile().read(own, ReadOptions.NONE)) {
            while (rows.hasNext()) {
                rows.next();
            }
            rows.findings();
        } catch (Refusal e) {
            assertTrue(!String.valueOf(e.getMessage()).isBlank());
        } finally {
            Files.write(file, good);
        }
    }

    @Test
    void damagedZipsAreRefused() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        new Shapefile().write(Rows.of(layer(new SplittableRandom(5), 6)), "x", out);
        Path zip = folder.resolve("x.zip");
        Chance.tries(150, random -> {
            byte[] bad = out.toByteArray();
            bad = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
            for (int i = random.nextInt(1, 5); i > 0 && bad.length > 0; i--) {
                bad[random.nextInt(bad.length)] ^= (byte) random.nextInt(1, 256);
            }
            try {
                Files.write(zip, bad);
                try (Rows rows = new Shapefile().read(zip, ReadOptions.NONE)) {
                    rows.forEachRemaining(f -> {});
                } catch (Refusal e) {
                    assertTrue(!String.valueOf(e.getMessage()).isBlank());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** GDAL sees in our files what we put there: as many features, the same shapes, the same values. */
    @Test
    void gdalAgrees() {
        Require.gdal();
        Chance.tries(6, random -> {
            Layer layer = layer(random, 60);
            try {
                Path own = Files.createTempDirectory(folder, "x");
                ShapefileWriter.write(Rows.of(layer), "x", own);
                Path json = own.resolve("x.json");
                Require.run(List.of(
                        "ogr2ogr",
                        "-f",
                        "GeoJSONSeq",
                        "-lco",
                        "COORDINATE_PRECISION=15",
                        json.toString(),
                        own + "/x.shp",
                        "-s_srs",
                        "EPSG:4326",
                        "-t_srs",
                        "EPSG:4326"));
                agree(layer, Files.readAllLines(json));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void agree(Layer layer, List<String> lines) throws IOException {
        assertEquals(layer.features().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode theirs = new ObjectMapper().readTree(lines.get(i));
            Feature ours = layer.features().get(i);
            Geometry g = ours.geometry();
            assertEquals(g == null, theirs.get("geometry").isNull());
            if (g != null) {
                double[] sum = new double[2];
                sum(theirs.get("geometry").get("coordinates"), sum);
                assertEquals(g.getNumPoints(), sum[0]);
                double expected = java.util.Arrays.stream(g.getCoordinates())
                        .mapToDouble(c -> c.x + 2 * c.y)
                        .sum();
                assertEquals(expected, sum[1], 1e-8 * Math.max(1, Math.abs(expected)));
            }
            JsonNode values = theirs.get("properties");
            assertEquals(
                    ours.row().text("someText", ""),
                    values.get("someText").asText("").replace("null", ""));
            assertEquals(
                    ours.row().number("someNumber", 0), values.get("someNumber").asDouble(0));
            double another = ours.row().number("anotherNumber", 0);
            assertEquals(another, values.get("anothNumbe").asDouble(0), Math.abs(another) * 1e-14);
            // GDAL takes blanks in a date for a field that is not set, and leaves it out.
            assertEquals(ours.row().text("day", ""), values.path("day").asText().replace('/', '-'));
        }
    }

    /** Counts positions in {@code sum[0]} and adds up x + 2y in {@code sum[1]}. */
    private static void sum(JsonNode coordinates, double[] sum) {
        if (coordinates.get(0).isNumber()) {
            sum[0]++;
            sum[1] += coordinates.get(0).doubleValue() + 2 * coordinates.get(1).doubleValue();
        } else {
            coordinates.forEach(c -> sum(c, sum));
        }
    }

    @Test
    void instantsBecomeText() throws IOException {
        Columns c = Columns.of(new Column("at", Column.Type.INSTANT, Unit.NONE, ""));
        Feature f = new Feature("1", null, new Row(c, Instant.ofEpochSecond(0)));
        ShapefileWriter.write(Rows.of(new Layer("x", "x", Crs.CRS84, c, "", List.of(f))), "x", folder);
        try (Rows rows = new Shapefile().read(folder.resolve("x.dbf"), ReadOptions.NONE)) {
            assertEquals("1970-01-01T00:00:00Z", rows.next().row().get(0));
        }
    }
}

package org.kuznets.format.geotiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuznets.Chance;
import org.kuznets.Require;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;

/** GDAL and QGIS as the oracles. */
class GeoTiffTest {
    @TempDir
    Path dir;

    /** Values that name their node: 1000 j + i; the north-west corner has none. */
    private static Field field(Crs crs, Grid grid) {
        float[] values = new float[grid.nodes()];
        for (int n = 0; n < values.length; n++) {
            values[n] = 1000f * (n / grid.columns()) + n % grid.columns();
        }
        values[(grid.rows() - 1) * grid.columns()] = Float.NaN;
        return new Field("maximum-no2", "NO2 <max> & more", crs, grid, Unit.MILLIGRAM_PER_CUBIC_METRE, values);
    }

    private Path written(Field field) throws IOException {
        Path file = dir.resolve("field.tif");
        try (var out = Files.newOutputStream(file)) {
            GeoTiff.write(field, out);
        }
        return file;
    }

    @Test
    void gdalFindsEachNodeAtItsLongitudeAndLatitude() throws Exception {
        Require.gdal();
        Grid grid = new Grid(-61_234.5, 43_210.25, 500, 201, 433);
        Crs crs = new Sheet(86.75, 54.25).crs();
        String file = written(field(crs, grid)).toString();
        Reprojection home = Reprojection.between(crs, Crs.CRS84);
        // half a metre inside the four corners of a node's square: so the place is right within half a metre
        double edge = grid.cell() / 2 - 0.5;
        for (int[] node : new int[][] {{0, 0}, {200, 0}, {200, 432}, {57, 311}}) {
            for (double[] way : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {0, 0}}) {
                double[] p = home.apply(grid.x(node[0]) + way[0] * edge, grid.y(node[1]) + way[1] * edge);
                String value = Require.run(List.of(
                        "gdallocationinfo", "-valonly", "-wgs84", file, Double.toString(p[0]), Double.toString(p[1])));
                assertEquals(1000f * node[1] + node[0], Float.parseFloat(value.strip()), 0);
            }
        }
        String info = Require.run(List.of("gdalinfo", file));
        for (String part : List.of(
                "Size is 201, 433",
                "Lambert Azimuthal Equal Area",
                "\"Latitude of natural origin\",54.25",
                "\"Longitude of natural origin\",86.75",
                "AREA_OR_POINT=Area",
                "COMPRESSION=DEFLATE",
                "Type=Float32",
                "NoData Value=nan",
                "Unit Type: mg/m3",
                "Description = NO2 <max> & more",
                "Origin = (-61484.5")) {
            assertTrue(info.contains(part), part + " in\n" + info);
        }
    }

    @Test
    void gdalReadsEveryValueBackWhateverTheSize() throws Exception {
        Require.gdal();
        Chance.tries(4, chance -> {
            try {
                Grid grid = new Grid(
                        chance.nextInt(-9000, 9000),
                        chance.nextInt(-9000, 9000),
                        chance.nextInt(1, 900) / 4.0,
                        chance.nextInt(1, 400),
                        chance.nextInt(1, 400));
                float[] values = new float[grid.nodes()];
                for (int n = 0; n < values.length; n++) {
                    values[n] = chance.nextInt(20) == 0 ? Float.NaN : (float) chance.nextDouble(-5, 5);
                }
                Crs crs = new Sheet(chance.nextInt(-180, 180), chance.nextInt(-80, 80)).crs();
                Path file = written(new Field("a", "Ветер", crs, grid, Unit.ONE, values));
                Path raw = dir.resolve("raw.bin");
                Require.run(List.of("gdal_translate", "-q", "-of", "ENVI", file.toString(), raw.toString()));
                var read = java.nio.ByteBuffer.wrap(Files.readAllBytes(raw)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
                for (int j = grid.rows() - 1; j >= 0; j--) {
                    for (int i = 0; i < grid.columns(); i++) {
                        assertEquals(values[j * grid.columns() + i], read.getFloat());
                    }
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void qgisSamplesItAtTheRightPlace() throws Exception {
        Require.gdal();
        // Debian's script of that name gives the program an option that it does not know
        var program = Require.find("qgis_process.bin").or(() -> Require.find("qgis_process"));
        Require.that("qgis", program.isPresent(), "apt-get install qgis");
        Grid grid = new Grid(-20_000, -15_000, 250, 121, 97);
        Crs crs = new Sheet(87.1, 53.75).crs();
        Path file = written(field(crs, grid));
        double[] p = Reprojection.between(crs, Crs.CRS84).apply(grid.x(100) + 124.5, grid.y(3) - 124.5);
        Path places = Files.writeString(
                dir.resolve("places.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":1},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + p[0] + "," + p[1] + "]}}]}");
        Path out = dir.resolve("sampled.csv");
        ProcessBuilder qgis = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "run",
                        "native:rastersampling",
                        "--INPUT=" + places,
                        "--RASTERCOPY=" + file,
                        "--COLUMN_PREFIX=v",
                        "--OUTPUT=" + out)
                .redirectErrorStream(true);
        qgis.environment().put("QT_QPA_PLATFORM", "offscreen");
        qgis.environment().put("HOME", dir.toString());
        qgis.environment().put("XDG_RUNTIME_DIR", dir.toString());
        Process run = qgis.start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
        assertEquals("1,3100", Files.readAllLines(out).get(1).replace("\"", ""), said);
    }

    @Test
    void aFieldThatLiesElsewhereThanOnASheetIsAFaultOfOurs() {
        Field f = field(Crs.CRS84, new Grid(0, 0, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> GeoTiff.write(f, new ByteArrayOutputStream()));
    }

    @Test
    void aTerrainSizedFieldIsWrittenWithoutKeepingIt() throws IOException {
        Grid grid = new Grid(0, 0, 10, 3000, 2000);
        Field f = new Field("a", "a", new Sheet(87, 54).crs(), grid, Unit.ONE, new float[grid.nodes()]);
        long[] largest = {0, 0};
        GeoTiff.write(f, new java.io.OutputStream() {
            @Override
            public void write(int b) {
                largest[1]++;
            }

            @Override
            public void write(byte[] b, int from, int count) {
                largest[0] = Math.max(largest[0], count);
                largest[1] += count;
            }
        });
        assertTrue(largest[0] < 1 << 19 && largest[1] > 1000, largest[0] + " of " + largest[1]);
    }
}

package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.Chance;
import org.kuznets.Require;
import org.kuznets.notice.Refusal;

class ReprojectionTest {
    private static final String MSK = "+proj=tmerc +lat_0=0 +lon_0=87.9 +k=1 +x_0=1300000 +y_0=-5412900 +ellps=krass"
            + " +towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22 +units=m +no_defs";

    /** Said by cs2cs of PROJ 9.1.1 for 87.1099 E, 53.7557 N. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:28415, 15507273.98048, 5958767.51471",
        "EPSG:28475, 507273.98048, 5958767.51471",
        "EPSG:2605, 507273.98048, 5958767.51471",
        "EPSG:20015, 15507277.77355, 5958776.15636",
        "EPSG:20915, 15507248.90520, 5958729.89757",
        "EPSG:21015, 507248.90520, 5958729.89757",
        "EPSG:32645, 507246.00625, 5956346.88749"
    })
    void agreesWithProjToTheMillimetre(String code, double x, double y) {
        double[] p = Reprojection.between(Crs.CRS84, CrsReader.read(code, "")).apply(87.1099, 53.7557);
        assertEquals(x, p[0], 0.0005);
        assertEquals(y, p[1], 0.0005);
    }

    @Test
    void aLocalSystemFromAProjStringAgreesWithProj() {
        double[] p =
                Reprojection.between(Crs.CRS84, CrsReader.read(MSK, "msk-42-2")).apply(87.1099, 53.7557);
        assertEquals(1247909.42903, p[0], 0.0005);
        assertEquals(546151.40077, p[1], 0.0005);
    }

    /** The shift's direction and the rotations' signs, apart from any projection. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4284, 59.9986797457, 55.0003747163",
        "EPSG:4200, 59.9986822752, 55.0003467304",
        "EPSG:7683, 60.0000000000, 54.9999995243"
    })
    void shiftsDatumsAsProjDoes(String code, double lon, double lat) {
        double[] p = Reprojection.between(CrsReader.read(code, ""), Crs.CRS84).apply(60, 55);
        assertEquals(lon, p[0], 1e-9);
        assertEquals(lat, p[1], 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:28415",
                "EPSG:28405",
                "EPSG:2605",
                "EPSG:2530",
                "EPSG:20015",
                "EPSG:2476",
                "EPSG:20912",
                "EPSG:21229",
                "EPSG:4284",
                "EPSG:4200",
                "EPSG:32645",
                "EPSG:32720",
                "EPSG:3857"
            })
    void agreesWithGdalAllOverTheZone(String code, @TempDir Path dir) throws Exception {
        Require.gdal();
        Crs crs = CrsReader.read(code, "");
        Definition definition = Definition.find(crs).orElseThrow();
        double lon0 = definition.flat().method() == Flat.Method.TRANSVERSE_MERCATOR
                ? definition.flat().lon0()
                : 87;
        boolean south = definition.flat().falseNorthing() > 0;
        List<double[]> places = new ArrayList<>();
        StringBuilder in = new StringBuilder();
        Chance.tries(50, chance -> {
            double[] p = {lon0 + chance.nextDouble(-4, 4), (south ? -1 : 1) * chance.nextDouble(48, 70)};
            places.add(p);
            in.append(p[0]).append(' ').append(p[1]).append('\n');
        });
        Path file = Files.writeString(dir.resolve("in.txt"), in);
        String shift = definition.datum().toWgs84().isNone() ? "" : definition.wkt();
        Process gdal = new ProcessBuilder(
                        "gdaltransform", "-output_xy", "-s_srs", "OGC:CRS84", "-t_srs", shift.isEmpty() ? code : shift)
                .redirectInput(file.toFile())
                .start();
        List<String> lines =
                new String(gdal.getInputStream().readAllBytes()).lines().toList();
        assertEquals(places.size(), lines.size());
        double tolerance = definition.isLonLat() ? 1e-8 : 0.001;
        for (int i = 0; i < places.size(); i++) {
            double[] p = Reprojection.between(Crs.CRS84, crs).apply(places.get(i)[0], places.get(i)[1]);
            String[] xy = lines.get(i).split(" ");
            assertEquals(Double.parseDouble(xy[0]), p[0], tolerance, lines.get(i));
            assertEquals(Double.parseDouble(xy[1]), p[1], tolerance, lines.get(i));
        }
    }

    /** GeoTools is the oracle beside which our own faster way stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {"EPSG:32645", "EPSG:28415", "EPSG:3857", "EPSG:4200", "SHEET:87.0,54.5", "SHEET:10.0,-80.0"})
    void agreesWithGeoTools(String code) throws Exception {
        Crs crs = new Crs(code, "");
        Sheet centre = code.startsWith("SHEET") ? Sheet.parse(code) : new Sheet(87, 54.5);
        Route theirs = Route.byGeoTools(Crs.CRS84, crs);
        double tolerance = code.equals("EPSG:4200") ? 1e-7 : 0.005;
        Chance.tries(100, chance -> {
            double lon = centre.longitude() + chance.nextDouble(-3, 3);
            double lat = centre.latitude() + chance.nextDouble(-5, 5);
            double[] expected = {lon, lat};
            theirs.move(expected, 1);
            double[] p = Reprojection.between(Crs.CRS84, crs).apply(lon, lat);
            assertEquals(expected[0], p[0], tolerance);
            assertEquals(expected[1], p[1], tolerance);
        });
    }

    /** A law: there and back is the same place, within millimetres since a datum shift drops the height, for every code. */
    @Test
    void thereAndBackIsTheSamePlace() {
        List<Integer> codes = KnownCodes.all();
        assertEquals(712, codes.size());
        Chance.tries(2000, chance -> {
            Crs crs = Crs.epsg(codes.get(chance.nextInt(codes.size())));
            double lon0 = Definition.find(crs).orElseThrow().flat().lon0();
            double lon = Math.IEEEremainder(lon0 + chance.nextDouble(-6, 6), 360);
            double lat = chance.nextDouble(-80, 84);
            double[] p = Reprojection.between(Crs.CRS84, crs).apply(lon, lat);
            double[] back = Reprojection.between(crs, Crs.CRS84).apply(p[0], p[1]);
            double metresEast = Math.IEEEremainder(lon - back[0], 360) * 111_320 * Math.cos(Math.toRadians(lat));
            assertEquals(0, metresEast, 0.01, crs.code());
            assertEquals(0, (lat - back[1]) * 111_320, 0.01, crs.code());
        });
    }

    @Test
    void aPlaceThatCannotBeShownIsRefusedNotInvented() {
        Reprojection toWeb = Reprojection.between(Crs.CRS84, Crs.epsg(3857));
        assertThrows(Refusal.class, () -> toWeb.apply(87, 90));
        assertThrows(Refusal.class, () -> toWeb.apply(87, Double.NaN));
        Reprojection fromMetres = Reprojection.between(Crs.CRS84, Crs.epsg(28415));
        assertThrows(Refusal.class, () -> fromMetres.apply(507_273, 5_958_767));
        Reprojection fromSheet = Reprojection.between(new Sheet(87, 54.5).crs(), Crs.CRS84);
        assertThrows(Refusal.class, () -> fromSheet.apply(2e7, 0));
    }

    @Test
    void codesOutsideOurTablesComeFromTheDatabaseWithOurDatumShift() {
        // PROJ: cs2cs EPSG:4326 EPSG:2936 at 53.7557 N 45 E; CS63 zone A2, a Transverse Mercator that only the database
        // has
        double[] p = Reprojection.between(Crs.CRS84, Crs.epsg(2936)).apply(45, 53.7557);
        assertEquals(CS63_X, p[0], 0.01);
        assertEquals(CS63_Y, p[1], 0.01);
    }

    private static final double CS63_X = 2330889.42973;
    private static final double CS63_Y = 5946015.84049;
}

package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuznets.Require;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Refusal;

class CrsReaderTest {
    private static final String ESRI_WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                    + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String ESRI_PULKOVO = "GEOGCS[\"GCS_Pulkovo_1942\",DATUM[\"D_Pulkovo_1942\","
            + "SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    static String transverse(String name, String geographic, double lon0, double east, double north, double scale) {
        return "PROJCS[\"" + name + "\"," + geographic
                + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\"," + east
                + "],PARAMETER[\"False_Northing\"," + north + "],PARAMETER[\"Central_Meridian\"," + lon0
                + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    @Test
    void readsWhatEsriWrites() {
        assertEquals(Crs.CRS84, CrsReader.read(ESRI_WGS84, ""));
        assertEquals(Crs.epsg(4284), CrsReader.read(ESRI_PULKOVO, ""));
        assertEquals(
                Crs.epsg(32645),
                CrsReader.read(transverse("WGS_1984_UTM_Zone_45N", ESRI_WGS84, 87, 500000, 0, 0.9996), ""));
        assertEquals(
                Crs.epsg(32701),
                CrsReader.read(transverse("WGS_1984_UTM_Zone_1S", ESRI_WGS84, -177, 500000, 1e7, 0.9996), ""));
        String zone15 = transverse("Pulkovo_1942_GK_Zone_15", ESRI_PULKOVO, 87, 15500000, 0, 1);
        assertEquals(Crs.epsg(28415), CrsReader.read(zone15, ""));
        assertEquals(
                Crs.epsg(28415),
                CrsReader.read("\uFEFF  " + zone15.replace("Transverse_Mercator", "Gauss_Kruger"), ""));
        // 15N, CM 87E and the 3-degree zone at 87E are the same numbers; the one in use is given
        assertEquals(
                Crs.epsg(2604),
                CrsReader.read(transverse("Pulkovo_1942_GK_Zone_14N", ESRI_PULKOVO, 84, 500000, 0, 1), ""));
        assertEquals(
                Crs.epsg(3857),
                CrsReader.read(
                        "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + ESRI_WGS84
                                + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                                + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                                + "UNIT[\"Meter\",1.0]]",
                        ""));
    }

    /** Whatever GDAL writes for a code, in either dialect, leads back to the code or to one with the same numbers. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                4326, 32645, 32733, 3857, 28415, 2605, 2530, 20015, 2476, 2662, 20915, 21015, 21229, 4284, 4200, 7683
            })
    void readsWhatGdalWrites(int code) throws Exception {
        Require.gdal();
        Crs expected = CrsReader.read("EPSG:" + code, "");
        for (String dialect : List.of("wkt1", "wkt_esri")) {
            String text = Require.run(List.of("gdalsrsinfo", "-o", dialect, "EPSG:" + code));
            assertEquals(expected, CrsReader.read(text, ""), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:28415, EPSG:28415",
        "epsg:4326, OGC:CRS84",
        "28415, EPSG:28415",
        "CRS84, OGC:CRS84",
        "urn:ogc:def:crs:OGC:1.3:CRS84, OGC:CRS84",
        "urn:ogc:def:crs:EPSG::32645, EPSG:32645",
        "http://www.opengis.net/def/crs/EPSG/0/20915, EPSG:20915",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, OGC:CRS84",
        "EPSG:900913, EPSG:3857"
    })
    void readsCodesInEverySpelling(String text, String code) {
        assertEquals(code, CrsReader.read(text, "").code());
    }

    @Test
    void aSystemWithoutACodeGetsTheShiftOfOurTable() {
        Crs msk = CrsReader.read(transverse("МСК-42 зона 2", ESRI_PULKOVO, 87.9, 1300000, -5412900, 1), "");
        assertEquals("LOCAL:мск-42-зона-2", msk.code());
        assertTrue(msk.definition().contains("TOWGS84[23.57,-140.95,-79.8,0,0.35,0.79,-0.22]"), msk.definition());
        double[] p = Reprojection.between(Crs.CRS84, msk).apply(87.1099, 53.7557);
        assertEquals(1247909.42903, p[0], 0.001);
        // and a projection that is not one of ours, through GeoTools
        Crs conic = CrsReader.read(
                "PROJCS[\"conic\"," + ESRI_PULKOVO
                        + ",PROJECTION[\"Lambert_Conformal_Conic\"],PARAMETER[\"False_Easting\",500000],"
                        + "PARAMETER[\"False_Northing\",0],PARAMETER[\"Central_Meridian\",87],"
                        + "PARAMETER[\"Standard_Parallel_1\",53],PARAMETER[\"Standard_Parallel_2\",56],"
                        + "PARAMETER[\"Latitude_Of_Origin\",50],UNIT[\"Meter\",1.0]]",
                "");
        assertTrue(conic.definition().contains("TOWGS84[23.57"), conic.definition());
        // cs2cs EPSG:4326 +proj=lcc +lat_0=50 +lon_0=87 +lat_1=53 +lat_2=56 +x_0=500000 +ellps=krass +towgs84=...
        double[] q = Reprojection.between(Crs.CRS84, conic).apply(87.1099, 53.7557);
        assertEquals(CONIC_X, q[0], 0.02);
        assertEquals(CONIC_Y, q[1], 0.02);
    }

    private static final double CONIC_X = 507272.11621;
    private static final double CONIC_Y = 418181.59615;

    @Test
    void theFilesOwnShiftGoesBeforeOurTable() {
        String other = ESRI_PULKOVO.replace("298.3]", "298.3],TOWGS84[28,-130,-95,0,0,0,0]");
        Crs crs = CrsReader.read(transverse("old shift", other, 87, 15500000, 0, 1), "");
        assertEquals("LOCAL:old-shift", crs.code());
        Crs same = CrsReader.read(
                transverse(
                        "same",
                        ESRI_PULKOVO.replace("298.3]", "298.3],TOWGS84[23.57,-140.95,-79.8,0,0.35,0.79,-0.22]"),
                        87,
                        15500000,
                        0,
                        1),
                "");
        assertEquals(Crs.epsg(28415), same);
    }

    @Test
    void aDatumWithoutANameIsAssumedAndSaid() {
        List<Finding> odd = new ArrayList<>();
        String nameless = ESRI_PULKOVO.replace("D_Pulkovo_1942", "D_Unknown_based_on_Krassowsky_1940_ellipsoid");
        assertEquals(Crs.epsg(28415), CrsReader.read(transverse("x", nameless, 87, 15500000, 0, 1), "", odd::add));
        assertEquals(Crs.epsg(28415), CrsReader.read("+proj=tmerc +lon_0=87 +x_0=15500000 +ellps=krass", "", odd::add));
        assertEquals(2, odd.size());
        assertEquals("crs.datum-assumed", odd.get(0).message().code());
        assertEquals(Crs.epsg(32645), CrsReader.read("+proj=utm +zone=45 +datum=WGS84 +units=m +no_defs", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kuzbass",
                "PROJCS[",
                "PROJCS[\"a\",[[[[",
                "GEOGCS[\"x\",DATUM[\"Mars_2000\",SPHEROID[\"Mars\",3396190,169.89]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]",
                "PROJCRS[\"WKT 2\",BASEGEOGCRS[\"x\"]]",
                "LOCAL_CS[\"engineering\",UNIT[\"m\",1]]",
                "+proj=tmerc",
                "+proj=lcc +lat_1=50 +ellps=krass",
                "+proj=tmerc +ellps=krass +towgs84=1,2",
                "+proj=tmerc +ellps=krass +x_0=1e400",
                "+proj=utm +zone=61 +datum=WGS84",
                "+proj=tmerc +ellps=krass +nadgrids=@null",
                "EPSG:99999",
                "EPSG:123456789"
            })
    void whatCannotBeReadIsRefusedWithAWayOut(String text) {
        Refusal r = assertThrows(Refusal.class, () -> CrsReader.read(text, ""));
        assertEquals("crs", r.reasons().get(0).where());
    }

    @Test
    void deepBracketsDoNotExhaustTheStack() {
        String deep = "A[".repeat(20_000);
        assertThrows(Refusal.class, () -> CrsReader.read(deep, ""));
    }
}

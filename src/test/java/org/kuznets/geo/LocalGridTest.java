package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.kuznets.notice.Refusal;

/** A plant's own grid, against geodesics. */
class LocalGridTest {
    private static double[] lonLat(String crs, double x, double y) {
        return Reprojection.between(CrsReader.read(crs, ""), Crs.CRS84).apply(x, y);
    }

    private static void at(double lon, double lat, double azimuth, double metres, double[] found) {
        GeodesicData g = Geodesic.WGS84.Direct(lat, lon, azimuth, metres);
        GeodesicData off = Geodesic.WGS84.Inverse(g.lat2, g.lon2, found[1], found[0]);
        assertEquals(0, off.s12, 0.02, found[0] + " " + found[1]);
    }

    @Test
    void straight() {
        String crs = "local:86.1,54.9";
        at(86.1, 54.9, 0, 2000, lonLat(crs, 0, 2000));
        at(86.1, 54.9, 90, 1000, lonLat(crs, 1000, 0));
    }

    @Test
    void turned() {
        for (double rotation : new double[] {30, -12.5, 135, 270}) {
            String crs = "local:86.1,54.9," + rotation;
            at(86.1, 54.9, rotation, 2000, lonLat(crs, 0, 2000));
            at(86.1, 54.9, rotation + 90, 3000, lonLat(crs, 3000, 0));
            at(86.1, 54.9, rotation + Math.toDegrees(Math.atan2(3, 4)), 5000, lonLat(crs, 3000, 4000));
            at(86.1, 54.9, rotation, 0, lonLat(crs, 0, 0));
        }
    }

    /** 100 m along the grid of zone 45 is 100 m along a local grid that follows it, but for the zone's own scale. */
    @Test
    void fromAnotherSystem() {
        double[] zone = Reprojection.between(Crs.epsg(32645), Crs.CRS84).apply(400_000, 6_100_100);
        double[] grid = lonLat("local:400000,6100000,0@EPSG:32645", 0, 100);
        assertEquals(0, Geodesic.WGS84.Inverse(zone[1], zone[0], grid[1], grid[0]).s12, 0.05);
        double[] turned = lonLat("local:400000,6100000,90@EPSG:32645", 0, 100);
        double[] east = Reprojection.between(Crs.epsg(32645), Crs.CRS84).apply(400_100, 6_100_000);
        assertEquals(0, Geodesic.WGS84.Inverse(east[1], east[0], turned[1], turned[0]).s12, 0.05);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(Refusal.class, () -> CrsReader.read("local:here", ""));
        assertThrows(Refusal.class, () -> CrsReader.read("local:86,95", ""));
        assertThrows(Refusal.class, () -> CrsReader.read("local:4000000,6100000,0", ""));
    }
}

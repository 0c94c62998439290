package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

class SheetTest {
    private static final Sheet SHEET = Sheet.over(List.of(new Bbox(84, 52, 90, 57)));

    @Test
    void isCentredOnTheData() {
        assertEquals(new Sheet(87, 54.5), SHEET);
        assertEquals(new Sheet(-179.5, 60), Sheet.over(List.of(new Bbox(178, 59, -177, 61))));
    }

    @Test
    void utmIsBuiltAsTheEpsgDatabaseDefinesIt() {
        double[] p = Reprojection.between(Crs.CRS84, Crs.epsg(32645)).apply(87.1099, 53.7557);
        assertEquals(507246.00624977, p[0], 1e-6);
        assertEquals(5956346.88749009, p[1], 1e-5);
    }

    @Test
    void roundTripAndScaleMatchTheGeodesic() {
        Chance.tries(200, chance -> {
            double lon = 87 + chance.nextDouble(-30, 30);
            double lat = 54.5 + chance.nextDouble(-20, 20);
            double azimuth = chance.nextDouble(0, 360);
            Reprojection forth = Reprojection.between(Crs.CRS84, SHEET.crs());
            double[] a = forth.apply(lon, lat);
            double[] back = Reprojection.between(SHEET.crs(), Crs.CRS84).apply(a[0], a[1]);
            assertEquals(lon, back[0], 1e-8);
            assertEquals(lat, back[1], 1e-8);
            var far = Geodesic.WGS84.Direct(lat, lon, azimuth, 100);
            double[] b = forth.apply(far.lon2, far.lat2);
            Sheet.Local s = SHEET.localAt(a[0], a[1]);
            double e = 100 * Math.sin(Math.toRadians(azimuth));
            double n = 100 * Math.cos(Math.toRadians(azimuth));
            assertEquals(b[0] - a[0], s.xEast() * e + s.xNorth() * n, 0.005);
            assertEquals(b[1] - a[1], s.yEast() * e + s.yNorth() * n, 0.005);
            assertEquals(1, s.xEast() * s.yNorth() - s.xNorth() * s.yEast(), 1e-6, "areas are true");
            if (Math.hypot(a[0], a[1]) < 560_000) {
                assertEquals(100, Math.hypot(b[0] - a[0], b[1] - a[1]), 0.1, "lengths are true within 0.1 %");
            }
        });
    }

    @Test
    void convergenceTurnsTrueNorthToSheetNorth() {
        Reprojection forth = Reprojection.between(Crs.CRS84, SHEET.crs());
        double[] p = forth.apply(89.75, 54.5);
        // east of the centre, meridians lean towards it: true north is to the left of sheet north
        assertEquals(-2.24, SHEET.localAt(p[0], p[1]).northDegrees(), 0.01);
        assertEquals(0, SHEET.localAt(0, 100_000).northDegrees(), 1e-6);
    }
}

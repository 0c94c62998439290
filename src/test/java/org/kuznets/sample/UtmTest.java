package org.kuznets.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class UtmTest {
    private static final Sheet SHEET = Sheet.over(java.util.List.of(new Bbox(84, 52, 90, 57)));

    @Test
    void agreesWithTheServersOwnAndComesBack() {
        Reprojection forth = Reprojection.between(Crs.CRS84, Sheaf.UTM45);
        Chance.tries(500, chance -> {
            double lon = chance.nextDouble(84, 90);
            double lat = chance.nextDouble(52, 57);
            double[] p = forth.apply(lon, lat);
            Coordinate q = Utm.forward(lon, lat);
            assertEquals(p[0], q.x, 0.0051);
            assertEquals(p[1], q.y, 0.0051);
            Coordinate back = Utm.inverse(q);
            assertEquals(lon, back.x, 2e-7);
            assertEquals(lat, back.y, 1e-7);
        });
    }

    @Test
    void trueAreaAgreesWithTheEqualAreaSheet() {
        Reprojection equalArea = Reprojection.between(Sheaf.UTM45, SHEET.crs());
        Chance.tries(100, chance -> {
            Coordinate c = Utm.forward(chance.nextDouble(84.3, 89.7), chance.nextDouble(52, 57));
            Geometry square = Mesh.SHAPES.toGeometry(new Envelope(c.x - 500, c.x + 500, c.y - 500, c.y + 500));
            assertEquals(equalArea.apply(square).getArea(), 1e6 * Utm.trueArea(c.x), 3);
        });
    }
}

package org.kuznets.analysis.emission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.maximum.PlainWorstWind;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Stack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Lines and areas as points; the area of 200 m by 100 m whose field is published with the model. */
class PartsTest {
    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final Geometry AREA = wkt("POLYGON ((-100 -50, 100 -50, 100 50, -100 50, -100 -50))");
    /** x, y, u, with cells of 2.5 m, with cells of 20 m. */
    private static final double[][] FIELD = {
        {300, 0, 0.5, 1.428793, 1.430393},
        {150, 20, 0.5, 4.900517, 4.872680},
        {1000, 50, 0.5, 0.116946, 0.116950},
        {300, 0, 2, 1.590059, 1.597547}
    };

    private static double at(List<Coordinate> parts, double x, double y, double u) {
        MaximumPlume p = MaximumPlume.of(new Stack(2, 0.5, 0, 0), 200, 3, 1);
        double sum = 0;
        for (Coordinate c : parts) {
            sum += Plume.of("a", c.x, c.y, 0, p, 5.0 / parts.size()).at(x, y, 270, u, Edition.MRR_2017);
        }
        return sum;
    }

    @Test
    void theFieldOfAnArea() {
        List<Coordinate> fine = Parts.of(AREA, 5, 4000);
        List<Coordinate> coarse = Parts.of(AREA, 40, 4000);
        assertEquals(3200, fine.size());
        assertEquals(50, coarse.size());
        for (double[] v : FIELD) {
            assertEquals(v[3], at(fine, v[0], v[1], v[2]), 5.1e-7);
            assertEquals(v[4], at(coarse, v[0], v[1], v[2]), 5.1e-7);
        }
    }

    /** The search over winds sees the same parts. */
    @Test
    void theWorstWindIsNoLess() {
        MaximumPlume p = MaximumPlume.of(new Stack(2, 0.5, 0, 0), 200, 3, 1);
        List<Coordinate> parts = Parts.of(AREA, p.distanceMetres());
        assertTrue(parts.size() <= Parts.MOST && parts.size() > Parts.MOST / 2, parts.size() + " parts");
        List<Plume> plumes = parts.stream()
                .map(c -> Plume.of("a", c.x, c.y, 0, p, 5.0 / parts.size()))
                .toList();
        PlainWorstWind worst = new PlainWorstWind(plumes, new Winds(36, List.of(0.5, 2.0)), Edition.MRR_2017);
        assertTrue(worst.at(300, 0).value() >= 1.590059 * 0.99);
        assertTrue(Parts.isCoarse(AREA, p.distanceMetres(), Parts.MOST));
        assertTrue(Parts.isCoarseAt(AREA, p.distanceMetres(), Parts.MOST, new Coordinate(0, 0)));
    }

    @Test
    void linesByLength() {
        Geometry line = wkt("MULTILINESTRING ((0 0, 30 0, 30 30), (100 0, 140 0))");
        List<Coordinate> parts = Parts.of(line, 20, 100);
        assertEquals(10, parts.size());
        assertEquals(new Coordinate(5, 0), parts.get(0));
        assertEquals(new Coordinate(30, 5), parts.get(3));
        assertEquals(new Coordinate(135, 0), parts.get(9));
        assertEquals(4, Parts.of(line, 20, 4).size());
    }

    @Test
    void pointsAreTheirOwnParts() {
        assertEquals(1, Parts.of(wkt("POINT (1 2)"), 10).size());
        assertEquals(2, Parts.of(wkt("MULTIPOINT ((1 2), (3 4))"), 10).size());
        assertEquals(0, Parts.of(wkt("POINT EMPTY"), 10).size());
    }

    @Test
    void thinAndHollowAreasKeepInside() {
        Geometry thin = wkt("POLYGON ((0 0, 3000 3000, 3000 3001, 0 1, 0 0))");
        Geometry hollow = wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 90 10, 90 90, 10 90, 10 10))");
        for (Geometry g : List.of(thin, hollow)) {
            List<Coordinate> parts = Parts.of(g, 5, 150);
            assertTrue(!parts.isEmpty() && parts.size() <= 150, parts.size() + " parts");
            parts.forEach(c -> assertTrue(g.covers(g.getFactory().createPoint(c)), c.toString()));
        }
    }
}

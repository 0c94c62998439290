package org.kuznets.analysis.agglomeration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.agglomeration.Ellipse.Scaling;
import org.kuznets.analysis.points.PlantsIn;
import org.kuznets.analysis.points.Points;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Coordinate;

/** Laws, and patterns with hardly anything in them. */
class AgglomerationTest {
    private static Result run(String map) {
        Layer plants = Sketch.of(map, 1000).points("works");
        return new Agglomeration()
                .run(
                        new AgglomerationIn(
                                new PlantsIn(plants, PlantsIn.Status.ALL, PlantsIn.GroupBy.SECTOR),
                                null,
                                99,
                                2,
                                0,
                                19,
                                1),
                        Work.PLAIN);
    }

    private static Feature row(Result r, int layer, String id) {
        return r.layers().get(layer).features().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePlantHasACentreAndNoSpread() {
        Result r = run("a");
        assertEquals(3, r.layers().get(0).features().size());
        Feature ellipse = row(r, 1, "all/ellipse/1/none");
        assertNull(ellipse.geometry());
        assertEquals("an ellipse needs 3 plants", ellipse.row().text("reason", ""));
        assertFalse(row(r, 2, "all").row().find("clarkEvans").isPresent());
        assertTrue(row(r, 2, "all").row().text("reason", "").contains("no window"));
    }

    @Test
    void plantsInOnePlaceHaveNoEllipse() {
        Feature ellipse = row(run("a+b+c"), 1, "all/ellipse/sqrt(2)/none");
        assertEquals("all plants share one place", ellipse.row().text("reason", ""));
        assertEquals(0, ellipse.row().number("majorMetres", -1));
        assertFalse(ellipse.row().find("azimuthDegrees").isPresent());
    }

    @Test
    void plantsOnOneLineHaveAMajorAxisAndTheMiddleOfTheTwoMiddleOnesAsMedian() {
        Result r = run("a . b . . . c . . d");
        Feature ellipse = row(r, 1, "all/ellipse/1/none");
        assertNull(ellipse.geometry());
        assertEquals("the plants lie on one line", ellipse.row().text("reason", ""));
        assertEquals(90, ellipse.row().number("azimuthDegrees", -1), 0.1);
        assertEquals(4500, row(r, 0, "all/median-centre/none").geometry().getCoordinate().x, 1e-6);
        assertTrue(r.findings().stream().anyMatch(f -> f.message().code().equals("agglomeration.median-not-unique")));
    }

    @Test
    void aSquareHasNoAzimuth() {
        Feature ellipse = row(run("a . b\n. . .\nc . d"), 1, "all/ellipse/1/none");
        assertEquals("both axes are equal", ellipse.row().text("reason", ""));
        assertFalse(ellipse.row().find("azimuthDegrees").isPresent());
    }

    @Test
    void theMedianCentreIsTheBestPlace() {
        Chance.tries(40, chance -> {
            int n = 3 + chance.nextInt(12);
            double[] x = new double[n];
            double[] y = new double[n];
            double[] w = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = chance.nextInt(9);
                y[i] = chance.nextInt(9);
                w[i] = chance.nextInt(4) == 0 ? 20 : 1 + chance.nextInt(3);
            }
            Points p = new Points(x, y);
            int best = Centres.centralFeature(p, w, Work.PLAIN).orElseThrow();
            Coordinate m = MedianCentre.of(p, w, best).place();
            double cost = Centres.cost(p, w, m.x, m.y);
            for (int k = 0; k < 16; k++) {
                double dx = 1e-3 * Math.cos(k);
                double dy = 1e-3 * Math.sin(k);
                assertTrue(Centres.cost(p, w, m.x + dx, m.y + dy) >= cost - 1e-9, "nothing near is better");
            }
            assertTrue(Centres.cost(p, w, x[best], y[best]) >= cost - 1e-9);
        });
    }

    @Test
    void scalingsAreWhatTheirNamesSay() {
        Points p = new Points(new double[] {0, 4, 9, 2}, new double[] {0, 1, 3, 8});
        Ellipse e = Ellipse.of(p, Centres.ones(4));
        double one = e.majorMetres(Scaling.ONE_SIGMA).orElseThrow();
        assertEquals(Math.sqrt(2), e.majorMetres(Scaling.ROOT_TWO).orElseThrow() / one, 1e-15);
        assertEquals(2, e.majorMetres(Scaling.CRIMESTAT).orElseThrow() / one, 1e-15, "sqrt(2 * 4 / 2)");
        double sd = Centres.standardDistance(p, Centres.ones(4));
        assertEquals(
                sd * sd, e.majorVariance() + e.minorVariance(), 1e-12, "variances add up to the standard distance");
    }

    @Test
    void twoSidedPIsAtMostOne() {
        assertEquals(1, NeighbourTables.twoSided(2, new double[] {1, 2, 3}));
        assertEquals(0.5, NeighbourTables.twoSided(0, new double[] {1, 2, 3}));
    }
}

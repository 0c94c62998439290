package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Against the plain K in windows of any shape, and laws. */
class FastKTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry SQUARE = GEOMETRIES.toGeometry(new Envelope(0, 1000, 0, 700));

    @Test
    void equalsThePlainOneInRectangles() {
        Chance.tries(6, chance -> {
            Window window = Window.of(SQUARE);
            for (Edge edge : Edge.values()) {
                same(window, edge, chance);
            }
        });
    }

    @Test
    void equalsThePlainOneInWindowsWithHolesAndParts() {
        Geometry lake = GEOMETRIES.createPoint(new Coordinate(300, 300)).buffer(120);
        Geometry island = GEOMETRIES.createPoint(new Coordinate(1400, 200)).buffer(150);
        Window window = Window.of(SQUARE.difference(lake).union(island));
        Chance.tries(6, chance -> {
            same(window, Edge.NONE, chance);
            same(window, Edge.BORDER, chance);
            same(window, Edge.ISOTROPIC, chance);
        });
    }

    private static void same(Window window, Edge edge, SplittableRandom chance) {
        Points p = onLattice(window.even(2 + chance.nextInt(60), chance), chance);
        Steps steps = Steps.even(50 + chance.nextInt(400), 1 + chance.nextInt(30));
        double[] plain = new PlainK(window, edge, steps).of(p);
        double[] fast = new FastK(window, edge, steps).of(p, Work.PLAIN);
        for (int k = 0; k < plain.length; k++) {
            double tol = Double.isNaN(plain[k]) ? 1 : 1e-11 * Math.max(1, plain[k]);
            assertEquals(plain[k], fast[k], tol, edge + " " + k);
        }
    }

    /** Half of the times on whole tens of metres, so that places coincide and distances equal steps. */
    private static Points onLattice(Points p, SplittableRandom chance) {
        if (chance.nextBoolean()) {
            return p;
        }
        double[] x = p.x().clone();
        double[] y = p.y().clone();
        for (int i = 0; i < x.length; i++) {
            double east = 10 * Math.rint(x[i] / 10);
            double north = 10 * Math.rint(y[i] / 10);
            if (Window.of(SQUARE).holds(east, north) && x[i] <= 990) {
                x[i] = Math.max(0, east);
                y[i] = Math.max(0, north);
            }
        }
        return new Points(x, y);
    }

    @Test
    void theArcCosineIsThatOfTheLibrary() {
        Chance.tries(1, chance -> {
            for (int k = 0; k < 100_000; k++) {
                double q = chance.nextDouble();
                assertEquals(Math.acos(q), ArcCosine.of(q), 1e-13);
            }
        });
        assertEquals(Math.PI / 2, ArcCosine.of(0), 1e-13);
        assertEquals(0, ArcCosine.of(1), 1e-13);
    }

    /** pointpats counts pairs below r and divides by n squared: with "at most" a square's corners give 2/3 at its side. */
    @Test
    void aPairExactlyAtTheDistanceCounts() {
        Points corners = new Points(new double[] {0, 100, 100, 0}, new double[] {0, 0, 100, 100});
        Window window = Window.of(GEOMETRIES.toGeometry(new Envelope(-100, 200, -100, 200)));
        double[] k = new FastK(window, Edge.NONE, new Steps(new double[] {99, 100, 142})).of(corners, Work.PLAIN);
        assertArrayEquals(new double[] {0, 90_000 * 8 / 12.0, 90_000}, k, 1e-9);
    }

    @Test
    void evenPointsHaveTheKOfEvenPoints() {
        Window window = Window.of(SQUARE);
        Steps steps = Steps.even(150, 3);
        double[] mean = new double[3];
        int runs = 200;
        for (int s = 0; s < runs; s++) {
            Points p = window.even(100, new SplittableRandom(s));
            double[] k = new FastK(window, Edge.ISOTROPIC, steps).of(p, Work.PLAIN);
            for (int i = 0; i < 3; i++) {
                mean[i] += k[i] / runs;
            }
        }
        for (int i = 0; i < 3; i++) {
            double even = Math.PI * steps.metres(i) * steps.metres(i);
            assertEquals(1, mean[i] / even, 0.02, "unbiased at " + steps.metres(i));
        }
    }

    @Test
    void lessThanTwoPointsHaveNoK() {
        FastK k = new FastK(Window.of(SQUARE), Edge.ISOTROPIC, Steps.even(100, 2));
        assertTrue(Double.isNaN(k.of(new Points(new double[0], new double[0]), Work.PLAIN)[0]));
        assertTrue(Double.isNaN(k.of(new Points(new double[] {5}, new double[] {5}), Work.PLAIN)[1]));
    }

    @Test
    void coincidentPointsCountFromTheFirstStep() {
        FastK k = new FastK(Window.of(SQUARE), Edge.ISOTROPIC, new Steps(new double[] {0, 10}));
        double[] got = k.of(new Points(new double[] {5, 5}, new double[] {5, 5}), Work.PLAIN);
        assertArrayEquals(new double[] {700_000, 700_000}, got, 1e-6);
    }
}

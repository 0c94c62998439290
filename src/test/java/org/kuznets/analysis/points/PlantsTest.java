package org.kuznets.analysis.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What is counted, and what is refused. */
class PlantsTest {
    private static final Layer FEW = Sketch.of(
                    """
                    a . . b
                    . c . .
                    a: sector=coal jobs=5
                    b: jobs=-3
                    c: status=retired jobs=-1
                    """,
                    100)
            .points("works");

    private static Plants read(Layer layer) {
        return new Plants(new PlantsIn(layer, PlantsIn.Status.ACTIVE, PlantsIn.GroupBy.SECTOR), new Findings());
    }

    @Test
    void jobsBelowNothingAreRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> read(FEW));
        assertEquals(
                List.of("b has -3.0 jobs; a number of jobs must not be below 0"),
                refusal.reasons().stream().map(Refusal.Reason::text).toList());
    }

    @Test
    void degreesAreRefusedAndDegreesReadAsMetres() {
        Layer lonLat = new Layer(
                "works", "", Crs.CRS84, FEW.columns(), "", FEW.features().subList(0, 1));
        assertTrue(assertThrows(Refusal.class, () -> read(lonLat)).getMessage().contains("degrees"));
        Layer small = Sketch.of("a . . b\nc . . .", 1).points("works");
        assertTrue(assertThrows(Refusal.class, () -> read(small)).getMessage().contains("read as metres"));
    }

    @Test
    void onePlaceIsNoDegrees() {
        Layer same = Sketch.of("a+b", 100).points("works");
        Plants p = read(same);
        assertEquals(2, p.size());
        assertEquals(2, Plants.coincident(p.points()));
        assertEquals(
                0,
                read(new Layer("works", "", same.crs(), same.columns(), "", List.of()))
                        .size());
    }

    @Test
    void nearestNeighboursAreThoseOfEveryPair() {
        Chance.tries(30, chance -> {
            int n = 2 + chance.nextInt(80);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = chance.nextInt(3) * 1000 + chance.nextInt(30);
                y[i] = chance.nextBoolean() ? 0 : chance.nextInt(30);
            }
            Points p = new Points(x, y);
            Neighbours near = new Neighbours(p);
            int count = 1 + chance.nextInt(n - 1);
            for (int i = 0; i < n; i++) {
                double[] all = new double[n - 1];
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        all[j < i ? j : j - 1] = p.distance(i, j);
                    }
                }
                java.util.Arrays.sort(all);
                org.junit.jupiter.api.Assertions.assertArrayEquals(
                        java.util.Arrays.copyOf(all, count), near.distances(i, count));
                assertEquals(all[0], near.nearest(i).metres());
            }
        });
    }

    @Test
    void evenPointsLieInTheWindow() {
        Window disc = Window.of(
                new GeometryFactory().createPoint(new Coordinate(5, 5)).buffer(3));
        Points p = disc.even(500, new java.util.SplittableRandom(1));
        for (int i = 0; i < p.size(); i++) {
            assertTrue(disc.holds(p.x()[i], p.y()[i]));
        }
        assertTrue(
                Window.of(null, new Points(new double[] {1, 2}, new double[] {4, 4}))
                        .isEmpty(),
                "on one line");
        Window grown = Window.of(null, new Points(new double[] {0, 10, 5}, new double[] {0, 10, 2}))
                .orElseThrow();
        assertEquals(400, grown.area(), 1e-9, "both sides grow (n + 1)/(n - 1) times, here twice");
    }
}

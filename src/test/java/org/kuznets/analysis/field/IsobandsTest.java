package org.kuznets.analysis.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Geometry;

class IsobandsTest {
    @Test
    void aConeHasThePublishedAreas() {
        double[][] expected = {{200, 1103158.1777}, {100, 1124620.4240}, {50, 1129313.3447}, {25, 1130567.2897}};
        for (double[] e : expected) {
            Grid grid = new Grid(-1000, -1000, e[0], (int) (2000 / e[0]) + 1, (int) (2000 / e[0]) + 1);
            float[] cone = field(grid, (x, y) -> 1000 - Math.hypot(x, y));
            assertEquals(e[1], atLeast(grid, cone, 400).getArea(), e[1] * 1e-6);
        }
        Grid grid = new Grid(-1000, -1000, 25, 81, 81);
        float[] cone = field(grid, (x, y) -> 1000 - Math.hypot(x, y));
        Geometry band =
                Isobands.bands(grid, cone, List.of(400.0, 700.0), Work.PLAIN).get(1);
        assertEquals(848238.9535, band.getArea(), 848238.9535 * 1e-6);
        assertEquals(Math.PI * 600 * 600, atLeast(grid, cone, 400).getArea(), 1e-3 * Math.PI * 600 * 600);
    }

    @Test
    void aSaddleIsJoinedWhereItsMeanReachesTheLevel() {
        Grid grid = new Grid(0, 0, 1, 2, 2);
        float[] saddle = {0, 1, 1, 0};
        assertEquals(0.75, atLeast(grid, saddle, 0.5).getArea(), 1e-6);
        assertEquals(1, atLeast(grid, saddle, 0.5).getNumGeometries());
        assertEquals(0.16, atLeast(grid, saddle, 0.6).getArea(), 1e-6);
        assertEquals(2, atLeast(grid, saddle, 0.6).getNumGeometries());
        assertEquals(0.75, atLeast(grid, new float[] {1, 0, 0, 1}, 0.5).getArea(), 1e-6);
        assertEquals(0.16, atLeast(grid, new float[] {1, 0, 0, 1}, 0.6).getArea(), 1e-6);
    }

    @Test
    void aRingKeepsItsHole() {
        Grid grid = new Grid(0, 0, 1, 5, 5);
        float[] ring = {0, 0, 0, 0, 0, 0, 5, 5, 5, 0, 0, 5, 1, 5, 0, 0, 5, 5, 5, 0, 0, 0, 0, 0, 0};
        Geometry three = atLeast(grid, ring, 3);
        assertEquals(7.02, three.getArea(), 1e-6);
        Geometry polygon = three.getGeometryN(0);
        assertEquals(1, ((org.locationtech.jts.geom.Polygon) polygon).getNumInteriorRing());
        assertEquals(
                0.5,
                polygon.getFactory()
                        .createPolygon(((org.locationtech.jts.geom.Polygon) polygon).getInteriorRingN(0))
                        .getArea(),
                1e-6);
        assertEquals(2.0, atLeast(grid, ring, 5).getArea(), 1e-6);
    }

    @Test
    void smoothFieldsFarOut() {
        Chance.tries(30, random -> {
            double west = random.nextDouble() * 1e6;
            Grid grid = new Grid(west, -west, 10, 2 + random.nextInt(60), 2 + random.nextInt(60));
            Tiling.check(grid, Tiling.smooth(grid, random), List.of(-1.0, -0.2, 0.0, 0.3, 1.0, 1.00001));
        });
    }

    @Test
    void valuesEqualToTheLevels() {
        Chance.tries(150, random -> {
            Grid grid = new Grid(3, 4, 0.5 + random.nextDouble(), 2 + random.nextInt(12), 2 + random.nextInt(12));
            float[] values = new float[grid.nodes()];
            int steps = 2 + random.nextInt(4);
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextInt(steps);
            }
            Tiling.check(grid, values, List.of(0.0, 1.0, 2.0, 2.5, 3.0));
        });
    }

    @Test
    void valuesEqualToTheLevelsWithHolesInTheDomain() {
        Chance.tries(150, random -> {
            Grid grid = new Grid(0, 0, 1, 2 + random.nextInt(14), 2 + random.nextInt(14));
            double share = random.nextDouble() * 0.4;
            float[] values = new float[grid.nodes()];
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextDouble() < share ? Float.NaN : random.nextInt(4);
            }
            Tiling.check(grid, values, List.of(1.0, 2.0, 3.0));
        });
    }

    @Test
    void domainsThatTouchThemselvesInCorners() {
        Chance.tries(100, random -> {
            Grid grid = new Grid(0, 0, 1, 16, 16);
            float[] values = new float[grid.nodes()];
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextInt(3);
            }
            for (int n = 0; n < 25; n++) {
                values[random.nextInt(values.length)] = Float.NaN;
            }
            Tiling.check(grid, values, List.of(1.0, 2.0));
            Tiling.check(grid, values, List.of(5.0));
        });
    }

    @Test
    void checkerboardsAndPlateaus() {
        Grid grid = new Grid(0, 0, 1, 9, 8);
        float[] board = field(grid, (x, y) -> (x + y) % 2);
        for (double level : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            Tiling.check(grid, board, List.of(level));
        }
        Tiling.check(grid, board, List.of(0.0, 0.25, 0.5, 0.5000001, 0.50000011, 0.75, 1.0));
        Tiling.check(grid, field(grid, (x, y) -> x > 3 ? 1 : 0), List.of(0.0, 1.0));
        Tiling.check(grid, field(grid, (x, y) -> Math.floor(x / 3)), List.of(0.0, 1.0, 2.0));
        Tiling.check(grid, field(grid, (x, y) -> x == 4 && y == 4 ? 1 : 0), List.of(0.0, 1.0));
        Tiling.check(grid, field(grid, (x, y) -> x == 0 && y == 0 ? 1 : 0), List.of(0.0, 0.5, 1.0));
    }

    @Test
    void allAboveAllBelowAndNoCells() {
        Grid grid = new Grid(0, 0, 2, 4, 3);
        float[] flat = field(grid, (x, y) -> 5);
        Tiling.check(grid, flat, List.of(1.0, 5.0, 9.0));
        assertEquals(24, atLeast(grid, flat, 5).getArea());
        assertTrue(atLeast(grid, flat, 5.1).isEmpty());
        for (Grid thin : List.of(new Grid(0, 0, 1, 5, 1), new Grid(0, 0, 1, 1, 5), new Grid(0, 0, 1, 1, 1))) {
            float[] values = field(thin, (x, y) -> x + y);
            assertTrue(atLeast(thin, values, 1).isEmpty());
            Isobands.bands(thin, values, List.of(1.0), Work.PLAIN).forEach(b -> assertTrue(b.isEmpty()));
        }
        float[] nothing = field(grid, (x, y) -> Double.NaN);
        assertTrue(atLeast(grid, nothing, 1).isEmpty());
        assertEquals(
                24, Isobands.bands(grid, flat, List.of(), Work.PLAIN).get(0).getArea());
    }

    @Test
    void infiniteValuesAreVeryLargeOnes() {
        Grid grid = new Grid(0, 0, 1, 3, 3);
        float[] silence = field(grid, (x, y) -> x == 1 && y == 1 ? 40 : Double.NEGATIVE_INFINITY);
        Tiling.check(grid, silence, List.of(0.0, 40.0));
        Tiling.check(grid, field(grid, (x, y) -> x == 1 ? Double.POSITIVE_INFINITY : 0), List.of(0.0, 40.0));
    }

    @Test
    void anIsolineHasItsLength() {
        Grid grid = new Grid(-1000, -1000, 20, 101, 101);
        float[] cone = field(grid, (x, y) -> 1000 - Math.hypot(x, y));
        List<Geometry> lines = Isobands.lines(grid, cone, List.of(-100.0, 400.0), Work.PLAIN);
        assertEquals(4, lines.get(0).getNumGeometries());
        assertEquals(2 * Math.PI * 600, lines.get(1).getLength(), 1);
        assertEquals(1, lines.get(1).getNumGeometries());
        assertTrue(((org.locationtech.jts.geom.LineString) lines.get(1).getGeometryN(0)).isClosed());
    }

    @Test
    void levelsMustAscend() {
        Grid grid = new Grid(0, 0, 1, 2, 2);
        assertThrows(
                IllegalArgumentException.class,
                () -> Isobands.atLeast(grid, new float[4], List.of(2.0, 1.0), Work.PLAIN));
    }

    private static Geometry atLeast(Grid grid, float[] values, double level) {
        return Isobands.atLeast(grid, values, List.of(level), Work.PLAIN).get(0);
    }

    private static float[] field(Grid grid, DoubleBinaryOperator f) {
        float[] values = new float[grid.nodes()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) f.applyAsDouble(grid.x(k % grid.columns()), grid.y(k / grid.columns()));
        }
        return values;
    }
}

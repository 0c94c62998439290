package org.kuznets.analysis.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class MeshTest {
    private static final Envelope SQUARE = new Envelope(1000, 2600, -800, 800);

    @Test
    void aConeOnSquaresOfManySizes() {
        DoubleBinaryOperator cone = (x, y) -> 1000 - Math.hypot(x - 1800, y);
        Mesh mesh = new Refinement(
                        SQUARE,
                        200,
                        5,
                        values(cone),
                        box -> 1e9,
                        (box, most) -> Math.max(5, new Envelope(new Coordinate(1800, 600)).distance(box) / 4),
                        List.of(400.0),
                        List.of(),
                        1_000_000)
                .mesh(Work.PLAIN);
        check(mesh, List.of(300.0, 400.0, 700.0));
        double area = Isobands.atLeast(mesh, List.of(400.0), Work.PLAIN).get(0).getArea();
        assertEquals(Math.PI * 600 * 600, area, 0.03 * area);
        assertTrue(mesh.cells().size() < 6000, mesh.cells().size() + " squares");
    }

    @Test
    void anyValuesOnAnySquares() {
        Chance.tries(60, random -> {
            int steps = 2 + random.nextInt(5);
            Mesh mesh = random(random, (x, y) -> random.nextInt(steps));
            check(mesh, List.of(1.0, 2.0, 2.5, 3.0));
        });
    }

    @Test
    void smoothValuesOnAnySquares() {
        Chance.tries(20, random -> {
            double a = random.nextDouble() * 0.02;
            double b = random.nextDouble() * 0.02;
            Mesh mesh = random(random, (x, y) -> 2 + Math.sin(a * x + b * y) + Math.cos(b * x - a * y));
            check(mesh, List.of(0.5, 1.0, 1.9, 2.0, 3.0));
        });
    }

    @Test
    void nothingIsEvaluatedWhereTheBoundIsLow() {
        DoubleBinaryOperator hill = (x, y) -> Math.exp(-((x - 1900) * (x - 1900) + y * y) / 2e4);
        List<Coordinate> asked = new ArrayList<>();
        Values counted = (x, y, work) -> {
            for (int i = 0; i < x.length; i++) {
                asked.add(new Coordinate(x[i], y[i]));
            }
            return values(hill).at(x, y, work);
        };
        Bound bound = box -> {
            double d = new Envelope(new Coordinate(1900, 0)).distance(box);
            return Math.exp(-d * d / 2e4);
        };
        Mesh mesh = new Refinement(
                        SQUARE, 100, 12.5, counted, bound, (box, most) -> 25, List.of(0.5, 0.9), List.of(), 1_000_000)
                .mesh(Work.PLAIN);
        assertEquals(asked.size(), mesh.evaluations());
        double reach = Math.sqrt(2e4 * Math.log(2)) + 100 * Math.sqrt(2);
        asked.forEach(c -> assertTrue(c.distance(new Coordinate(1900, 0)) <= reach));
        check(mesh, List.of(0.5, 0.9));
        double area = Isobands.atLeast(mesh, List.of(0.5), Work.PLAIN).get(0).getArea();
        assertEquals(Math.PI * 2e4 * Math.log(2), area, 0.02 * area);
        Grid grid = new Grid(1000, -800, 25, 65, 65);
        float[] plain = new float[grid.nodes()];
        float[] sampled = mesh.sample(grid);
        for (int k = 0; k < plain.length; k++) {
            plain[k] = (float) hill.applyAsDouble(grid.x(k % 65), grid.y(k / 65));
            assertTrue(plain[k] < 0.5 || Math.abs(plain[k] - sampled[k]) < 0.02);
        }
    }

    @Test
    void aPeakNarrowerThanTheFinestSquareIsKeptByItsWitness() {
        for (double[] at : new double[][] {{1803, 4}, {1001, -799}, {1812.5, 12.5}, {1790.9, 5.1}}) {
            DoubleBinaryOperator peak = (x, y) -> Math.hypot(x - at[0], y - at[1]) < 0.5 ? 1 : 0.3;
            Mesh mesh = new Refinement(
                            SQUARE,
                            400,
                            10,
                            values(peak),
                            box -> box.covers(at[0], at[1]) ? 1 : 0.3,
                            (box, most) -> 400,
                            List.of(0.5, 1.0),
                            List.of(new Coordinate(at[0], at[1])),
                            100_000)
                    .mesh(Work.PLAIN);
            check(mesh, List.of(0.5, 1.0));
            Geometry zone = Isobands.atLeast(mesh, List.of(0.5), Work.PLAIN).get(0);
            assertEquals(1, zone.getNumGeometries());
            assertTrue(zone.distance(zone.getFactory().createPoint(new Coordinate(at[0], at[1]))) < 2);
            assertTrue(zone.getArea() < 400);
            assertEquals(1, mesh.highest());
        }
    }

    @Test
    void aMaximumBetweenCornersIsLookedFor() {
        DoubleBinaryOperator hill = (x, y) -> Math.exp(-((x - 1777) * (x - 1777) + (y - 33) * (y - 33)) / 2e4);
        Mesh mesh = new Refinement(
                        SQUARE,
                        100,
                        6.25,
                        values(hill),
                        box -> 1,
                        (box, most) -> 100,
                        List.of(0.9985),
                        List.of(),
                        100_000)
                .mesh(Work.PLAIN);
        assertEquals(
                1, Isobands.atLeast(mesh, List.of(0.9985), Work.PLAIN).get(0).getNumGeometries());
        assertTrue(mesh.evaluations() < 500, mesh.evaluations() + " evaluations");
    }

    @Test
    void aUniformMeshIsTheGrid() {
        Chance.tries(10, random -> {
            double a = random.nextDouble() * 0.02;
            DoubleBinaryOperator f = (x, y) -> 2 + Math.sin(a * x) + Math.cos(a * y);
            Mesh mesh = new Refinement(
                            SQUARE, 100, 100, values(f), box -> 9, (box, most) -> 0, List.of(1.0), List.of(), 1_000_000)
                    .mesh(Work.PLAIN);
            Grid grid = new Grid(1000, -800, 100, 17, 17);
            float[] plain = new float[grid.nodes()];
            for (int k = 0; k < plain.length; k++) {
                plain[k] = (float) f.applyAsDouble(grid.x(k % 17), grid.y(k / 17));
            }
            List<Double> levels = List.of(1.5, 2.0, 2.5);
            assertArrayEquals(plain, mesh.sample(grid));
            List<Geometry> ours = Isobands.bands(mesh, levels, Work.PLAIN);
            List<Geometry> theirs = Isobands.bands(grid, plain, levels, Work.PLAIN);
            for (int k = 0; k < ours.size(); k++) {
                assertEquals(theirs.get(k).norm(), ours.get(k).norm());
            }
        });
    }

    @Test
    void tooManySquaresAreRefusedBeforeAnyValue() {
        Values never = (x, y, work) -> {
            throw new AssertionError("evaluated");
        };
        Refinement much =
                new Refinement(SQUARE, 100, 1, never, box -> 1, (box, most) -> 1, List.of(0.5), List.of(), 10_000);
        assertThrows(Refusal.class, () -> much.mesh(Work.PLAIN));
        Refinement huge = new Refinement(
                new Envelope(0, 1e9, 0, 1e9), 1, 1, never, box -> 0, (box, most) -> 1, List.of(0.5), List.of(), 10_000);
        assertThrows(Refusal.class, () -> huge.mesh(Work.PLAIN));
    }

    private static Mesh random(SplittableRandom random, DoubleBinaryOperator f) {
        long salt = random.nextLong();
        double skip = random.nextDouble() * 0.3;
        return new Refinement(
                        new Envelope(5e5, 5e5 + 800 + random.nextInt(900), 3e5, 3e5 + 400),
                        160,
                        10,
                        values(f),
                        box -> chance(box, salt) < skip ? 0.1 : 9,
                        (box, most) -> chance(box, salt + 1) < 0.5 ? box.getWidth() / 2 : box.getWidth(),
                        List.of(1.0),
                        List.of(),
                        100_000)
                .mesh(Work.PLAIN);
    }

    private static double chance(Envelope box, long salt) {
        long seed = Double.hashCode(box.getMinX()) * 31L + Double.hashCode(box.getMinY()) * 17L + (long) box.getWidth();
        return new SplittableRandom(seed + salt).nextDouble();
    }

    private static Values values(DoubleBinaryOperator f) {
        return (x, y, work) -> {
            double[] all = new double[x.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = f.applyAsDouble(x[i], y[i]);
            }
            return all;
        };
    }

    static void check(Mesh mesh, List<Double> levels) {
        Leaves leaves = mesh.leaves();
        double domain = (double) leaves.columns * leaves.rows * leaves.unit * leaves.unit;
        Tiling.check(
                Isobands.bands(mesh, levels, Work.PLAIN), Isobands.atLeast(mesh, levels, Work.PLAIN), domain, levels);
    }
}

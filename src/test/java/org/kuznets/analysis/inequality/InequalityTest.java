package org.kuznets.analysis.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;

/** Laws, slow oracles, and what peers get wrong. */
class InequalityTest {
    private static double[] amounts(SplittableRandom c, int n, double empty) {
        return IntStream.range(0, n)
                .mapToDouble(i -> c.nextDouble() < empty ? 0 : c.nextDouble(0.1, 100))
                .toArray();
    }

    @Test
    void theilsPartsAddUp() {
        Chance.tries(200, c -> {
            int n = c.nextInt(1, 20);
            double[] y = amounts(c, n, 0.3);
            y[0] = 1;
            double[] p = amounts(c, n, 0);
            int[] group = IntStream.range(0, n).map(i -> c.nextInt(4)).toArray();
            double plain = 0;
            double mean = 0;
            double ySum = Arrays.stream(y).sum();
            double pSum = Arrays.stream(p).sum();
            for (int i = 0; i < n; i++) {
                plain += y[i] == 0 ? 0 : y[i] / ySum * Math.log(y[i] / ySum / (p[i] / pSum));
                mean += p[i] / pSum * Math.log(p[i] / pSum / (y[i] / ySum));
            }
            Theil.Parts t = Theil.t(y, p, group, 4);
            assertEquals(plain, t.between() + t.within(), 1e-12);
            assertEquals(plain, t.total(), 1e-12);
            assertEquals(
                    t.total(),
                    Arrays.stream(t.byGroup()).flatMapToDouble(Arrays::stream).sum(),
                    1e-12);
            assertEquals(t.between(), Theil.between(y, p, group, 4), 1e-12);
            assertTrue(t.between() >= -1e-12 && t.within() >= -1e-12);
            Theil.Parts l = Theil.l(y, p, group, 4);
            if (Arrays.stream(y).allMatch(v -> v > 0)) {
                assertEquals(mean, l.total(), 1e-12);
                assertEquals(l.total(), l.between() + l.within(), 1e-12);
            } else {
                assertTrue(Double.isNaN(l.total()), "L is infinite where a part has nothing");
            }
        });
    }

    @Test
    void theilTIsNotTheilL() {
        double[] x = {10, 10, 10, 20, 50};
        double[] even = {1, 1, 1, 1, 1};
        assertNotEquals(
                Theil.t(x, even, new int[5], 1).total(),
                Theil.l(x, even, new int[5], 1).total(),
                0.01);
    }

    @Test
    void giniIsHalfTheMeanDifference() {
        Chance.tries(100, c -> {
            double[] x = amounts(c, c.nextInt(2, 15), 0.2);
            x[0] = 3;
            double pairs = 0;
            for (double a : x) {
                for (double b : x) {
                    pairs += Math.abs(a - b);
                }
            }
            double mean = Arrays.stream(x).average().orElseThrow();
            assertEquals(pairs / (2 * x.length * x.length * mean), Gini.of(x), 1e-12);
            double[] even = new double[x.length];
            Arrays.fill(even, 1);
            assertEquals(Gini.of(x), Lorenz.of(x, even).gini(), 1e-12, "with an even base the curve says the same");
        });
    }

    @Test
    void theLorenzCurveClimbsAndHooverIsItsGreatestDepth() {
        Chance.tries(100, c -> {
            int n = c.nextInt(2, 20);
            double[] value = amounts(c, n, 0.3);
            value[0] = 5;
            double[] base = amounts(c, n, 0);
            Lorenz l = Lorenz.of(value, base);
            double deepest = 0;
            for (int k = 1; k < l.x().length; k++) {
                assertTrue(l.x()[k] > l.x()[k - 1] && l.y()[k] >= l.y()[k - 1]);
                deepest = Math.max(deepest, l.x()[k] - l.y()[k]);
            }
            assertEquals(1, l.x()[n], 1e-12);
            assertEquals(1, l.y()[n], 1e-12);
            assertEquals(deepest, Shares.hoover(value, base), 1e-12);
            assertTrue(l.gini() >= Shares.hoover(value, base) - 1e-12 && l.gini() <= 1);
        });
    }

    @Test
    void whatIsUndefinedIsNotNought() {
        double[] none = {0, 0};
        assertTrue(Double.isNaN(Gini.of(none)));
        assertTrue(Double.isNaN(Gini.of(new double[0])));
        assertTrue(Double.isNaN(Shares.herfindahl(none)));
        assertTrue(Double.isNaN(Shares.normalisedHerfindahl(new double[] {5})));
        assertTrue(Double.isNaN(Shares.krugman(none, new double[] {1, 1})));
        assertTrue(
                Double.isNaN(Theil.t(none, new double[] {1, 1}, new int[2], 1).total()));
        assertTrue(Double.isNaN(Lorenz.of(none, new double[] {1, 1}).gini()));
        Lorenz left = Lorenz.of(new double[] {1, 2}, new double[] {0, 1});
        assertEquals(1, left.leftOut());
        assertEquals(0, left.gini());
    }

    private static List<int[]> orders(int n) {
        if (n == 0) {
            return List.of(new int[0]);
        }
        List<int[]> all = new ArrayList<>();
        for (int[] o : orders(n - 1)) {
            for (int at = 0; at < n; at++) {
                int[] next = new int[n];
                System.arraycopy(o, 0, next, 0, at);
                next[at] = n - 1;
                System.arraycopy(o, at, next, at + 1, n - 1 - at);
                all.add(next);
            }
        }
        return all;
    }

    private static final int[][] ROW = {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4}};

    @Test
    void theSpatialGinisPseudoPNearsTheExactOne() {
        double[] x = {1, 2, 4, 9, 7, 8};
        double found = SpatialGini.of(x, ROW, 0, 1, 0, Work.PLAIN).others();
        List<int[]> all = orders(6);
        assertEquals(720, all.size());
        long as = all.stream()
                .filter(o ->
                        SpatialGini.of(IntStream.of(o).mapToDouble(i -> x[i]).toArray(), ROW, 0, 1, 0, Work.PLAIN)
                                        .others()
                                >= found - 1e-9)
                .count();
        double exact = as / 720.0;
        double p = SpatialGini.of(x, ROW, 19_999, 1, 0, Work.PLAIN).pseudoP();
        assertEquals(exact, p, 5 * Math.sqrt(exact * (1 - exact) / 19_999));
    }

    @Test
    void theBetweenGroupsPseudoPNearsTheExactOne() {
        double[] y = {1, 2, 4, 9, 7, 8};
        double[] p = {3, 1, 2, 2, 1, 3};
        int[] group = {0, 0, 0, 1, 1, 2};
        double found = Theil.between(y, p, group, 3);
        double exact = orders(6).stream()
                        .filter(o -> Theil.between(
                                        y, p, IntStream.of(o).map(i -> group[i]).toArray(), 3)
                                >= found - 1e-12)
                        .count()
                / 720.0;
        double q = BetweenGroups.pseudoP(y, p, group, 3, 19_999, 1, 0, Work.PLAIN);
        assertEquals(exact, q, 5 * Math.sqrt(exact * (1 - exact) / 19_999));
        assertTrue(Double.isNaN(BetweenGroups.pseudoP(y, p, new int[6], 1, 99, 1, 0, Work.PLAIN)));
        assertTrue(Double.isNaN(BetweenGroups.pseudoP(y, p, group, 3, 0, 1, 0, Work.PLAIN)));
    }

    @Test
    void aSeedRepeatsItself() {
        double[] x = {1, 2, 4, 9, 7, 8};
        assertEquals(SpatialGini.of(x, ROW, 999, 7, 3, Work.PLAIN), SpatialGini.of(x, ROW, 999, 7, 3, Work.PLAIN));
    }

    @Test
    void allAlikeHasNoSpatialPart() {
        SpatialGini g = SpatialGini.of(new double[] {2, 2, 2, 2, 2, 2}, ROW, 99, 1, 0, Work.PLAIN);
        assertEquals(0, g.gini());
        assertTrue(Double.isNaN(g.pseudoP()) && Double.isNaN(g.othersShare()));
    }
}

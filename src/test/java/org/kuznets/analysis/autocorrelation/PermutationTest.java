package org.kuznets.analysis.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.weights.Style;
import org.kuznets.analysis.weights.Weights;

/** The engines of permutation against every arrangement, counted out. */
class PermutationTest {
    /** MORAN-EXACT and LISA-EXACT of the specification: 2 x 4 cells, neighbours by a side, rows that sum to 1. */
    private static final double[] Y = {1, 2, 5, 9, 2, 3, 8, 7};

    private static final Weights W = Vectors.rook(2, 4).styled(Style.ROW_STANDARDISED);
    private static final int ALL_ORDERS = 40320;

    private static double[] moran(Weights w, Deviations z, double[] v) {
        return new double[] {z.size() / w.sums().s0() * Moran.cross(w, v, v) / z.squares()};
    }

    @Test
    void everyOrderOfEightUnits() {
        Deviations z = Deviations.of(Y);
        double observed = Moran.moments(W, z).value();
        assertEquals(0.5891840607, observed, 1e-10);
        Shuffles all = Shuffles.of(z.each(), v -> moran(W, z, v), ALL_ORDERS, 1, Work.PLAIN);
        assertTrue(all.exact());
        assertEquals(ALL_ORDERS, all.draws());
        assertEquals(-1.0 / 7, all.mean(0), 1e-12);
        assertEquals(0.0822984482, all.variance(0), 1e-10);
        assertEquals(Moran.moments(W, z).varianceRandom(), all.variance(0), 1e-12);
        double greater = Arrays.stream(all.values()[0])
                        .filter(v -> v >= observed - 1e-12)
                        .count()
                / (double) ALL_ORDERS;
        assertEquals(0.0069444444, greater, 1e-10);
        double folded = Arrays.stream(all.values()[0])
                        .filter(v -> Math.abs(v + 1.0 / 7) >= observed + 1.0 / 7 - 1e-12)
                        .count()
                / (double) ALL_ORDERS;
        assertEquals(0.0130952381, folded, 1e-10, "the folded rule, which is not ours");
        assertEquals(2 * greater, all.p(0, observed), 1e-12);
    }

    @Test
    void gearyAndGOfEveryOrderHaveTheMomentsOfRandomisation() {
        Deviations z = Deviations.of(Y);
        Weights binary = Vectors.rook(2, 4);
        double[] both = Geary.rowsAndColumns(W);
        Shuffles all = Shuffles.of(
                Y,
                v -> {
                    Deviations moved = Deviations.of(v);
                    double c = Geary.differences(both, moved.each(), Moran.cross(W, moved.each(), moved.each()));
                    return new double[] {7 / (2 * W.sums().s0()) * c / z.squares(), GeneralG.statistic(binary, v)};
                },
                ALL_ORDERS,
                1,
                Work.PLAIN);
        assertEquals(1, all.mean(0), 1e-12);
        assertEquals(Geary.moments(W, z).varianceRandom(), all.variance(0), 1e-12);
        assertEquals(GeneralG.moments(binary, Y).expected(), all.mean(1), 1e-12);
        assertEquals(GeneralG.moments(binary, Y).varianceRandom(), all.variance(1), 1e-12);
    }

    @Test
    void joinCountsOfEveryOrderHaveTheirMoments() {
        double[] codes = {0, 0, 1, 1, 2, 0, 1};
        Weights w = Weights.of(new int[][] {{1, 2}, {0, 2, 3}, {0, 1, 4}, {1, 5}, {2, 6}, {3, 6}, {4, 5}});
        Shuffles all = Shuffles.of(
                codes,
                v -> {
                    Joins j =
                            new Joins(w, Arrays.stream(v).mapToInt(d -> (int) d).toArray());
                    return new double[] {
                        j.counted(0, 0), j.counted(0, 1), j.different(false).value()
                    };
                },
                5040,
                1,
                Work.PLAIN);
        Joins joins = new Joins(w, Arrays.stream(codes).mapToInt(d -> (int) d).toArray());
        List<Moments> moments = List.of(joins.of(0, 0, false), joins.of(0, 1, false), joins.different(false));
        for (int s = 0; s < 3; s++) {
            assertEquals(moments.get(s).expected(), all.mean(s), 1e-12);
            assertEquals(moments.get(s).varianceRandom(), all.variance(s), 1e-12);
        }
    }

    /** Every way to give seven places one of two kinds, by its chance. */
    @Test
    void joinCountsOfFreeSamplingHaveTheirMoments() {
        int[] kinds = {0, 0, 1, 1, 1, 0, 1};
        Weights w = Weights.of(new int[][] {{1, 2}, {0, 2, 3}, {0, 1, 4}, {1, 5}, {2, 6}, {3, 6}, {4, 5}});
        double[] mean = new double[3];
        double[] square = new double[3];
        for (int mask = 0; mask < 128; mask++) {
            int ways = mask;
            int[] now = IntStream.range(0, 7).map(i -> ways >> i & 1).toArray();
            int ones = Integer.bitCount(mask);
            double chance = Math.pow(4 / 7.0, ones) * Math.pow(3 / 7.0, 7 - ones);
            Joins j = new Joins(w, now);
            double[] counts = {j.counted(0, 0), j.counted(0, 1), j.counted(1, 1)};
            for (int s = 0; s < 3; s++) {
                mean[s] += chance * counts[s];
                square[s] += chance * counts[s] * counts[s];
            }
        }
        Joins joins = new Joins(w, kinds);
        List<Moments> moments = List.of(joins.of(0, 0, true), joins.different(true), joins.of(1, 1, true));
        for (int s = 0; s < 3; s++) {
            assertEquals(moments.get(s).expected(), mean[s], 1e-12);
            assertEquals(moments.get(s).varianceRandom(), square[s] - mean[s] * mean[s], 1e-12);
        }
        assertEquals(
                joins.of(0, 1, true).varianceRandom(), joins.different(true).varianceRandom(), 1e-12);
    }

    @Test
    void everyPickForOneUnit() {
        Deviations z = Deviations.of(Y);
        assertEquals(0.7305502846, new Local(W, z, LocalScale.N).moran(3), 1e-10);
        Counts c = new Conditional(W, z.each(), z.each(), 99, 1).all(Work.PLAIN).get(3);
        assertTrue(c.exact());
        assertEquals(21, c.draws());
        assertEquals(0.1428571429, c.lagAtLeast() / (double) c.draws(), 1e-10);
    }

    /** The draws' shares come near those of all arrangements, for equal weights and for others. */
    @Test
    void drawsComeNearEveryPick() {
        double[] y = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5, 8};
        double[] z = Deviations.of(y).each();
        Weights equal = Weights.of(IntStream.range(0, 11)
                .mapToObj(i -> IntStream.of((i + 1) % 11, (i + 3) % 11, (i + 7) % 11, (i + 8) % 11)
                        .toArray())
                .toArray(int[][]::new));
        for (Weights w : List.of(equal, uneven(equal))) {
            List<Counts> all = new Conditional(w, z, z, 99_999, 1).all(Work.PLAIN);
            List<Counts> some = forced(w, z);
            for (int i = 0; i < y.length; i++) {
                assertTrue(all.get(i).exact() && !some.get(i).exact());
                near(all.get(i).lagAtLeast(), all.get(i), some.get(i).lagAtLeast(), some.get(i));
                near(all.get(i).gearyAtMost(), all.get(i), some.get(i).gearyAtMost(), some.get(i));
            }
        }
    }

    /** Only so many draws that no unit is exact, from many seeds. */
    private static List<Counts> forced(Weights w, double[] z) {
        int draws = 200;
        List<List<Counts>> runs = IntStream.range(0, 300)
                .mapToObj(seed -> new Conditional(w, z, z, draws, seed).all(Work.PLAIN))
                .toList();
        return IntStream.range(0, z.length)
                .mapToObj(i -> runs.stream()
                        .map(r -> r.get(i))
                        .reduce(PermutationTest::sum)
                        .orElseThrow())
                .toList();
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.draws() + b.draws(),
                a.exact() || b.exact(),
                a.lagAtLeast() + b.lagAtLeast(),
                a.lagAtMost() + b.lagAtMost(),
                a.gearyAtLeast() + b.gearyAtLeast(),
                a.gearyAtMost() + b.gearyAtMost());
    }

    private static Weights uneven(Weights w) {
        double[][] rows = new double[w.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[w.size()];
            for (int k = w.from(i); k < w.from(i + 1); k++) {
                rows[i][w.to(k)] = 1 + (i + 2 * w.to(k)) % 5;
            }
        }
        return Weights.of(rows);
    }

    private static void near(long exact, Counts all, long drawn, Counts some) {
        double p = exact / (double) all.draws();
        double spread = Math.sqrt(p * (1 - p) / some.draws());
        assertEquals(p, drawn / (double) some.draws(), 5 * spread + 1e-9);
    }

    /** The two ways of putting a pool back give one answer: with many draws it is copied, with few undone. */
    @Test
    void unitsDoNotDisturbOneAnother() {
        Chance.tries(20, random -> {
            int n = 40 + random.nextInt(400);
            double[] z = random.doubles(n).map(d -> d - 0.5).toArray();
            Weights w = Weights.of(IntStream.range(0, n)
                    .mapToObj(i -> new int[] {(i + 1) % n, (i + 5) % n, (i + n - 1) % n})
                    .toArray(int[][]::new));
            int draws = 9 + random.nextInt(60);
            List<Counts> all = new Conditional(w, z, z, draws, 3).all(Work.PLAIN);
            for (int i = 0; i < n; i++) {
                assertEquals(plain(w, z, i, draws, 3), all.get(i).lagAtLeast(), "unit " + i + " of " + n);
            }
        });
    }

    /** The same draws written plainly: a fresh pool for every unit. */
    private static long plain(Weights w, double[] z, int unit, int draws, long seed) {
        var random = org.kuznets.analysis.chance.Streams.of(seed, unit);
        double[] pool = z.clone();
        int last = z.length - 1;
        pool[unit] = z[last];
        double observed = w.lag(unit, z);
        long atLeast = 0;
        for (int r = 0; r < draws; r++) {
            double lag = 0;
            for (int j = 0; j < w.degree(unit); j++) {
                int pick = j + (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) (last - j) << 1);
                double t = pool[pick];
                pool[pick] = pool[j];
                pool[j] = t;
                lag += t;
            }
            atLeast += lag >= observed - 1e-12 ? 1 : 0;
        }
        return atLeast;
    }

    @Test
    void moreDrawsThanArrangementsAreNotMade() {
        assertEquals(21, new Arrangements(7, 2, true).count());
        assertEquals(42, new Arrangements(7, 2, false).count());
        assertEquals(ALL_ORDERS, new Arrangements(8, 8, false).count());
        long[] seen = {0};
        new Arrangements(500, 498, true).each(p -> seen[0]++);
        assertEquals(500 * 499 / 2, seen[0]);
        int[] three = {0};
        new Arrangements(4, 2, false).each(p -> three[0] += 10 * p[0] + p[1]);
        assertEquals(3 * (0 + 1 + 2 + 3) * 11, three[0]);
    }

    /** PSIM-1 of the specification: 6 of 19 at least, 13 at most. Ours is its two-sided doubled, never over 1. */
    @Test
    void theRule() {
        assertEquals(0.70, PseudoP.of(6, 13, 19, false), 1e-12);
        assertEquals(1, PseudoP.of(19, 19, 19, false), "a reference that cannot differ; a peer gave 1.95");
        assertEquals(2.0 / 20, PseudoP.of(0, 19, 19, false), 1e-12, "and not half of it, the directed rule");
        assertEquals(2.0 / 21, PseudoP.of(1, 21, 21, true), 1e-12);
    }

    /** FDR-1 of the specification. */
    @Test
    void falseDiscoveries() {
        Double[] p = {.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};
        Double[] expected = {.01, .04, .084, .084, .084, .1, 0.105714285714286, .216, .216, .216};
        Double[] adjusted = FalseDiscovery.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            assertEquals(expected[i], adjusted[i], 1e-12);
        }
        assertEquals(2, Arrays.stream(adjusted).filter(a -> a <= 0.05).count());
        Double[] none = FalseDiscovery.adjusted(new Double[] {null, 0.5, null});
        assertArrayEquals(new Double[] {null, 0.5, null}, none, "untested ones do not count");
        Double[] edge = FalseDiscovery.adjusted(new Double[] {0.05, 0.05});
        assertEquals(0.05, edge[0], "at most alpha rejects; a peer's strict less-than does not");
    }
}

package org.kuznets.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.inequality.Gini;
import org.kuznets.analysis.inequality.SpatialGini;
import org.kuznets.analysis.plants.EllisonGlaeser;
import org.kuznets.analysis.specialisation.BinomialTail;

/**
 * The hot paths of specialisation on one core: the pseudo p of a spatial Gini by edges of a map beside all pairs of it,
 * chance placements of plants, binomial tails of location quotients.
 */
public final class SpecialisationBench {
    private static final int ORDERS = 999;
    /** All pairs are tried this seldom; their time is scaled. */
    private static final int FEW = 9;

    private SpecialisationBench() {}

    public static void main(String[] arguments) throws Exception {
        for (int side : new int[] {20, 50, 100}) {
            spatial(side);
        }
        plants();
        tails();
    }

    private static void spatial(int side) throws Exception {
        SplittableRandom chance = new SplittableRandom(1);
        double[] values = IntStream.range(0, side * side)
                .mapToDouble(i -> chance.nextDouble())
                .toArray();
        int[][] near = queen(side);
        Timed<SpatialGini> edges = Timed.of(2, () -> 0, () -> SpatialGini.of(values, near, ORDERS, 1, 0, Work.PLAIN));
        Timed<Double> pairs = Timed.of(1, () -> 0, () -> allPairs(values, near));
        double scaled = pairs.seconds() * ORDERS / FEW;
        System.out.printf(
                "%d places, %d orders: edges %.3f s, all pairs %.1f s (scaled from %d), ratio %.0f, p %.3f%n",
                values.length,
                ORDERS,
                edges.seconds(),
                scaled,
                FEW,
                scaled / edges.seconds(),
                edges.value().pseudoP());
    }

    /** The part between places not neighbours, pair by pair, in a few orders. */
    private static double allPairs(double[] values, int[][] near) {
        SplittableRandom chance = new SplittableRandom(2);
        boolean[] neighbour = new boolean[values.length];
        double others = 0;
        for (int k = 0; k < FEW; k++) {
            for (int i = values.length - 1; i > 0; i--) {
                int j = chance.nextInt(i + 1);
                double v = values[i];
                values[i] = values[j];
                values[j] = v;
            }
            others = 0;
            for (int i = 0; i < values.length; i++) {
                for (int j : near[i]) {
                    neighbour[j] = true;
                }
                for (int j = 0; j < values.length; j++) {
                    others += neighbour[j] ? 0 : Math.abs(values[i] - values[j]);
                }
                for (int j : near[i]) {
                    neighbour[j] = false;
                }
            }
        }
        return others / Gini.pairs(values);
    }

    private static int[][] queen(int side) {
        return IntStream.range(0, side * side)
                .mapToObj(i -> IntStream.range(0, 9)
                        .filter(k -> k != 4)
                        .filter(k -> i % side + k % 3 - 1 >= 0 && i % side + k % 3 - 1 < side)
                        .filter(k -> i / side + k / 3 - 1 >= 0 && i / side + k / 3 - 1 < side)
                        .map(k -> i + k % 3 - 1 + (k / 3 - 1) * side)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static void plants() throws Exception {
        SplittableRandom chance = new SplittableRandom(3);
        double[] jobs = IntStream.range(0, 5_000)
                .mapToDouble(i -> Math.exp(6 * chance.nextDouble()))
                .toArray();
        double[] base = IntStream.range(0, 500)
                .mapToDouble(i -> 1 + chance.nextInt(1000))
                .toArray();
        int[] place = IntStream.range(0, jobs.length)
                .map(i -> chance.nextInt(base.length))
                .toArray();
        Timed<EllisonGlaeser> t =
                Timed.of(2, () -> 0, () -> EllisonGlaeser.of(jobs, place, base, ORDERS, 1, 0, Work.PLAIN));
        System.out.printf("5000 plants in 500 places, %d placements: %.3f s%n", ORDERS, t.seconds());
    }

    private static void tails() throws Exception {
        Timed<Double> t = Timed.of(2, () -> 0, () -> IntStream.range(0, 10_000)
                .mapToDouble(i -> BinomialTail.atLeast(20_000 + i % 200 - 100, 100_000, 0.2))
                .sum());
        System.out.printf("10,000 binomial tails of n = 100,000 near the mean: %.3f s%n", t.seconds());
    }
}

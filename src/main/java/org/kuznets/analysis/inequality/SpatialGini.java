package org.kuznets.analysis.inequality;

import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/**
 * The pair differences behind Gini's coefficient, parted into pairs of neighbours and pairs that are none (Rey and Smith
 * 2013, as in PySAL inequality, whose test figures are reproduced). Each pair counts from both sides. A large part
 * between places that are no neighbours means that neighbours are alike.
 *
 * @param gini of all pairs, as {@link Gini#of}
 * @param neighbours differences of neighbouring pairs added up
 * @param others differences of all other pairs added up
 * @param pseudoP share of random orders, the given one among them, whose {@code others} is as large or larger: {@code (1
 *     + count) / (orders + 1)}, one-sided; NaN without orders
 */
public record SpatialGini(double gini, double neighbours, double others, double pseudoP) {
    /** Orders that one core tries at a time; each has a stream of random numbers of its own. */
    private static final int CHUNK = 64;

    /**
     * @param neighbours of each value, each pair from both sides
     * @param part sets this call's random numbers apart from others of the same seed
     */
    public static SpatialGini of(double[] values, int[][] neighbours, int orders, long seed, long part, Work work) {
        double all = 2 * Gini.pairs(values);
        double near = near(values, neighbours);
        boolean any = orders > 0 && all > 0;
        double p = any ? pseudoP(values, neighbours, near, orders, seed, part, work) : Double.NaN;
        return new SpatialGini(Gini.of(values), near, Math.max(0, all - near), p);
    }

    /** The share of the coefficient that lies between pairs that are no neighbours; NaN where all are equal. */
    public double othersShare() {
        return others + neighbours > 0 ? others / (others + neighbours) : Double.NaN;
    }

    private static double near(double[] values, int[][] neighbours) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j : neighbours[i]) {
                sum += Math.abs(values[i] - values[j]);
            }
        }
        return sum;
    }

    private static double pseudoP(
            double[] values, int[][] neighbours, double near, int orders, long seed, long part, Work work) {
        double bar = near + 1e-12 * Math.abs(near);
        List<Integer> counts = work.each((orders + CHUNK - 1) / CHUNK, c -> {
            work.progress((long) c * CHUNK, orders);
            Shuffled shuffled = new Shuffled(values, Streams.of(seed, (part << 32) + c));
            int count = 0;
            for (int k = c * CHUNK; k < Math.min(orders, (c + 1) * CHUNK); k++) {
                // the same total: others large is neighbours small
                count += near(shuffled.next(), neighbours) <= bar ? 1 : 0;
            }
            return count;
        });
        return (1.0 + counts.stream().mapToInt(n -> n).sum()) / (orders + 1);
    }
}

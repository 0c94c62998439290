package org.kuznets.analysis.inequality;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/**
 * Whether the part of Theil's T between groups is more than chance: places keep their value and base and change groups at
 * random, groups keep their sizes (PySAL's TheilDSim). One-sided: {@code (1 + count of orders with as large a part) /
 * (orders + 1)}.
 */
public final class BetweenGroups {
    private static final int CHUNK = 64;

    private BetweenGroups() {}

    /** NaN without orders, with fewer than two groups, or where T is undefined. */
    public static double pseudoP(
            double[] value, double[] base, int[] group, int groups, int orders, long seed, long part, Work work) {
        double found = Theil.between(value, base, group, groups);
        if (orders == 0
                || !Double.isFinite(found)
                || Arrays.stream(group).distinct().count() < 2) {
            return Double.NaN;
        }
        double bar = found - 1e-12 * Math.abs(found);
        List<Integer> counts = work.each((orders + CHUNK - 1) / CHUNK, c -> {
            work.progress((long) c * CHUNK, orders);
            SplittableRandom random = Streams.of(seed, (part << 32) + c);
            int[] other = group.clone();
            int count = 0;
            for (int k = c * CHUNK; k < Math.min(orders, (c + 1) * CHUNK); k++) {
                shuffle(other, random);
                count += Theil.between(value, base, other, groups) >= bar ? 1 : 0;
            }
            return count;
        });
        return (1.0 + counts.stream().mapToInt(n -> n).sum()) / (orders + 1);
    }

    private static void shuffle(int[] all, SplittableRandom random) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int v = all[i];
            all[i] = all[j];
            all[j] = v;
        }
    }
}

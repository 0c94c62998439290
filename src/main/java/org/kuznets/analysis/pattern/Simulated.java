package org.kuznets.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.chance.Streams;

/** The curves of simulations: each has its own stream of random numbers, so their order and the cores do not matter. */
final class Simulated {
    /** Simulations between two reports of progress. */
    private static final int BATCH = 16;

    private Simulated() {}

    /**
     * @param firstStream the number of the first simulation's stream; further ones follow
     * @param curve one simulated curve
     */
    static double[][] curves(
            int count, long seed, long firstStream, Work work, BiFunction<SplittableRandom, Work, double[]> curve) {
        List<double[]> all = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            work.progress(from, count);
            int start = from;
            all.addAll(work.each(
                    Math.min(BATCH, count - from), k -> curve.apply(Streams.of(seed, firstStream + start + k), work)));
        }
        return all.toArray(double[][]::new);
    }

    /** {@code some} of the numbers from 0 to {@code all - 1}, each such choice as likely, in random order. */
    static int[] chosen(int some, int all, SplittableRandom chance) {
        int[] numbers = inOrder(all);
        int[] first = new int[some];
        for (int i = 0; i < some; i++) {
            int j = i + chance.nextInt(all - i);
            first[i] = numbers[j];
            numbers[j] = numbers[i];
        }
        return first;
    }

    /** 0 to {@code all - 1}. */
    static int[] inOrder(int all) {
        int[] numbers = new int[all];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}

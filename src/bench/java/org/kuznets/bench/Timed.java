package org.kuznets.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * A measured step.
 *
 * @param seconds median of {@link #RUNS} runs
 * @param value of the last run
 */
record Timed<T>(double seconds, T value) {
    static final int RUNS = 5;

    /** Runs once to warm up, unless told that it is warm, and then {@link #RUNS} times. */
    static <T> Timed<T> of(int warmUps, Callable<T> step) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            step.call();
        }
        double[] seconds = new double[RUNS];
        T value = null;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            value = step.call();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new Timed<>(seconds[RUNS / 2], value);
    }
}

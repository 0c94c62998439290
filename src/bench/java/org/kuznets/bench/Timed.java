package org.kuznets.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

/**
 * A measured step: the medians of {@link #RUNS} runs.
 *
 * @param seconds on the wall; they grow when other programs use the machine
 * @param cores seconds of processor time on all cores together, garbage collection included; they do not
 * @param value of the last run
 */
record Timed<T>(double seconds, double cores, T value) {
    static final int RUNS = 5;

    /**
     * Runs {@code warmUps} times and then {@link #RUNS} times.
     *
     * @param clock seconds of processor time used so far by whoever does the work
     */
    static <T> Timed<T> of(int warmUps, DoubleSupplier clock, Callable<T> step) throws Exception {
        T value = step.call();
        for (int i = 1; i < warmUps; i++) {
            value = step.call();
        }
        double[] seconds = new double[RUNS];
        double[] cores = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double used = clock.getAsDouble();
            long start = System.nanoTime();
            value = step.call();
            seconds[i] = (System.nanoTime() - start) / 1e9;
            cores[i] = clock.getAsDouble() - used;
        }
        Arrays.sort(seconds);
        Arrays.sort(cores);
        return new Timed<>(seconds[RUNS / 2], cores[RUNS / 2], value);
    }

    /** This step and then another. */
    Timed<T> and(Timed<?> other) {
        return new Timed<>(seconds + other.seconds, cores + other.cores, value);
    }
}

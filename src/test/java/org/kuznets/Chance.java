package org.kuznets;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Seeded chance for tests. A failure names the seed that repeats it; {@code -Dseed=n} repeats it. */
public final class Chance {
    private Chance() {}

    /** Calls {@code trial} {@code times} times, each with its own random numbers. */
    public static void tries(int times, Consumer<SplittableRandom> trial) {
        long first = Long.getLong("seed", 1);
        for (long seed = first; seed < first + times; seed++) {
            try {
                trial.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("repeat with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}

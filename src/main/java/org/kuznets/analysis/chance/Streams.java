package org.kuznets.analysis.chance;

import java.util.SplittableRandom;

/**
 * Streams of random numbers for parts of a run that may be done in any order: part {@code index} of a run with {@code
 * seed} always draws the same numbers.
 *
 * <p>The starting point of a stream is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", OOPSLA 2014, the constants of Stafford's variant 13) applied to seed and index, so that
 * neighbouring parts and neighbouring seeds have nothing in common.
 */
public final class Streams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Streams() {}

    /** The random numbers of part {@code index} of a run with {@code seed}. */
    public static SplittableRandom of(long seed, long index) {
        return new SplittableRandom(mixed(mixed(seed + GOLDEN) + index * GOLDEN));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

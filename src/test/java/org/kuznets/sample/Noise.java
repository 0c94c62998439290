package org.kuznets.sample;

/** Smooth noise without state: the same place and seed always give the same value. */
final class Noise {
    private Noise() {}

    /** Between 0 and 1, changing over about {@code metres}. */
    static double smooth(long seed, double x, double y, double metres) {
        double u = x / metres;
        double v = y / metres;
        long i = (long) StrictMath.floor(u);
        long j = (long) StrictMath.floor(v);
        double s = ease(u - i);
        double t = ease(v - j);
        double south = at(seed, i, j) * (1 - s) + at(seed, i + 1, j) * s;
        double north = at(seed, i, j + 1) * (1 - s) + at(seed, i + 1, j + 1) * s;
        return south * (1 - t) + north * t;
    }

    /** Several sizes of noise together, between 0 and 1. */
    static double rough(long seed, double x, double y, double metres) {
        return (4 * smooth(seed, x, y, metres)
                        + 2 * smooth(seed + 1, x, y, metres / 2)
                        + smooth(seed + 2, x, y, metres / 4))
                / 7;
    }

    /** Between 0 and 1, unrelated between neighbouring {@code i} or {@code j}. */
    static double at(long seed, long i, long j) {
        long z = seed * 0x9E3779B97F4A7C15L + i * 0xBF58476D1CE4E5B9L + j * 0x94D049BB133111EBL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z = z ^ (z >>> 31);
        return (z >>> 11) * 0x1.0p-53;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}

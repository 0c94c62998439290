package org.kuznets.geo.proj;

/**
 * From longitude and latitude (radians) to metres east and north and back, in place at {@code p[i]} and {@code p[i + 1]}.
 * A place that cannot be shown becomes NaN. Thread-safe.
 */
public interface MapProjection {
    void forward(double[] p, int i);

    void inverse(double[] p, int i);

    /** The angle brought into -pi to pi; a longitude of exactly 180 degrees keeps its sign. */
    static double wrap(double angle) {
        return Math.abs(angle) <= Math.PI ? angle : angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI) + 0.5);
    }
}

package org.kuznets.analysis.weights;

/**
 * How weight falls with distance, u being the distance as a share of the bandwidth. All are 0 beyond u = 1, the Gaussian
 * too (cut off, as in PySAL). Recalled; their values are tested.
 */
public enum KernelShape {
    /** 1 - u. */
    TRIANGULAR,
    /** 3/4 (1 - u^2). */
    EPANECHNIKOV,
    /** 15/16 (1 - u^2)^2. */
    QUARTIC,
    /** exp(-u^2 / 2) / sqrt(2 pi). */
    GAUSSIAN;

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    double at(double u) {
        if (u > 1) {
            return 0;
        }
        double v = 1 - u * u;
        return switch (this) {
            case TRIANGULAR -> 1 - u;
            case EPANECHNIKOV -> 0.75 * v;
            case QUARTIC -> 15.0 / 16 * v * v;
            case GAUSSIAN -> Math.exp(-u * u / 2) / ROOT_TWO_PI;
        };
    }
}

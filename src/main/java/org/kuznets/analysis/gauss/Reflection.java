package org.kuznets.analysis.gauss;

/**
 * How the ground and the lid of the mixing layer throw a plume back: ISC3's vertical term V. Source: ISC3 user's guide
 * II (EPA-454/B-95-003b), equations 1-50 to 1-52.
 */
final class Reflection {
    /** Above this share of the lid's height the plume fills the layer evenly. */
    private static final double FILLED = 1.6;

    private static final double LAST = 1e-14;

    private Reflection() {}

    /**
     * @param zr height of the place, metres
     * @param he height of the plume's axis
     * @param sz sigma_z
     * @param lid height of the lid; infinite for none. A plume above it gives nothing
     */
    static double of(double zr, double he, double sz, double lid) {
        double v = bell((zr - he) / sz) + bell((zr + he) / sz);
        if (Double.isInfinite(lid)) {
            return v;
        }
        if (he > lid) {
            return 0;
        }
        if (sz / lid >= FILLED) {
            return Math.sqrt(2 * Math.PI) * sz / lid;
        }
        double image;
        int i = 1;
        do {
            double up = 2 * i * lid;
            image = bell((zr - up + he) / sz)
                    + bell((zr + up - he) / sz)
                    + bell((zr - up - he) / sz)
                    + bell((zr + up + he) / sz);
            v += image;
            i++;
        } while (image > LAST * v);
        return v;
    }

    private static double bell(double t) {
        return Math.exp(-0.5 * t * t);
    }
}

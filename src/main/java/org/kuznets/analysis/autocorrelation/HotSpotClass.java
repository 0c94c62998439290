package org.kuznets.analysis.autocorrelation;

import org.jspecify.annotations.Nullable;

/** The classes of a map of hot spots: which way, and with what confidence, in percent. */
final class HotSpotClass {
    /** The p of the weakest class. */
    static final double WEAKEST = 0.1;

    private HotSpotClass() {}

    /**
     * @param deviate null where it cannot vary
     * @param p what is compared with 0.01, 0.05 and 0.1
     */
    static String of(@Nullable Double deviate, @Nullable Double p) {
        if (deviate == null || p == null || deviate == 0 || p > WEAKEST) {
            return Cluster.NOT_SIGNIFICANT;
        }
        return (deviate > 0 ? "hot-" : "cold-") + (p <= 0.01 ? "99" : p <= 0.05 ? "95" : "90");
    }
}

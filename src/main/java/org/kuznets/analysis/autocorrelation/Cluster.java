package org.kuznets.analysis.autocorrelation;

/** The usual classes of a map of local statistics, as they are written in results. */
final class Cluster {
    static final String NOT_SIGNIFICANT = "not-significant";
    static final String ISLAND = "island";
    static final String UNDEFINED = "undefined";
    /** The value or its surroundings are the mean exactly. */
    static final String NEUTRAL = "neutral";

    private Cluster() {}

    /**
     * HH, LL: like near like; HL: high among low; LH: low among high.
     *
     * @param z deviation of the value from its mean
     * @param lag weighted sum of the neighbours' deviations
     */
    static String quadrant(double z, double lag) {
        if (z == 0 || lag == 0) {
            return NEUTRAL;
        }
        return (z > 0 ? "H" : "L") + (lag > 0 ? "H" : "L");
    }
}

package org.kuznets.analysis.mean;

/**
 * The long-term mean round one source for a mean emission of 1 g/s, mg/m3. It depends on distance and bearing only, and
 * is linear in the emission, so it serves every substance and every what-if.
 */
public interface UnitMean {
    /** Nearer places count as this far, metres: the formula grows without bound towards the source. */
    double NEAREST_METRES = 10;
    /** Farther places count as unreached, metres: the fits end there. */
    double FARTHEST_METRES = 100_000;

    /**
     * @param metres from the source
     * @param towardsDegrees true azimuth from the source to the place
     */
    double at(double metres, double towardsDegrees);
}

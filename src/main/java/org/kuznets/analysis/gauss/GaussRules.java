package org.kuznets.analysis.gauss;

/**
 * By what rules a Gaussian plume is reckoned.
 *
 * @param drawnDown whether stack-tip downwash counts
 * @param gradual whether a buoyant plume rises by and by; else it is at its full height from the mouth on
 * @param widened whether the rise itself widens the plume (buoyancy-induced dispersion)
 * @param lidMetres height of the mixing layer; infinite for none. Stable classes have none
 * @param placeMetres how high above the ground concentrations are wanted
 */
public record GaussRules(
        Spread spread, boolean drawnDown, boolean gradual, boolean widened, double lidMetres, double placeMetres) {
    /** The height at which winds are measured, metres. */
    static final double VANE_METRES = 10;
    /** No wind aloft is taken weaker, m/s. */
    static final double WEAKEST = 1;

    /** The wind at a height, m/s, from that at 10 m. Source: ISC3's power law with its floor of 1 m/s. */
    public double windAt(double metres, double windAtVane, Stability s) {
        return Math.max(WEAKEST, windAtVane * Math.pow(metres / VANE_METRES, spread.windExponent(s)));
    }
}

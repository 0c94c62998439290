package org.kuznets.analysis.gauss;

/**
 * By what curves a plume widens with distance. Source: ISC3 user's guide II (EPA-454/B-95-003b), 1.1.5; each curve
 * agrees with two independent public implementations, and with 44 computed rows.
 */
public enum Spread {
    /** Pasquill and Gifford's curves in ISC3's fits, for open country. */
    PASQUILL_GIFFORD,
    /** Briggs's curves for open country. */
    BRIGGS_RURAL,
    /** Briggs's curves for towns. */
    BRIGGS_URBAN;

    private static final double[] RURAL = {0.07, 0.07, 0.10, 0.15, 0.35, 0.55};
    private static final double[] URBAN = {0.15, 0.15, 0.20, 0.25, 0.30, 0.30};

    /** The exponent of the wind profile. */
    public double windExponent(Stability s) {
        return (this == BRIGGS_URBAN ? URBAN : RURAL)[s.ordinal()];
    }

    /** Crosswind, metres, {@code x} metres downwind; x above 0. */
    public double sigmaY(Stability s, double x) {
        return this == PASQUILL_GIFFORD
                ? PasquillGifford.sigmaY(s, x)
                : Briggs.crosswind(this, s).at(x);
    }

    /** Upwards, metres, {@code x} metres downwind; x above 0. */
    public double sigmaZ(Stability s, double x) {
        return this == PASQUILL_GIFFORD
                ? PasquillGifford.sigmaZ(s, x)
                : Briggs.upwards(this, s).at(x);
    }
}

package org.kuznets.analysis.gauss;

/**
 * One source's plume in one wind and stability, for an emission of 1 g/s: the formulas as they stand, the oracle for
 * every faster path. Source: ISC3 user's guide II (EPA-454/B-95-003b), 1.1, as a specification gave it; checked against
 * Turner's worked examples (AP-26) and computed vectors. Flat ground, no deposition, no decay, no building downwash.
 * Validity: some 100 m to 50 km downwind.
 *
 * @param mouthMetres the height it leaves from, after stack-tip downwash where that counts
 * @param wind at the mouth, m/s
 */
public record GaussPlume(GaussRules rules, Stability stability, double mouthMetres, double wind, Rise rise) {
    /** What the rise widens a plume by: its share. Source: Pasquill 1976, as in ISC3. */
    private static final double WIDENING = 1 / 3.5;

    /** @param windAtVane at 10 m, m/s, above 0 */
    public static GaussPlume of(Vent v, double windAtVane, Stability stability, GaussRules rules) {
        double wind = rules.windAt(v.heightMetres(), windAtVane, stability);
        double mouth = rules.drawnDown() ? Rise.drawnDown(v, wind) : v.heightMetres();
        return new GaussPlume(rules, stability, mouth, wind, Rise.of(v, wind, stability));
    }

    private double riseAt(double x) {
        return rules.gradual() ? rise.at(x) : rise.finalMetres();
    }

    /** The height of its axis above the ground, metres, {@code x} metres downwind. */
    public double height(double x) {
        return mouthMetres + riseAt(x);
    }

    /** What rising adds to the square of either sigma, m2. */
    double wideningSquared(double x) {
        double w = rules.widened() ? riseAt(x) * WIDENING : 0;
        return w * w;
    }

    public double sigmaY(double x) {
        double s = rules.spread().sigmaY(stability, x);
        return Math.sqrt(s * s + wideningSquared(x));
    }

    public double sigmaZ(double x) {
        double s = rules.spread().sigmaZ(stability, x);
        return Math.sqrt(s * s + wideningSquared(x));
    }

    /** The height of the lid over this plume; infinite for none. */
    double lid() {
        return stability.stable() ? Double.POSITIVE_INFINITY : rules.lidMetres();
    }

    /** From here on, metres downwind, its height and widening stay the same. */
    double evenMetres() {
        return rules.gradual() ? rise.completeMetres() : 0;
    }

    /** The concentration, g/m3, {@code x} metres downwind and {@code y} off the axis; 0 upwind. */
    public double at(double x, double y) {
        if (!(x > 0)) {
            return 0;
        }
        double sy = sigmaY(x);
        double sz = sigmaZ(x);
        return at(wind, y, height(x), rules.placeMetres(), sy, sz, lid());
    }

    /** The plume formula itself. All lengths in metres; g/m3 for 1 g/s. */
    static double at(double wind, double y, double he, double zr, double sy, double sz, double lid) {
        double t = y / sy;
        return Math.exp(-0.5 * t * t) * Reflection.of(zr, he, sz, lid) / (2 * Math.PI * wind * sy * sz);
    }

    /**
     * The concentration, g/m3, {@code x} metres away when this weather always blows into a sector and everything in it
     * is spread evenly across. Source: ISC3 long term, equation 2-1; on the ground without lid Turner's 2.03 form.
     *
     * @param sectorRadians how wide a sector is
     */
    public double acrossSector(double x, double sectorRadians) {
        double sz = sigmaZ(x);
        return acrossSector(x, sectorRadians, wind, height(x), rules.placeMetres(), sz, lid());
    }

    static double acrossSector(double x, double radians, double wind, double he, double zr, double sz, double lid) {
        return Reflection.of(zr, he, sz, lid) / (Math.sqrt(2 * Math.PI) * x * radians * wind * sz);
    }
}

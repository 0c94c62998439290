package org.kuznets.analysis.gauss;

/**
 * How far a plume rises above its mouth, by Briggs as ISC3 writes it. Source: ISC3 user's guide II (EPA-454/B-95-003b),
 * 1.1.4; checked against an independent public implementation but for the stable momentum rise, where that one puts the
 * jet's speed in place of the wind's and finds a quarter of the height.
 *
 * @param drive what lifts it
 * @param buoyancy Fb, m4/s3
 * @param momentum Fm, m4/s2
 * @param wind at the mouth, m/s
 * @param finalMetres the whole rise
 * @param finalDistance where a buoyant plume reaches it, metres downwind
 */
public record Rise(
        Drive drive, double buoyancy, double momentum, double wind, double finalMetres, double finalDistance) {
    /** m/s2, as ISC3 has it. */
    private static final double GRAVITY = 9.80616;

    /** What lifts a plume. */
    public enum Drive {
        NONE,
        BUOYANCY,
        MOMENTUM,
        STABLE_BUOYANCY,
        STABLE_MOMENTUM;

        /** Whether the rise grows with distance; a jet's is complete at once. */
        public boolean gradual() {
            return this == BUOYANCY || this == STABLE_BUOYANCY;
        }
    }

    /** @param wind at the mouth, m/s, above 0 */
    public static Rise of(Vent v, double wind, Stability stability) {
        double ds = v.diameterMetres();
        double vs = v.velocityMetresPerSecond();
        if (!(ds > 0) || !(vs > 0)) {
            return new Rise(Drive.NONE, 0, 0, wind, 0, 0);
        }
        double excess = v.gasKelvin() - v.airKelvin();
        double buoyancy = Math.max(0, GRAVITY * vs * ds * ds * excess / (4 * v.gasKelvin()));
        double momentum = vs * vs * ds * ds * v.airKelvin() / (4 * v.gasKelvin());
        return stability.stable()
                ? stable(v, wind, stability, excess, buoyancy, momentum)
                : unstable(v, wind, excess, buoyancy, momentum);
    }

    private static Rise unstable(Vent v, double u, double excess, double fb, double fm) {
        double ds = v.diameterMetres();
        double vs = v.velocityMetresPerSecond();
        boolean small = fb < 55;
        double crossover = small
                ? 0.0297 * v.gasKelvin() * Math.cbrt(vs) / Math.pow(ds, 2.0 / 3)
                : 0.00575 * v.gasKelvin() * Math.pow(vs, 2.0 / 3) / Math.cbrt(ds);
        double distance = small ? 49 * Math.pow(fb, 0.625) : 119 * Math.pow(fb, 0.4);
        if (excess >= crossover) {
            double rise = small ? 21.425 * Math.pow(fb, 0.75) / u : 38.71 * Math.pow(fb, 0.6) / u;
            return new Rise(Drive.BUOYANCY, fb, fm, u, rise, distance);
        }
        return new Rise(Drive.MOMENTUM, fb, fm, u, 3 * ds * vs / u, distance);
    }

    private static Rise stable(Vent v, double u, Stability stability, double excess, double fb, double fm) {
        double ds = v.diameterMetres();
        double vs = v.velocityMetresPerSecond();
        double s = GRAVITY * stability.potentialGradient() / v.airKelvin();
        double distance = 2.0715 * u / Math.sqrt(s);
        if (excess >= 0.019582 * v.gasKelvin() * vs * Math.sqrt(s)) {
            return new Rise(Drive.STABLE_BUOYANCY, fb, fm, u, 2.6 * Math.cbrt(fb / (u * s)), distance);
        }
        double jet = 1.5 * Math.cbrt(fm / (u * Math.sqrt(s)));
        return new Rise(Drive.STABLE_MOMENTUM, fb, fm, u, Math.min(jet, 3 * ds * vs / u), distance);
    }

    /** The rise {@code x} metres downwind, growing with x^(2/3) until it is complete. */
    public double at(double x) {
        return drive.gradual()
                ? Math.min(finalMetres, 1.60 * Math.cbrt(buoyancy * x * x / (wind * wind * wind)))
                : finalMetres;
    }

    /** Beyond this many metres downwind {@link #at} gives {@link #finalMetres}. */
    public double completeMetres() {
        return drive.gradual() ? Math.sqrt(Math.pow(finalMetres / 1.60, 3) * wind * wind * wind / buoyancy) : 0;
    }

    /**
     * The height of the mouth after stack-tip downwash: a slow gas in a strong wind is drawn down behind the stack.
     *
     * @param wind at the mouth, m/s
     */
    public static double drawnDown(Vent v, double wind) {
        double slow = v.velocityMetresPerSecond() / wind - 1.5;
        return slow < 0 ? Math.max(0, v.heightMetres() + 2 * v.diameterMetres() * slow) : v.heightMetres();
    }
}

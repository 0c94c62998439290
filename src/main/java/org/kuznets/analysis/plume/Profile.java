package org.kuznets.analysis.plume;

/**
 * The dimensionless functions that spread a source's highest concentration over the ground and over wind speeds.
 * Source: OND-86, section 2, and MRR-2017; the constants beyond eight x_m are those of each {@link Edition}. Checked
 * against two independent public implementations and by continuity at every border; the numbers of the formulas in the
 * order were not read. Validity: 2 m above flat ground, up to 100 km.
 */
public final class Profile {
    private Profile() {}

    /** The fall of the highest concentration off the dangerous wind speed: r(u/u_m), 1 at 1. Defined for q >= 0. */
    public static double r(double q) {
        return q <= 1 ? q * (0.67 + q * (1.67 - 1.34 * q)) : 3 * q / (2 * q * q - q + 2);
    }

    /** The growth of the distance off the dangerous wind speed: p(u/u_m), 1 at 1, 3 up to 0.25. */
    public static double p(double q) {
        if (q <= 0.25) {
            return 3;
        }
        double a = 1 - q;
        return q <= 1 ? 8.43 * a * a * a * a * a + 1 : 0.32 * q + 0.68;
    }

    /**
     * Along the axis: s1(x / x_mu), 1 at 1 and 0 upwind.
     *
     * @param heavy whether the settling coefficient F is above 1.5
     */
    public static double s1(double rho, boolean heavy, Edition edition) {
        if (rho <= 0) {
            return 0;
        }
        if (rho <= 1) {
            return rho * rho * (6 + rho * (3 * rho - 8));
        }
        if (rho <= 8) {
            return 1.13 / (0.13 * rho * rho + 1);
        }
        if (edition == Edition.OND_86) {
            return heavy ? 1 / (0.1 * rho * rho + 2.47 * rho - 17.8) : rho / (3.58 * rho * rho - 35.2 * rho + 120);
        }
        if (rho <= 100) {
            return heavy ? 1 / (0.1 * rho * rho + 2.456 * rho - 17.8) : rho / (3.556 * rho * rho - 35.2 * rho + 120);
        }
        return (heavy ? 37.76 : 144.3) * Math.pow(rho, -7.0 / 3);
    }

    /**
     * As {@link #s1}, for a source of any height: below 10 m the part nearer than x_mu is filled up towards 1.
     *
     * @param heightMetres of the source; below 2 m it counts as 2 m
     */
    public static double s1(double rho, boolean heavy, Edition edition, double heightMetres) {
        double plain = s1(rho, heavy, edition);
        if (heightMetres >= 10 || rho >= 1 || rho <= 0) {
            return plain;
        }
        double h = Math.max(heightMetres, Stack.LOWEST_METRES);
        return 0.125 * (10 - h) + 0.125 * (h - 2) * plain;
    }

    /** Across the axis: s2(t), 1 on it. The bracket is squared: about exp(-10 t). */
    public static double s2(double t) {
        double p = 1 + t * (5 + t * (12.8 + t * (17 + t * 45.1)));
        return 1 / (p * p);
    }

    /** The argument of {@link #s2} {@code y} metres off the axis, {@code x} metres downwind. */
    public static double t(double x, double y, double windMetresPerSecond) {
        return Math.min(windMetresPerSecond, 5) * y * y / (x * x);
    }
}

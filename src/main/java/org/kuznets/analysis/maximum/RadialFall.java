package org.kuznets.analysis.maximum;

import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/** An upper bound of one plume of strength 1 in one wind speed over all directions, at distances in x_mu. */
final class RadialFall {
    private static final double PER_LOG = 50;
    private static final double MOST = 1e5;
    private static final double DEGREES = 0.25;

    private final boolean heavy;
    private final Edition edition;
    private final double[] beyond = new double[(int) Math.ceil(Math.log(MOST) * PER_LOG) + 1];

    RadialFall(boolean heavy, double speed, Edition edition) {
        this.heavy = heavy;
        this.edition = edition;
        double u = Math.min(speed, 5);
        int steps = (int) (90 / DEGREES);
        double[] across = new double[steps];
        double[] cos = new double[steps];
        for (int d = 0; d < steps; d++) {
            double tan = Math.tan(Math.toRadians(d * DEGREES));
            across[d] = Profile.s2(u * tan * tan);
            cos[d] = Math.cos(Math.toRadians((d + 1) * DEGREES));
        }
        for (int k = 0; k < beyond.length; k++) {
            beyond[k] = highest(Math.exp(k / PER_LOG), across, cos);
        }
    }

    /** Over steps of direction off the axis: s2 at the nearer end, s1 at the farther, where it is not yet 1. */
    private double highest(double rho, double[] across, double[] cos) {
        double most = 0;
        for (int d = 0; d < cos.length && across[d] > most; d++) {
            double along = Math.max(1, rho * cos[d]);
            most = Math.max(most, Profile.s1(along, heavy, edition) * across[d]);
        }
        return most;
    }

    /**
     * The highest between two distances.
     *
     * @param near times x_mu
     * @param far times x_mu, not below {@code near}
     */
    double highest(double near, double far, double heightMetres) {
        if (far < 1) {
            return Profile.s1(far, heavy, edition, heightMetres);
        }
        if (near <= 1) {
            return 1;
        }
        return beyond[Math.min(beyond.length - 1, (int) (Math.log(near) * PER_LOG - 1e-9))];
    }
}

package org.kuznets.analysis.maximum;

import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/**
 * How far one plume alone matters, straight downwind. The zone of influence of a source is a circle of ten x_m, or of the
 * distance beyond which no wind brings 0.05 of the limit, whichever is larger (OND-86 and MRR-2017, recalled).
 */
public final class Influence {
    /** The method reaches this far, metres. */
    public static final double FARTHEST_METRES = 100_000;

    /** The share of the limit that bounds a zone of influence. */
    public static final double SHARE = 0.05;

    private static final double STEP = 1.01;

    private Influence() {}

    /** The highest of all winds up to {@code strongest} at a distance straight downwind, in the plume's unit. */
    public static double worst(Plume p, double metres, double strongest, Edition edition) {
        double worst = at(p, metres, 0.25 * p.windMetresPerSecond(), strongest, edition);
        for (double u = Winds.WEAKEST; u < strongest; u *= STEP) {
            worst = Math.max(worst, at(p, metres, u, strongest, edition));
        }
        return Math.max(worst, at(p, metres, strongest, strongest, edition));
    }

    private static double at(Plume p, double metres, double u, double strongest, Edition edition) {
        if (u < Winds.WEAKEST || u > strongest) {
            return 0;
        }
        double q = u / p.windMetresPerSecond();
        double rho = metres / (Profile.p(q) * p.distanceMetres());
        return p.maximum() * Profile.r(q) * Profile.s1(rho, p.heavy(), edition, p.heightMetres());
    }

    /**
     * The distance beyond which no wind brings {@code level}, metres; 0 where it is never reached, and at most {@link
     * #FARTHEST_METRES}.
     */
    public static double reach(Plume p, double level, double strongest, Edition edition) {
        double inner = peak(p, level, strongest, edition);
        if (inner == 0) {
            return 0;
        }
        double outer = FARTHEST_METRES;
        if (worst(p, outer, strongest, edition) > level) {
            return outer;
        }
        while (outer - inner > 0.01) {
            double middle = (inner + outer) / 2;
            if (worst(p, middle, strongest, edition) > level) {
                inner = middle;
            } else {
                outer = middle;
            }
        }
        return outer;
    }

    /** A distance at which {@code level} is passed, so far out that beyond it the worst only falls; 0 for none. */
    private static double peak(Plume p, double level, double strongest, Edition edition) {
        double farthest = 0;
        for (double rho = 0.05; rho < 4; rho *= 1.1) {
            double x = rho * p.distanceMetres();
            if (x < FARTHEST_METRES && worst(p, x, strongest, edition) > level) {
                farthest = x;
            }
        }
        return farthest;
    }

    /** The radius of the source's zone of influence, metres. {@code p} is a share of the limit. */
    public static double zone(Plume p, double strongest, Edition edition) {
        return Math.max(10 * p.distanceMetres(), reach(p, SHARE, strongest, edition));
    }
}

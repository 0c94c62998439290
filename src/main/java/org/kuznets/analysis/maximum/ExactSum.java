package org.kuznets.analysis.maximum;

import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/**
 * The sum over all plumes in one wind of the set, by the plain formulas in double precision. Plumes so far off the axis
 * that s2 is below 1e-8 are left out.
 */
final class ExactSum {
    private static final double WIDEST_T = 4;

    private final PackedPlumes plumes;
    private final WindTables tables;
    private final Edition edition;

    ExactSum(PackedPlumes plumes, WindTables tables) {
        this.plumes = plumes;
        this.tables = tables;
        this.edition = tables.edition;
    }

    double at(double px, double py, Seen seen, int direction, int speed) {
        return at(px, py, seen.plume, seen.count, direction, speed);
    }

    /** The sum over the first {@code count} of some plumes. */
    double at(double px, double py, int[] which, int count, int direction, int speed) {
        double u = Math.min(5, tables.winds.speeds().get(speed));
        double sin = tables.sin[direction];
        double cos = tables.cos[direction];
        double[] peak = plumes.peak[speed];
        double[] reach = plumes.reach[speed];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int i = which[k];
            double east = -(sin * plumes.cosNorth[i] + cos * plumes.sinNorth[i]);
            double north = -(cos * plumes.cosNorth[i] - sin * plumes.sinNorth[i]);
            double dx = px - plumes.x[i];
            double dy = py - plumes.y[i];
            double along = dx * east + dy * north;
            double across = dy * east - dx * north;
            if (along > 0 && u * across * across < WIDEST_T * along * along) {
                double t = u * across * across / (along * along);
                sum += peak[i]
                        * Profile.s1(along / reach[i], plumes.heavy[i], edition, plumes.height[i])
                        * Profile.s2(t);
            }
        }
        return sum;
    }
}

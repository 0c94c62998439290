package org.kuznets.analysis.maximum;

import java.util.List;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;
import org.locationtech.jts.geom.Envelope;

/**
 * What many plumes can give at most, whatever the wind: the sum over plumes of the highest that each gives at that
 * distance in any of the winds' speeds and in any direction. Never below the worst-wind sum; above it where sources lie
 * on different sides.
 *
 * <p>Rigorous: beyond x_mu the highest over directions falls with distance, nearer it rises (s1 grows up to 1 and falls
 * after, s2 falls off the axis), so that the value at the nearer end of a step covers the step.
 */
public final class RadialBound {
    private static final double LEAST_METRES = 1;
    private static final double PER_LOG = 20;
    private static final int STEPS = (int) Math.ceil(Math.log(1e6 / LEAST_METRES) * PER_LOG);

    private final double[] x;
    private final double[] y;
    /** By plume and step of distance: the highest at this distance or farther, and at this or nearer. */
    private final float[][] beyond;

    private final float[][] within;

    public RadialBound(List<Plume> plumes, Winds winds, Edition edition) {
        this(plumes, new WindTables(winds, edition));
    }

    RadialBound(List<Plume> plumes, WindTables tables) {
        x = plumes.stream().mapToDouble(Plume::x).toArray();
        y = plumes.stream().mapToDouble(Plume::y).toArray();
        beyond = new float[x.length][];
        within = new float[x.length][];
        for (int i = 0; i < x.length; i++) {
            Plume p = plumes.get(i);
            float[] here = new float[STEPS + 1];
            for (double speed : tables.winds.speeds()) {
                add(p, speed, tables.fall(p.heavy(), speed), here);
            }
            envelopes(i, here);
        }
    }

    private static void add(Plume p, double speed, RadialFall fall, float[] here) {
        double q = speed / p.windMetresPerSecond();
        double peak = p.maximum() * Profile.r(q);
        double reach = Profile.p(q) * p.distanceMetres();
        for (int k = 0; k <= STEPS; k++) {
            double near = k == 0 ? 0 : distance(k);
            double v = peak * fall.highest(near / reach, distance(k + 1) / reach, p.heightMetres());
            here[k] = Math.max(here[k], Math.nextUp((float) v));
        }
    }

    private void envelopes(int i, float[] here) {
        float[] far = here.clone();
        float[] near = here.clone();
        for (int k = STEPS - 1; k >= 0; k--) {
            far[k] = Math.max(far[k], far[k + 1]);
            near[STEPS - k] = Math.max(near[STEPS - k], near[STEPS - k - 1]);
        }
        beyond[i] = far;
        within[i] = near;
    }

    /** Where step {@code k} begins, metres; the last goes on for ever, the first begins at 0. */
    private static double distance(int k) {
        return k > STEPS ? Double.POSITIVE_INFINITY : LEAST_METRES * Math.exp(k / PER_LOG);
    }

    private static int step(double logSquaredMetres) {
        double k = 0.5 * logSquaredMetres * PER_LOG;
        return k <= 0 ? 0 : Math.min(STEPS, (int) k);
    }

    int count() {
        return x.length;
    }

    /** The most that plume {@code i} gives at a distance. */
    float at(int i, double logSquaredMetres) {
        // the logarithm may be rounded across the step's border: the neighbours cover that
        int k = step(logSquaredMetres - 1e-9);
        int l = step(logSquaredMetres + 1e-9);
        return Math.min(beyond[i][k], within[i][l]);
    }

    /** The most that plume {@code i} gives anywhere in {@code box}. */
    float over(int i, Envelope box) {
        double dx = Math.max(0, Math.max(box.getMinX() - x[i], x[i] - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - y[i], y[i] - box.getMaxY()));
        double fx = Math.max(box.getMaxX() - x[i], x[i] - box.getMinX());
        double fy = Math.max(box.getMaxY() - y[i], y[i] - box.getMinY());
        int near = step(Math.log(dx * dx + dy * dy) - 1e-9);
        int far = step(Math.log(fx * fx + fy * fy) + 1e-9);
        return Math.min(beyond[i][near], within[i][far]);
    }

    /** The most that all plumes together give anywhere in {@code box} on the sheet, in their unit. */
    public double over(Envelope box) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += over(i, box);
        }
        return sum;
    }
}

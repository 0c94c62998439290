package org.kuznets.analysis.maximum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** Steps of the squared distance are told apart by its exponent and so many bits after it. */
    private static final int BITS = 3;

    private static final int SHIFT = 52 - BITS;
    private static final long FIRST = Double.doubleToRawLongBits(1) >>> SHIFT;
    private static final int STEPS = (int) ((Double.doubleToRawLongBits(1e12) >>> SHIFT) - FIRST);
    /** Covers the rounding of products to a float. */
    private static final float UP = 1 + 1e-6f;

    private final Bunches bunches;
    private final float[] strength;
    /** By plume and step of distance, strength 1: the highest at this distance or farther, and at this or nearer. */
    private final float[][] beyond;

    private final float[][] within;

    /** What decides the shape of a plume's fall. */
    private record Kind(double distance, double wind, boolean heavy, double height) {}

    public RadialBound(List<Plume> plumes, Winds winds, Edition edition) {
        this(new Bunches(plumes), new WindTables(winds, edition, WindTables.Detail.FINE));
    }

    RadialBound(Bunches bunches, WindTables tables) {
        this.bunches = bunches;
        int count = bunches.plumes.size();
        strength = new float[count];
        beyond = new float[count][];
        within = new float[count][];
        Map<Kind, float[][]> made = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Plume p = bunches.plumes.get(i);
            strength[i] = Math.nextUp((float) p.maximum());
            Kind kind = new Kind(p.distanceMetres(), p.windMetresPerSecond(), p.heavy(), p.heightMetres());
            float[][] both = made.computeIfAbsent(kind, k -> envelopes(fall(p, tables)));
            beyond[i] = both[0];
            within[i] = both[1];
        }
    }

    private static float[] fall(Plume p, WindTables tables) {
        float[] here = new float[STEPS + 1];
        for (double speed : tables.winds.speeds()) {
            RadialFall fall = tables.fall(p.heavy(), speed);
            double q = speed / p.windMetresPerSecond();
            double peak = Profile.r(q);
            double reach = Profile.p(q) * p.distanceMetres();
            for (int k = 0; k <= STEPS; k++) {
                double near = k == 0 ? 0 : metres(k);
                double v = peak * fall.highest(near / reach, metres(k + 1) / reach, p.heightMetres());
                here[k] = Math.max(here[k], Math.nextUp((float) v));
            }
        }
        return here;
    }

    private static float[][] envelopes(float[] here) {
        float[] far = here.clone();
        float[] near = here.clone();
        for (int k = STEPS - 1; k >= 0; k--) {
            far[k] = Math.max(far[k], far[k + 1]);
            near[STEPS - k] = Math.max(near[STEPS - k], near[STEPS - k - 1]);
        }
        return new float[][] {far, near};
    }

    /** Where step {@code k} begins; the last goes on for ever, the first begins at 0. */
    private static double metres(int k) {
        return k > STEPS ? Double.POSITIVE_INFINITY : Math.sqrt(Double.longBitsToDouble((k + FIRST) << SHIFT));
    }

    private static int step(double squaredMetres) {
        long k = (Double.doubleToRawLongBits(squaredMetres) >>> SHIFT) - FIRST;
        return k <= 0 ? 0 : (int) Math.min(STEPS, k);
    }

    /** The most that plume {@code i} gives at a distance. */
    float at(int i, double squaredMetres) {
        int k = step(squaredMetres);
        return UP * strength[i] * Math.min(beyond[i][k], within[i][k]);
    }

    /** The most that plume or bunch {@code i} gives anywhere in {@code box}. */
    float over(int i, Envelope box) {
        Envelope own = bunches.box(i);
        double dx = Math.max(0, Math.max(box.getMinX() - own.getMaxX(), own.getMinX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - own.getMaxY(), own.getMinY() - box.getMaxY()));
        double fx = Math.max(box.getMaxX() - own.getMinX(), own.getMaxX() - box.getMinX());
        double fy = Math.max(box.getMaxY() - own.getMinY(), own.getMaxY() - box.getMinY());
        int near = step(dx * dx + dy * dy);
        int far = step(fx * fx + fy * fy);
        return UP * strength[i] * Math.min(beyond[i][near], within[i][far]);
    }

    /** The most that all plumes together give anywhere in {@code box} on the sheet, in their unit. */
    public double over(Envelope box) {
        int[] which = new int[bunches.most()];
        int count = bunches.bounding(box, which);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += over(which[k], box);
        }
        return sum;
    }
}

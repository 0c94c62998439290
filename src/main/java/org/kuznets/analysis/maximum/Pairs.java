package org.kuznets.analysis.maximum;

import java.util.Arrays;

/** What the sums need of each pair of a place and a plume, for a few places at a time. Scratch of one thread. */
final class Pairs {
    /**
     * The weakest plumes are left out of the choice of a wind: all together at most this share of the strongest, or of
     * what is small where that is more.
     */
    static final float LEFT_OUT = 0.003f;
    /** Plumes are sorted by powers of two below the strongest; weaker ones count as the last. */
    private static final int POWERS = 32;
    /** Nearer than this a place counts as at the source, where the method gives nothing, metres. */
    private static final double AT_SOURCE_METRES = 1e-3;

    private final PackedPlumes plumes;
    private final WindTables tables;
    private final RadialBound bound;
    private final float small;
    /** How many of the plumes count here; their numbers, logarithms of distance, and axes follow. */
    int count;

    /** The most that all guides together give here in any wind. */
    double total;

    final int[] plume;
    final float[] logDistance;
    /** The coarse direction just below the one that blows from the plume to the place. */
    final int[] below;

    final int[] fraction;
    private final float[] most;
    private final float[] byPower = new float[POWERS];
    private final double[] squared;

    /**
     * @param seen how many plumes are seen at once, at most
     * @param small below this the sum need only be as right as it would be here, in the plumes' unit
     */
    Pairs(PackedPlumes plumes, WindTables tables, RadialBound bound, int seen, double small) {
        this.small = (float) small;
        this.plumes = plumes;
        this.tables = tables;
        this.bound = bound;
        plume = new int[seen];
        logDistance = new float[seen];
        below = new int[seen];
        fraction = new int[seen];
        most = new float[seen];
        squared = new double[seen];
    }

    /**
     * @param seen the plumes that count from here
     * @param prune whether what cannot matter is left out
     */
    void at(double px, double py, Seen seen, boolean prune) {
        float highest = 0;
        total = 0;
        for (int k = 0; k < seen.guides; k++) {
            int i = seen.guide[k];
            double dx = px - plumes.x[i];
            double dy = py - plumes.y[i];
            squared[k] = dx * dx + dy * dy;
            most[k] = bound.at(i, squared[k]);
            highest = Math.max(highest, most[k]);
            total += most[k];
        }
        float least = prune ? least(highest, seen.guides) : 0;
        count = 0;
        for (int k = 0; k < seen.guides; k++) {
            if (most[k] >= least && squared[k] > AT_SOURCE_METRES * AT_SOURCE_METRES) {
                int i = seen.guide[k];
                take(i, squared[k], px - plumes.x[i], py - plumes.y[i]);
            }
        }
    }

    /** What a plume must reach so as not to be left out. */
    private float least(float highest, int seen) {
        Arrays.fill(byPower, 0);
        int top = Math.getExponent(highest);
        for (int k = 0; k < seen; k++) {
            byPower[Math.min(POWERS - 1, top - Math.getExponent(most[k]))] += most[k];
        }
        float out = 0;
        int p = POWERS;
        float allowed = LEFT_OUT * Math.max(highest, small);
        while (p > 0 && out + byPower[p - 1] <= allowed) {
            out += byPower[--p];
        }
        return p == 0 ? highest : Math.scalb(1f, top - p + 1);
    }

    private void take(int i, double squaredMetres, double dx, double dy) {
        double azimuth = azimuthDegrees(dx, dy) - plumes.north[i] + 180;
        double c = azimuth / tables.stepDegrees;
        int low = (int) Math.floor(c);
        int f = (int) ((c - low) * PlumeRows.FRACTIONS + 0.5);
        low += f / PlumeRows.FRACTIONS;
        plume[count] = i;
        logDistance[count] = (float) (0.5 * Math.log(squaredMetres));
        below[count] = Math.floorMod(low, tables.coarse);
        fraction[count] = f % PlumeRows.FRACTIONS;
        count++;
    }

    /**
     * The azimuth of a step, degrees from +y to +x, within 0.001. Minimax polynomial of the arc tangent on 0 to 1,
     * recalled; checked in tests against the library's, which takes five times as long.
     */
    static double azimuthDegrees(double dx, double dy) {
        double ax = Math.abs(dx);
        double ay = Math.abs(dy);
        double z = Math.min(ax, ay) / Math.max(ax, ay);
        double s = z * z;
        double a = z
                * (0.99997726
                        + s * (-0.33262347 + s * (0.19354346 + s * (-0.11643287 + s * (0.05265332 - s * 0.01172120)))));
        if (ax > ay) {
            a = Math.PI / 2 - a;
        }
        if (dy < 0) {
            a = Math.PI - a;
        }
        return Math.toDegrees(dx < 0 ? -a : a);
    }
}

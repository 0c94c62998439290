package org.kuznets.analysis.maximum;

import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.Profile;

/**
 * What a plume of strength 1 gives to a ring of wind directions, looked up: {@code s1(rho cos delta) s2(u tan^2 delta)}
 * for places at {@code rho} times x_mu and directions {@code delta} off the axis. A row holds neighbouring directions, so
 * that adding it to a sum is a run through memory; rows differ by the logarithm of rho, and by where between two
 * directions the axis lies. Only good for choosing a wind: between rows it is off by some 0.5 %, across by up to 1 % of
 * the highest.
 */
final class PlumeRows {
    /** Where between two directions the axis lies is rounded to one of so many. */
    static final int FRACTIONS = 16;
    /** Rows to one unit of ln(rho). */
    static final float PER_LOG = 10;

    private static final double LEAST = 0.02;
    private static final double MOST = 20_000;
    static final float FIRST_LOG = (float) Math.log(LEAST);
    static final int ROWS = (int) Math.ceil(Math.log(MOST / LEAST) * PER_LOG) + 2;
    /** Farther off the axis than where s2 is 6e-4 nothing is looked up. */
    private static final double WIDEST_T = 0.8;

    /** Directions a row holds. */
    final int length;
    /** The row's entry of the direction just below the axis. */
    final int middle;
    /** By fraction, row and direction. */
    final float[] values;

    private final boolean heavy;
    private final boolean lowest;
    private final Edition edition;

    /**
     * @param lowest the profile of a source 2 m high, filled up to 1 nearer than x_mu
     * @param speed metres a second
     * @param stepDegrees between directions
     */
    PlumeRows(boolean heavy, boolean lowest, double speed, double stepDegrees, Edition edition) {
        this.heavy = heavy;
        this.lowest = lowest;
        this.edition = edition;
        double u = Math.min(speed, 5);
        int half = (int) Math.ceil(Math.toDegrees(Math.atan(Math.sqrt(WIDEST_T / u))) / stepDegrees);
        length = (2 * half + 7) / 8 * 8;
        middle = length / 2 - 1;
        values = new float[FRACTIONS * ROWS * length];
        for (int f = 0; f < FRACTIONS; f++) {
            for (int j = 0; j < length; j++) {
                double delta = Math.toRadians(((double) f / FRACTIONS + middle - j) * stepDegrees);
                fill(f * ROWS * length + j, Math.cos(delta), Profile.s2(u * Math.tan(delta) * Math.tan(delta)));
            }
        }
    }

    private void fill(int from, double cos, double across) {
        if (cos <= 0.01) {
            return;
        }
        for (int k = 0; k < ROWS; k++) {
            double rho = LEAST * Math.exp(k / (double) PER_LOG) * cos;
            values[from + k * length] = (float) (s1(rho) * across);
        }
    }

    private double s1(double rho) {
        return lowest && rho < 1 ? 1 : Profile.s1(rho, heavy, edition);
    }

    /** By how much more than the first or last row a place nearer or farther than them gets. */
    float beyond(double rho) {
        if (rho < LEAST) {
            return lowest ? 1 : (float) (rho * rho / (LEAST * LEAST));
        }
        return (float) (s1(rho) / s1(LEAST * Math.exp((ROWS - 1) / (double) PER_LOG)));
    }
}

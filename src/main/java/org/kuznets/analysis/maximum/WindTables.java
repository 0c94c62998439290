package org.kuznets.analysis.maximum;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.plume.Edition;

/**
 * The rows for every profile and speed of a set of winds, made when first wanted, and how directions are numbered: the
 * coarse ones are every {@link #ratio}th of the winds' own. Thread-safe.
 */
final class WindTables {
    /** Coarse directions are no farther apart: the narrowest plume then falls by 3.4 % between two. */
    private static final double WIDEST_STEP_DEGREES = 3;

    final Winds winds;
    final Edition edition;
    final int ratio;
    final int coarse;
    final double stepDegrees;
    /** By speed: where the winds blow to is east {@code -sin}, north {@code -cos}, of true azimuths. */
    final double[] sin;

    final double[] cos;
    private final Map<Key, PlumeRows> made = new HashMap<>();
    private final Map<Key, RadialFall> falls = new HashMap<>();

    private record Key(boolean heavy, boolean lowest, double speed) {}

    WindTables(Winds winds, Edition edition) {
        this.winds = winds;
        this.edition = edition;
        int n = winds.directions();
        int r = Math.max(1, (int) Math.floor(WIDEST_STEP_DEGREES * n / 360 + 1e-9));
        while (n % r != 0) {
            r--;
        }
        ratio = r;
        coarse = n / r;
        stepDegrees = 360.0 / coarse;
        sin = new double[n];
        cos = new double[n];
        for (int k = 0; k < n; k++) {
            sin[k] = Math.sin(Math.toRadians(winds.fromDegrees(k)));
            cos[k] = Math.cos(Math.toRadians(winds.fromDegrees(k)));
        }
    }

    int speeds() {
        return winds.speeds().size();
    }

    /** Floats in the sums of one place: by speed and coarse direction. */
    int sums() {
        return speeds() * coarse;
    }

    /** By speed: those of the profiles plain, heavy, plain and lowest, heavy and lowest; null where nobody needs them. */
    @Nullable
    PlumeRows[][] rows(PackedPlumes plumes) {
        @Nullable PlumeRows[][] all = new PlumeRows[speeds()][PackedPlumes.PROFILES];
        for (int p = 0; p < PackedPlumes.PROFILES; p++) {
            if (plumes.has((p & 1) != 0, (p & 2) != 0)) {
                for (int s = 0; s < all.length; s++) {
                    all[s][p] = rows((p & 1) != 0, (p & 2) != 0, s);
                }
            }
        }
        return all;
    }

    private synchronized PlumeRows rows(boolean heavy, boolean lowest, int speed) {
        double u = Math.min(5, winds.speeds().get(speed));
        return made.computeIfAbsent(
                new Key(heavy, lowest, u), k -> new PlumeRows(heavy, lowest, u, stepDegrees, edition));
    }

    synchronized RadialFall fall(boolean heavy, double speed) {
        return falls.computeIfAbsent(
                new Key(heavy, false, Math.min(5, speed)), k -> new RadialFall(heavy, speed, edition));
    }
}

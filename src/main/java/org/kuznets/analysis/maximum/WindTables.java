package org.kuznets.analysis.maximum;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.plume.Edition;

/**
 * The rows for every profile and speed of a set of winds, made when first wanted, and which winds are summed by them: in
 * coarse directions, every {@link #ratio}th of the winds' own. Thread-safe.
 */
final class WindTables {
    /** How close the directions are that are summed by tables. */
    enum Detail {
        /** Good enough to take the highest as it is: the narrowest plume falls by 3.4 % between two directions. */
        FINE(3, 0.955f, 0.98f),
        /** Good enough to begin a climb: it falls by 9 %. */
        ROUGH(5, 0.87f, 0.96f);

        private final double widestStepDegrees;
        /** Peaks within this share of the highest sum may hide a higher wind between two coarse directions. */
        final float near;
        /** Of the tops of curves only those within this share of the highest are worth an exact sum. */
        final float top;

        Detail(double widestStepDegrees, float near, float top) {
            this.widestStepDegrees = widestStepDegrees;
            this.near = near;
            this.top = top;
        }
    }

    final Detail detail;
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

    WindTables(Winds winds, Edition edition, Detail detail) {
        this.winds = winds;
        this.detail = detail;
        this.edition = edition;
        int n = winds.directions();
        int r = Math.max(1, (int) Math.floor(detail.widestStepDegrees * n / 360 + 1e-9));
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

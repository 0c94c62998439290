package org.kuznets.analysis.maximum;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds plumes up for every speed and coarse direction, place by place. Scratch of one thread. */
final class Summer {
    private final PackedPlumes plumes;
    private final WindTables tables;
    /** By speed: the rows of the profiles plain, heavy, plain and lowest, heavy and lowest; empty where nobody needs them. */
    private final @Nullable PlumeRows[][] rows;

    private final float[] ring;

    Summer(PackedPlumes plumes, WindTables tables) {
        this(plumes, tables, tables.rows(plumes));
    }

    Summer(PackedPlumes plumes, WindTables tables, @Nullable PlumeRows[][] rows) {
        this.plumes = plumes;
        this.tables = tables;
        this.rows = rows;
        int longest = 0;
        for (@Nullable PlumeRows[] ofSpeed : rows) {
            for (@Nullable PlumeRows r : ofSpeed) {
                longest = Math.max(longest, r == null ? 0 : r.length);
            }
        }
        ring = new float[tables.coarse + longest];
    }

    /** Adds the pairs, {@code sign} times, to the sums of one place that begin at {@code from}. */
    void add(Pairs pairs, float sign, float[] sums, int from) {
        for (int s = 0; s < rows.length; s++) {
            Arrays.fill(ring, 0);
            // rows of one speed are equally long and have the same middle, whatever the profile
            @Nullable PlumeRows any = null;
            for (int k = 0; k < pairs.count; k++) {
                int i = pairs.plume[k];
                int heavy = plumes.heavy[i] ? 1 : 0;
                float peak = sign * (float) plumes.peak[s][i];
                if (plumes.plain[i] > 0) {
                    PlumeRows r = Objects.requireNonNull(rows[s][heavy]);
                    any = r;
                    add(pairs, k, r, plumes.logReach[s][i], peak * plumes.plain[i]);
                }
                if (plumes.plain[i] < 1) {
                    PlumeRows r = Objects.requireNonNull(rows[s][heavy + 2]);
                    any = r;
                    add(pairs, k, r, plumes.logReach[s][i], peak * (1 - plumes.plain[i]));
                }
            }
            if (any != null) {
                fold(sums, from + s * tables.coarse, any.middle, any.length);
            }
        }
    }

    private void add(Pairs pairs, int k, PlumeRows rows, float logReach, float peak) {
        float log = pairs.logDistance[k] - logReach;
        float at = (log - PlumeRows.FIRST_LOG) * PlumeRows.PER_LOG;
        float strength = peak;
        if (at < 0 || at >= PlumeRows.ROWS - 1) {
            strength *= rows.beyond(Math.exp(log));
            at = at < 0 ? 0 : PlumeRows.ROWS - 1.001f;
        }
        int row = (int) at;
        float part = at - row;
        int p = (pairs.fraction[k] * PlumeRows.ROWS + row) * rows.length;
        add(ring, pairs.below[k], rows.values, p, rows.length, strength * (1 - part), strength * part);
    }

    private static void add(float[] ring, int to, float[] values, int p, int n, float first, float second) {
        for (int j = 0; j < n; j++) {
            ring[to + j] += first * values[p + j] + second * values[p + n + j];
        }
    }

    private void fold(float[] sums, int from, int middle, int length) {
        int coarse = tables.coarse;
        for (int j = 0; j < coarse + length; j++) {
            sums[from + Math.floorMod(j - middle, coarse)] += ring[j];
        }
    }
}

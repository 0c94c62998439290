package org.kuznets.analysis.maximum;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds plumes up for every speed and coarse direction of one place. */
final class Summer {
    private final PackedPlumes plumes;
    private final int coarse;
    /** By speed and profile; null where nobody needs them. */
    private final @Nullable PlumeRows[][] rows;

    Summer(PackedPlumes plumes, WindTables tables) {
        this(plumes, tables, tables.rows(plumes));
    }

    Summer(PackedPlumes plumes, WindTables tables, @Nullable PlumeRows[][] rows) {
        this.plumes = plumes;
        this.coarse = tables.coarse;
        this.rows = rows;
    }

    /** Adds the pairs, {@code sign} times, to the sums of one place that begin at {@code from}. */
    void add(Pairs pairs, float sign, float[] sums, int from) {
        for (int s = 0; s < rows.length; s++) {
            add(pairs, s, sign, sums, from);
        }
    }

    /** The same in one speed. */
    void add(Pairs pairs, int s, float sign, float[] sums, int from) {
        int at = from + s * coarse;
        double[] peaks = plumes.peak[s];
        float[] reaches = plumes.logReach[s];
        for (int k = 0; k < pairs.count; k++) {
            int i = pairs.plume[k];
            int heavy = plumes.heavy[i] ? 1 : 0;
            float plain = plumes.plain[i];
            float peak = sign * (float) peaks[i];
            float log = pairs.logDistance[k] - reaches[i];
            if (plain > 0) {
                add(pairs, k, Objects.requireNonNull(rows[s][heavy]), log, peak * plain, sums, at);
            }
            if (plain < 1) {
                add(pairs, k, Objects.requireNonNull(rows[s][heavy + 2]), log, peak * (1 - plain), sums, at);
            }
        }
    }

    private void add(Pairs pairs, int k, PlumeRows rows, float log, float peak, float[] sums, int from) {
        float at = (log - PlumeRows.FIRST_LOG) * PlumeRows.PER_LOG;
        float strength = peak;
        if (at < 0 || at >= PlumeRows.ROWS - 1) {
            strength *= rows.beyond(Math.exp(log));
            at = at < 0 ? 0 : PlumeRows.ROWS - 1.001f;
        }
        int row = (int) at;
        float second = strength * (at - row);
        float first = strength - second;
        int p = (pairs.fraction[k] * PlumeRows.ROWS + row) * rows.length;
        // the directions go round: what passes the last goes on at the first
        int to = pairs.below[k] - rows.middle;
        while (to < 0) {
            to += coarse;
        }
        for (int done = 0; done < rows.length; to = 0) {
            int n = Math.min(rows.length - done, coarse - to);
            RowKernel.BEST.add(sums, from + to, rows.values, p + done, rows.length, n, first, second);
            done += n;
        }
    }
}

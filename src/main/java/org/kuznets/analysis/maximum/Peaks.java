package org.kuznets.analysis.maximum;

/**
 * The winds most likely to be the worst, chosen from the coarse sums of one place: the highest peaks, each at the wind
 * nearest to the top of the curve through its neighbours. Scratch of one thread.
 */
final class Peaks {
    private final WindTables tables;
    private final float[] value;
    private final float[] ofSpeed;
    final int[] direction;
    final int[] speed;
    int count;

    Peaks(WindTables tables, int most) {
        this.tables = tables;
        value = new float[most];
        ofSpeed = new float[tables.speeds()];
        direction = new int[most];
        speed = new int[most];
    }

    void find(float[] sums, int from) {
        count = 0;
        int n = tables.coarse;
        float highest = 0;
        for (int s = 0; s < ofSpeed.length; s++) {
            ofSpeed[s] = highest(sums, from + s * n, from + s * n + n);
            highest = Math.max(highest, ofSpeed[s]);
        }
        float least = tables.detail.near * highest;
        if (!(highest > 0)) {
            return;
        }
        for (int s = 0; s < ofSpeed.length; s++) {
            if (ofSpeed[s] >= least) {
                peaks(sums, from + s * n, s, least);
            }
        }
        while (count > 1 && value[count - 1] < tables.detail.top * value[0]) {
            count--;
        }
    }

    private void peaks(float[] sums, int at, int s, float least) {
        int n = tables.coarse;
        float before = sums[at + n - 1];
        for (int k = 0; k < n; k++) {
            float here = sums[at + k];
            if (here >= least && here >= before && here > sums[k + 1 < n ? at + k + 1 : at]) {
                top(sums, at, k, s);
            }
            before = here;
        }
    }

    private static float highest(float[] sums, int from, int to) {
        float a = 0;
        float b = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            a = sums[i] > a ? sums[i] : a;
            b = sums[i + 1] > b ? sums[i + 1] : b;
        }
        return Math.max(Math.max(a, b), i < to ? sums[i] : 0);
    }

    private void top(float[] sums, int at, int k, int s) {
        int ratio = tables.ratio;
        float best = sums[at + k];
        int where = 0;
        for (int j = 1 - ratio; j < ratio; j++) {
            float v = between(sums, at, k, (float) j / ratio);
            if (v > best) {
                best = v;
                where = j;
            }
        }
        offer(best, Math.floorMod(k * ratio + where, tables.winds.directions()), s);
    }

    /** The cubic through the four nearest sums. */
    private float between(float[] sums, int at, int k, float t) {
        int n = tables.coarse;
        int low = t < 0 ? k - 1 : k;
        float x = t < 0 ? 1 + t : t;
        float a = sums[at + Math.floorMod(low - 1, n)];
        float b = sums[at + Math.floorMod(low, n)];
        float c = sums[at + Math.floorMod(low + 1, n)];
        float d = sums[at + Math.floorMod(low + 2, n)];
        return -x * (x - 1) * (x - 2) / 6 * a
                + (x + 1) * (x - 1) * (x - 2) / 2 * b
                - (x + 1) * x * (x - 2) / 2 * c
                + (x + 1) * x * (x - 1) / 6 * d;
    }

    /** Kept highest first. */
    private void offer(float v, int d, int s) {
        int i = count < value.length ? count++ : v > value[count - 1] ? count - 1 : -1;
        if (i < 0) {
            return;
        }
        for (; i > 0 && value[i - 1] < v; i--) {
            value[i] = value[i - 1];
            direction[i] = direction[i - 1];
            speed[i] = speed[i - 1];
        }
        value[i] = v;
        direction[i] = d;
        speed[i] = s;
    }
}

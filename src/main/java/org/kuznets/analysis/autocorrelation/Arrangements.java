package org.kuznets.analysis.autocorrelation;

import java.util.function.Consumer;

/**
 * All ways to pick some of several things: combinations where their places weigh the same, else ordered.
 *
 * @param things how many there are
 * @param picked how many are picked, up to all
 * @param alike whether the order does not matter
 */
record Arrangements(int things, int picked, boolean alike) {
    /** How many ways there are; infinite beyond the range of a double. */
    double count() {
        double count = 1;
        for (int j = 0; j < picked; j++) {
            count *= things - j;
            count /= alike ? j + 1 : 1;
        }
        return Math.rint(count);
    }

    /** Calls {@code way} with each; the array is the same one every time. */
    void each(Consumer<int[]> way) {
        next(new int[picked], 0, new boolean[things], way);
    }

    private void next(int[] now, int at, boolean[] used, Consumer<int[]> way) {
        if (at == picked) {
            way.accept(now);
            return;
        }
        int end = alike ? things - (picked - at) + 1 : things;
        for (int t = alike && at > 0 ? now[at - 1] + 1 : 0; t < end; t++) {
            if (!used[t]) {
                used[t] = true;
                now[at] = t;
                next(now, at + 1, used, way);
                used[t] = false;
            }
        }
    }
}

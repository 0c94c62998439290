package org.kuznets.analysis.maximum;

/** The worst of a few likely winds, each summed exactly. */
final class Refined {
    private final ExactSum sum;
    private final WindTables tables;

    Refined(ExactSum sum, WindTables tables) {
        this.sum = sum;
        this.tables = tables;
    }

    /** @param climb whether the winds one step to either side of the best are tried, as long as that helps */
    Worst worst(double x, double y, Peaks peaks, boolean climb) {
        double best = 0;
        int d = 0;
        int s = 0;
        for (int k = 0; k < peaks.count; k++) {
            double v = sum.at(x, y, peaks.direction[k], peaks.speed[k]);
            if (v > best) {
                best = v;
                d = peaks.direction[k];
                s = peaks.speed[k];
            }
        }
        if (climb && best > 0) {
            int n = tables.winds.directions();
            for (int side = -1; side <= 1; side += 2) {
                int next = Math.floorMod(d + side, n);
                for (double v = sum.at(x, y, next, s); v > best; v = sum.at(x, y, next, s)) {
                    best = v;
                    d = next;
                    next = Math.floorMod(d + side, n);
                }
            }
        }
        return new Worst(
                best, tables.winds.fromDegrees(d), tables.winds.speeds().get(s));
    }
}

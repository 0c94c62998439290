package org.kuznets.analysis.maximum;

/** The worst of a few likely winds, each summed exactly. Scratch of one thread. */
final class Refined {
    private final ExactSum sum;
    private final WindTables tables;
    private final Seen seen;
    /** Of the last found; 0 where nothing reaches the place. */
    double value;

    int direction;
    int speed;

    Refined(ExactSum sum, WindTables tables, Seen seen) {
        this.sum = sum;
        this.tables = tables;
        this.seen = seen;
    }

    /** @param climb whether the winds one step to either side of the best are tried, as long as that helps */
    Worst worst(double x, double y, Peaks peaks, boolean climb) {
        find(x, y, peaks, climb);
        return new Worst(
                value,
                tables.winds.fromDegrees(direction),
                tables.winds.speeds().get(speed));
    }

    void find(double x, double y, Peaks peaks, boolean climb) {
        value = 0;
        direction = 0;
        speed = 0;
        for (int k = 0; k < peaks.count; k++) {
            offer(sum.at(x, y, seen, peaks.direction[k], peaks.speed[k]), peaks.direction[k], peaks.speed[k]);
        }
        if (climb && value > 0) {
            climb(x, y, 1);
            climb(x, y, -1);
        }
    }

    private void climb(double x, double y, int side) {
        boolean better = true;
        while (better) {
            int next = Math.floorMod(direction + side, tables.winds.directions());
            better = offer(sum.at(x, y, seen, next, speed), next, speed);
        }
    }

    private boolean offer(double v, int d, int s) {
        if (v <= value) {
            return false;
        }
        value = v;
        direction = d;
        speed = s;
        return true;
    }
}

package org.kuznets.analysis.maximum;

/**
 * The worst wind near a few likely ones: from the best of them to neighbouring directions and speeds, as long as the sum
 * grows. The way is looked for with the plumes that count at the place; the value found is the sum of all. Scratch of one
 * thread.
 */
final class Climb {
    private final ExactSum sum;
    private final WindTables tables;
    private double value;
    private int direction;
    private int speed;

    Climb(ExactSum sum, WindTables tables) {
        this.sum = sum;
        this.tables = tables;
    }

    Worst worst(double x, double y, Pairs pairs, Peaks peaks, Seen seen) {
        value = 0;
        direction = 0;
        speed = 0;
        for (int k = 0; k < peaks.count; k++) {
            offer(x, y, pairs, peaks.direction[k], peaks.speed[k]);
        }
        boolean better = value > 0;
        while (better) {
            better = offer(x, y, pairs, direction + 1, speed)
                    || offer(x, y, pairs, direction - 1, speed)
                    || offer(x, y, pairs, direction, speed + 1)
                    || offer(x, y, pairs, direction, speed - 1);
        }
        return new Worst(
                sum.at(x, y, seen, direction, speed),
                tables.winds.fromDegrees(direction),
                tables.winds.speeds().get(speed));
    }

    private boolean offer(double x, double y, Pairs pairs, int d, int s) {
        if (s < 0 || s >= tables.winds.speeds().size()) {
            return false;
        }
        int round = Math.floorMod(d, tables.winds.directions());
        double v = sum.at(x, y, pairs.plume, pairs.count, round, s);
        if (v <= value) {
            return false;
        }
        value = v;
        direction = round;
        speed = s;
        return true;
    }
}

package org.kuznets.analysis.weights;

import java.util.Arrays;

/** The nearest places to one, nearest first; of two equally far the one with the smaller id. Not thread-safe. */
final class Nearest {
    private final Places places;
    private final int[] found;
    private final double[] squared;
    private int unit;
    private int count;

    /** @param most that are kept */
    Nearest(Places places, int most) {
        this.places = places;
        this.found = new int[most];
        this.squared = new double[most];
    }

    /** Forgets all and looks from {@code from}. */
    void start(int from) {
        unit = from;
        count = 0;
    }

    void offer(int other) {
        if (other == unit) {
            return;
        }
        double d = places.squared(unit, other);
        int at = count;
        while (at > 0 && before(d, other, at - 1)) {
            at--;
        }
        if (at == found.length) {
            return;
        }
        count = Math.min(count + 1, found.length);
        System.arraycopy(found, at, found, at + 1, count - 1 - at);
        System.arraycopy(squared, at, squared, at + 1, count - 1 - at);
        found[at] = other;
        squared[at] = d;
    }

    private boolean before(double d, int other, int k) {
        return d < squared[k] || (d == squared[k] && places.rank()[other] < places.rank()[found[k]]);
    }

    /** Squared metres that something must not be beyond to matter; infinite until enough are found. */
    double farthestSquared() {
        return count < found.length ? Double.POSITIVE_INFINITY : squared[count - 1];
    }

    /** In ascending order of distance. */
    int[] found() {
        return Arrays.copyOf(found, count);
    }

    double metres(int k) {
        return Math.sqrt(squared[k]);
    }

    int count() {
        return count;
    }
}

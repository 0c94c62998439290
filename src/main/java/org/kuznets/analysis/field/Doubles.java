package org.kuznets.analysis.field;

import java.util.Arrays;

/** A growing row of double. */
final class Doubles {
    private double[] all = new double[16];
    private int size;

    void add(double value) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = value;
    }

    double get(int i) {
        return all[i];
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(all, size);
    }
}

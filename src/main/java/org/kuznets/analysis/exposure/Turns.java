package org.kuznets.analysis.exposure;

import java.util.Arrays;

/** Where owners begin and end on a window's south side, from west to east. */
final class Turns {
    private double[] x = new double[16];
    private int[] code = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double first() {
        return x[0];
    }

    double last() {
        return x[size - 1];
    }

    void add(double at, int owner, boolean enters) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            code = Arrays.copyOf(code, 2 * size);
        }
        int k = size++;
        for (; k > 0 && x[k - 1] > at; k--) {
            x[k] = x[k - 1];
            code[k] = code[k - 1];
        }
        x[k] = at;
        code[k] = 2 * owner + (enters ? 0 : 1);
    }

    /** Lets those from number {@code from} on that lie west of {@code before} change the counts; gives the next one. */
    int change(int from, double before, int[] count) {
        int t = from;
        for (; t < size && x[t] < before; t++) {
            count[code[t] >> 1] += (code[t] & 1) == 0 ? 1 : -1;
        }
        return t;
    }
}

package org.kuznets.analysis.field;

import java.util.Arrays;

/** A growing row of int. */
final class Ints {
    private int[] all = new int[16];
    private int size;

    void add(int value) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = value;
    }

    int get(int i) {
        return all[i];
    }

    void set(int i, int value) {
        all[i] = value;
    }

    int size() {
        return size;
    }
}

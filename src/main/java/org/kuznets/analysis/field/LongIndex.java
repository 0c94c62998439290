package org.kuznets.analysis.field;

import java.util.Arrays;

/** Numbers the keys it is given in the order they come: 0, 1, 2 ... Open addressing; keys are 0 or more. */
final class LongIndex {
    private static final long FREE = -1;

    private long[] keys;
    private int[] numbers;
    private int size;

    LongIndex() {
        keys = new long[64];
        Arrays.fill(keys, FREE);
        numbers = new int[64];
    }

    int size() {
        return size;
    }

    /** The number of {@code key}; -1 when it has none. */
    int find(long key) {
        int slot = slot(keys, key);
        return keys[slot] == FREE ? -1 : numbers[slot];
    }

    /** The number of {@code key}, a new one ({@link #size()} before the call) when it had none. */
    int put(long key) {
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            numbers[slot] = size++;
            if (2 * size > keys.length) {
                grow();
            }
            return size - 1;
        }
        return numbers[slot];
    }

    private void grow() {
        long[] wider = new long[keys.length * 2];
        int[] renumbered = new int[wider.length];
        Arrays.fill(wider, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(wider, keys[i]);
                wider[slot] = keys[i];
                renumbered[slot] = numbers[i];
            }
        }
        keys = wider;
        numbers = renumbered;
    }

    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}

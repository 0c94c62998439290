package org.kuznets.analysis.cover;

import java.util.function.IntConsumer;

/** Sets of small numbers as words of 64 bits. */
final class Bits {
    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) >> 6];
    }

    static long[] all(int size) {
        long[] s = none(size);
        for (int i = 0; i < size; i++) {
            add(s, i);
        }
        return s;
    }

    static void add(long[] s, int i) {
        s[i >> 6] |= 1L << i;
    }

    static void remove(long[] s, int i) {
        s[i >> 6] &= ~(1L << i);
    }

    static boolean has(long[] s, int i) {
        return (s[i >> 6] >> i & 1) != 0;
    }

    static int count(long[] s) {
        int n = 0;
        for (long w : s) {
            n += Long.bitCount(w);
        }
        return n;
    }

    /** How many are in both. */
    static int shared(long[] a, long[] b) {
        int n = 0;
        for (int w = 0; w < a.length; w++) {
            n += Long.bitCount(a[w] & b[w]);
        }
        return n;
    }

    static boolean isEmpty(long[] s) {
        for (long w : s) {
            if (w != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of {@code a} that are in {@code of} are in {@code b} too. */
    static boolean within(long[] a, long[] b, long[] of) {
        for (int w = 0; w < a.length; w++) {
            if ((a[w] & of[w] & ~b[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    static void subtract(long[] from, long[] what) {
        for (int w = 0; w < from.length; w++) {
            from[w] &= ~what[w];
        }
    }

    /** Those in both, ascending. */
    static void each(long[] a, long[] b, IntConsumer what) {
        for (int w = 0; w < a.length; w++) {
            for (long left = a[w] & b[w]; left != 0; left &= left - 1) {
                what.accept((w << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** Ascending. */
    static int[] list(long[] s) {
        int[] all = new int[count(s)];
        int[] n = {0};
        each(s, s, i -> all[n[0]++] = i);
        return all;
    }
}

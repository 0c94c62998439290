package org.kuznets.analysis.facility;

/** Puts numbers in the order of their keys, such as sites by cost; those of equal keys stay in their own order. */
public final class Ranked {
    private Ranked() {}

    /** The positions of {@code keys} from the least to the greatest, by merging; stable. */
    public static int[] of(double[] keys) {
        int n = keys.length;
        int[] from = new int[n];
        int[] to = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = i;
        }
        for (int width = 1; width < n; width *= 2) {
            for (int low = 0; low < n; low += 2 * width) {
                merge(keys, from, to, low, Math.min(low + width, n), Math.min(low + 2 * width, n));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(double[] keys, int[] from, int[] to, int low, int middle, int high) {
        int a = low;
        int b = middle;
        for (int k = low; k < high; k++) {
            to[k] = a < middle && (b >= high || keys[from[a]] <= keys[from[b]]) ? from[a++] : from[b++];
        }
    }
}

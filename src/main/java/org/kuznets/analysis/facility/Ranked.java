package org.kuznets.analysis.facility;

/** Puts the sites of one demand in the order of their cost; equal costs stay in the order of the sites. */
final class Ranked {
    private Ranked() {}

    /** The positions of {@code keys} from the least to the greatest, by merging; stable. */
    static int[] of(double[] keys) {
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

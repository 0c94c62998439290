package org.kuznets.analysis.weights;

import java.util.Arrays;

/** Rows of neighbours as they grow: packed, for one part of the units. Not thread-safe. */
final class Links {
    private final int[] degrees;
    private int rows;
    private int[] to = new int[64];
    private double[] weight = new double[64];
    private int count;

    /** @param units of this part */
    Links(int units) {
        degrees = new int[units];
    }

    void add(int neighbour, double w) {
        if (count == to.length) {
            to = Arrays.copyOf(to, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        to[count] = neighbour;
        weight[count++] = w;
        degrees[rows]++;
    }

    /** Ends the row of the next unit, and puts it in order. */
    void endRow() {
        int from = count - degrees[rows++];
        long[] keys = new long[count - from];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) to[from + k] << 32 | k;
        }
        Arrays.sort(keys);
        double[] old = Arrays.copyOfRange(weight, from, count);
        for (int k = 0; k < keys.length; k++) {
            to[from + k] = (int) (keys[k] >> 32);
            weight[from + k] = old[(int) keys[k]];
        }
    }

    int count() {
        return count;
    }

    /** The parts in their order as one. */
    static Weights joined(Iterable<Links> parts) {
        int units = 0;
        int links = 0;
        for (Links p : parts) {
            units += p.degrees.length;
            links += p.count;
        }
        int[] start = new int[units + 1];
        int[] to = new int[links];
        double[] weight = new double[links];
        int row = 0;
        int at = 0;
        for (Links p : parts) {
            System.arraycopy(p.to, 0, to, at, p.count);
            System.arraycopy(p.weight, 0, weight, at, p.count);
            at += p.count;
            for (int d : p.degrees) {
                start[row + 1] = start[row] + d;
                row++;
            }
        }
        return new Weights(start, to, weight);
    }
}

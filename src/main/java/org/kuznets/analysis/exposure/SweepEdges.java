package org.kuznets.analysis.exposure;

import java.util.Arrays;

/** The slanted edges in a window, relative to its south-west corner; upright ones bound no trapezium from above or below. */
final class SweepEdges {
    /** Per edge: left x, left y, right x, rise per metre. */
    double[] left = new double[64];

    double[] leftY = new double[64];
    double[] right = new double[64];
    double[] slope = new double[64];
    double[] low = new double[64];
    double[] high = new double[64];
    /** Per edge: owner, doubled, and 1 where going up leaves it. */
    private int[] code = new int[64];

    /** Per edge: whether only its part above the window's south side counts. */
    boolean[] based = new boolean[64];

    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int owner(int e) {
        return code[e] >> 1;
    }

    /** 1 where going up enters the owner, -1 where it leaves. */
    int step(int e) {
        return (code[e] & 1) == 0 ? 1 : -1;
    }

    /** Its height at {@code x}. */
    double at(int e, double x) {
        return leftY[e] + (x - left[e]) * slope[e];
    }

    /** @param xa where it begins in the west, less than {@code xb} */
    void add(double xa, double ya, double xb, double yb, int owner, boolean enters, boolean aboveBase) {
        if (size == left.length) {
            grow();
        }
        left[size] = xa;
        leftY[size] = ya;
        right[size] = xb;
        slope[size] = (yb - ya) / (xb - xa);
        low[size] = Math.min(ya, yb);
        high[size] = Math.max(ya, yb);
        code[size] = 2 * owner + (enters ? 0 : 1);
        based[size] = aboveBase;
        size++;
    }

    private void grow() {
        int n = 2 * size;
        left = Arrays.copyOf(left, n);
        leftY = Arrays.copyOf(leftY, n);
        right = Arrays.copyOf(right, n);
        slope = Arrays.copyOf(slope, n);
        low = Arrays.copyOf(low, n);
        high = Arrays.copyOf(high, n);
        code = Arrays.copyOf(code, n);
        based = Arrays.copyOf(based, n);
    }
}

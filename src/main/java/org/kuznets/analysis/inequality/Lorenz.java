package org.kuznets.analysis.inequality;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The Lorenz curve of one quantity against another, also called Hoover's curve or the localisation curve: parts in the
 * order of value over base, the lowest first; x and y are the shares of base and value added up, from (0, 0) to (1, 1).
 * Parts without a base are left out, those with neither too.
 *
 * <p>Two Ginis are read off it. {@link #gini} is one less twice the area under the curve, 0 to 1 (Hoover 1936);
 * {@link #locationalGini} is the area between the curve and the diagonal, half of it, 0 to 0.5 (Krugman 1991, as in
 * {@code locational.Gini} of the R package EconGeo). Evidence: reproduces the figures of EconGeo on its own example.
 *
 * @param x from 0 to 1
 * @param y from 0 to 1
 * @param order the parts as they follow each other; point {@code k + 1} ends part {@code order[k]}
 * @param leftOut value of parts that have no base
 */
public record Lorenz(double[] x, double[] y, int[] order, double leftOut) {

    /**
     * @param value at least nought each
     * @param base at least nought each
     */
    public static Lorenz of(double[] value, double[] base) {
        int[] order = IntStream.range(0, value.length)
                .filter(i -> base[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> value[i] / base[i]))
                .mapToInt(i -> i)
                .toArray();
        double valueSum = 0;
        double baseSum = 0;
        for (int i : order) {
            valueSum += value[i];
            baseSum += base[i];
        }
        double[] x = new double[order.length + 1];
        double[] y = new double[order.length + 1];
        double v = 0;
        double b = 0;
        for (int k = 0; k < order.length; k++) {
            v += value[order[k]];
            b += base[order[k]];
            x[k + 1] = b / baseSum;
            y[k + 1] = v / valueSum;
        }
        double left = 0;
        for (int i = 0; i < value.length; i++) {
            left += base[i] > 0 ? 0 : value[i];
        }
        return new Lorenz(x, y, order, left);
    }

    /** 0 to 1; NaN where nothing is left or its value is nought. */
    public double gini() {
        if (order.length == 0) {
            return Double.NaN;
        }
        double twice = 0;
        for (int k = 1; k < x.length; k++) {
            twice += (x[k] - x[k - 1]) * (y[k] + y[k - 1]);
        }
        return 1 - twice;
    }

    /** 0 to 0.5. */
    public double locationalGini() {
        return gini() / 2;
    }
}

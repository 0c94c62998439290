package org.kuznets.analysis.inequality;

/**
 * Theil's two measures and how they part into what lies between groups and what lies within them. With y and p the shares
 * of each part in value and in base: T = sum y ln(y/p), with 0 ln 0 = 0; L, the mean log deviation, = sum p ln(p/y),
 * undefined where a part has a base and no value. The R package REAT calls L {@code theil}; PySAL's is T.
 *
 * <p>Both part exactly. For T the groups' own measures are weighted by their shares of the value, for L by their shares
 * of the base. Source: Theil 1967, as in PySAL inequality, whose test figures are reproduced.
 */
public final class Theil {
    private Theil() {}

    /**
     * A measure and its parts. All NaN where it is undefined.
     *
     * @param byGroup what each group adds: its part between, and its part within
     */
    public record Parts(double total, double between, double within, double[][] byGroup) {}

    /**
     * Theil's T.
     *
     * @param value at least nought each
     * @param base at least nought each; a part without a base counts nothing
     * @param group of each part, 0 to {@code groups - 1}
     */
    public static Parts t(double[] value, double[] base, int[] group, int groups) {
        return parts(value, base, group, groups);
    }

    /** Theil's L: as T with value and base changing places. NaN where any part with a base has no value. */
    public static Parts l(double[] value, double[] base, int[] group, int groups) {
        for (int i = 0; i < value.length; i++) {
            if (base[i] > 0 && !(value[i] > 0)) {
                return undefined(groups);
            }
        }
        return parts(base, value, group, groups);
    }

    private static Parts undefined(int groups) {
        double[][] none = new double[groups][2];
        for (double[] g : none) {
            java.util.Arrays.fill(g, Double.NaN);
        }
        return new Parts(Double.NaN, Double.NaN, Double.NaN, none);
    }

    private static Parts parts(double[] value, double[] base, int[] group, int groups) {
        double[] values = new double[groups];
        double[] bases = new double[groups];
        double v = 0;
        double b = 0;
        for (int i = 0; i < value.length; i++) {
            if (base[i] > 0) {
                values[group[i]] += value[i];
                bases[group[i]] += base[i];
                v += value[i];
                b += base[i];
            }
        }
        if (!(v > 0)) {
            return undefined(groups);
        }
        double[][] by = new double[groups][2];
        double between = 0;
        for (int g = 0; g < groups; g++) {
            by[g][0] = bases[g] > 0 ? term(values[g] / v, bases[g] / b) : 0;
            between += by[g][0];
        }
        double within = 0;
        for (int i = 0; i < value.length; i++) {
            int g = group[i];
            if (base[i] > 0 && value[i] > 0) {
                double here = values[g] / v * term(value[i] / values[g], base[i] / bases[g]);
                by[g][1] += here;
                within += here;
            }
        }
        return new Parts(between + within, between, within, by);
    }

    private static double term(double y, double p) {
        return y > 0 ? y * Math.log(y / p) : 0;
    }

    /** Only the part between groups, as {@link #t} gives it; for many trials. */
    static double between(double[] value, double[] base, int[] group, int groups) {
        double[] values = new double[groups];
        double[] bases = new double[groups];
        double v = 0;
        double b = 0;
        for (int i = 0; i < value.length; i++) {
            if (base[i] > 0) {
                values[group[i]] += value[i];
                bases[group[i]] += base[i];
                v += value[i];
                b += base[i];
            }
        }
        double between = 0;
        for (int g = 0; g < groups; g++) {
            between += bases[g] > 0 ? term(values[g] / v, bases[g] / b) : 0;
        }
        return between;
    }
}

package org.kuznets.analysis.inequality;

/** Measures of one distribution, or of two over the same parts, given as amounts. NaN where an amount adds up to nought. */
public final class Shares {
    private Shares() {}

    private static double sum(double[] amounts) {
        double sum = 0;
        for (double a : amounts) {
            sum += a;
        }
        return sum;
    }

    /** Herfindahl-Hirschman: squares of the shares added up, 1/n to 1. */
    public static double herfindahl(double[] amounts) {
        double all = sum(amounts);
        double h = 0;
        for (double a : amounts) {
            h += a / all * (a / all);
        }
        return all > 0 ? h : Double.NaN;
    }

    /** Herfindahl from 0 to 1: (H - 1/n) / (1 - 1/n), n the number of parts given; NaN for one part. */
    public static double normalisedHerfindahl(double[] amounts) {
        double even = 1.0 / amounts.length;
        return amounts.length < 2 ? Double.NaN : (herfindahl(amounts) - even) / (1 - even);
    }

    /** Krugman's index: absolute differences of the two distributions' shares added up, 0 to 2. */
    public static double krugman(double[] a, double[] b) {
        double allA = sum(a);
        double allB = sum(b);
        double k = 0;
        for (int i = 0; i < a.length; i++) {
            k += Math.abs(a[i] / allA - b[i] / allB);
        }
        return allA > 0 && allB > 0 ? k : Double.NaN;
    }

    /** Half of Krugman's index, 0 to 1: Hoover's index, his coefficient of specialisation, the Robin Hood share. */
    public static double hoover(double[] a, double[] b) {
        return krugman(a, b) / 2;
    }

    /**
     * Hachman's index: 1 / sum of s_i LQ_i, 0 to 1, where 1 is the reference's own mix. Parts that the reference lacks are
     * left out. As in the R package EconGeo, whose figures are reproduced.
     */
    public static double hachman(double[] part, double[] reference) {
        double all = sum(part);
        double whole = sum(reference);
        double s = 0;
        for (int i = 0; i < part.length; i++) {
            if (reference[i] > 0) {
                double share = part[i] / all;
                s += share * share / (reference[i] / whole);
            }
        }
        return all > 0 && s > 0 ? 1 / s : Double.NaN;
    }
}

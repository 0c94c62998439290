package org.kuznets.analysis.cover;

import java.util.Arrays;
import org.kuznets.analysis.facility.Rules;

/** The distances that the answer to a p-center question may be, ascending, each once. */
final class Radii {
    private Radii() {}

    /** From the longest way to a nearest site to the longest way of a plan chosen farthest first. */
    static double[] of(int demands, Distances d, Rules rules) {
        int sites = rules.state().length;
        double least = 0;
        for (int i = 0; i < demands; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < sites; j++) {
                nearest = rules.state()[j] == Rules.CLOSED ? nearest : Math.min(nearest, d.between(i, j));
            }
            least = Math.max(least, nearest);
        }
        double most = rules.apart() == null ? farthestFirst(demands, d, rules) : Double.POSITIVE_INFINITY;
        double[] all = new double[Math.multiplyExact(demands, sites)];
        int n = 0;
        for (int i = 0; i < demands; i++) {
            for (int j = 0; j < sites; j++) {
                double v = d.between(i, j);
                if (v >= least && v <= most && rules.state()[j] != Rules.CLOSED) {
                    all[n++] = v;
                }
            }
        }
        Arrays.sort(all, 0, n);
        int different = 0;
        for (int k = 0; k < n; k++) {
            if (different == 0 || all[k] != all[different - 1]) {
                all[different++] = all[k];
            }
        }
        return Arrays.copyOf(all, different);
    }

    /** Opens the site nearest to the demand that is worst off, again and again. Source: Gonzalez 1985 (recalled). */
    private static double farthestFirst(int demands, Distances d, Rules rules) {
        int sites = rules.state().length;
        double[] way = new double[demands];
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        int open = 0;
        for (int j = 0; j < sites; j++) {
            if (rules.state()[j] == Rules.OPEN) {
                open++;
                shorten(way, d, j);
            }
        }
        for (; open < rules.most(); open++) {
            int worst = 0;
            for (int i = 1; i < demands; i++) {
                worst = way[i] > way[worst] ? i : worst;
            }
            int best = -1;
            for (int j = 0; j < sites; j++) {
                boolean may = rules.state()[j] != Rules.CLOSED;
                best = may && (best < 0 || d.between(worst, j) < d.between(worst, best)) ? j : best;
            }
            if (best >= 0) {
                shorten(way, d, best);
            }
        }
        return Arrays.stream(way).max().orElse(0);
    }

    private static void shorten(double[] way, Distances d, int site) {
        for (int i = 0; i < way.length; i++) {
            way[i] = Math.min(way[i], d.between(i, site));
        }
    }
}

package org.kuznets.analysis.decision;

import java.util.ArrayList;
import java.util.List;

/** The exact rank acceptabilities for three criteria: areas of the triangle of weights, cut by the lines of equal scores. */
final class ExactSmaa {
    private ExactSmaa() {}

    static double[][] of(double[][] scores) {
        double[][] shares = new double[scores.length][scores.length];
        List<double[]> triangle = List.of(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1});
        for (int i = 0; i < scores.length; i++) {
            List<double[]> lines = new ArrayList<>();
            for (int j = 0; j < scores.length; j++) {
                if (j != i) {
                    // how far j is ahead of i at weights (x, y, 1 - x - y)
                    double c = scores[j][2] - scores[i][2];
                    lines.add(new double[] {scores[j][0] - scores[i][0] - c, scores[j][1] - scores[i][1] - c, c});
                }
            }
            cut(triangle, lines, 0, 0, shares[i]);
        }
        return shares;
    }

    private static void cut(List<double[]> polygon, List<double[]> lines, int next, int ahead, double[] shares) {
        if (polygon.size() < 3) {
            return;
        }
        if (next == lines.size()) {
            shares[ahead] += 2 * area(polygon);
            return;
        }
        double[] l = lines.get(next);
        cut(half(polygon, l, 1), lines, next + 1, ahead + 1, shares);
        cut(half(polygon, l, -1), lines, next + 1, ahead, shares);
    }

    private static List<double[]> half(List<double[]> polygon, double[] l, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int k = 0; k < polygon.size(); k++) {
            double[] a = polygon.get(k);
            double[] b = polygon.get((k + 1) % polygon.size());
            double at = sign * (l[0] * a[0] + l[1] * a[1] + l[2]);
            double bt = sign * (l[0] * b[0] + l[1] * b[1] + l[2]);
            if (at >= 0) {
                kept.add(a);
            }
            if (at > 0 != bt > 0 && at != bt) {
                double t = at / (at - bt);
                kept.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
        }
        return kept;
    }

    private static double area(List<double[]> polygon) {
        double twice = 0;
        for (int k = 0; k < polygon.size(); k++) {
            double[] a = polygon.get(k);
            double[] b = polygon.get((k + 1) % polygon.size());
            twice += a[0] * b[1] - a[1] * b[0];
        }
        return Math.abs(twice) / 2;
    }
}

package org.kuznets.analysis.pattern;

import java.util.Arrays;
import org.kuznets.analysis.points.PointGrid;
import org.kuznets.analysis.points.Points;

/**
 * Marcon and Puech's M (2010, J. Econ. Geogr. 10; checked against dbmss): how much of what lies within r of a plant of the
 * reference group belongs to the neighbour group, relative to that group's part of everything. M = 1 where the groups
 * mix as if at random, whatever the land is like. M(r) = sum over centres i of [w of N within r / w of all within r] over
 * the sum of [(W_N - w_i if i is in N) / (W - w_i)]; centres without a neighbour within r are left out of both sums.
 *
 * @param points all sites
 * @param reach the cells of those points, of about the longest distance
 */
record MarconPuech(Points points, PointGrid reach, Steps steps) {
    MarconPuech(Points points, Steps steps) {
        this(points, new PointGrid(points, steps.most()), steps);
    }

    /** What stands at each site. */
    interface Marks {
        double weight(int site);

        boolean centre(int site);

        boolean counted(int site);
    }

    /** M at each step; NaN where no centre has a neighbour, or the counted group is nothing. */
    double[] of(Marks marks) {
        int n = points.size();
        double all = 0;
        double counted = 0;
        for (int i = 0; i < n; i++) {
            all += marks.weight(i);
            counted += marks.counted(i) ? marks.weight(i) : 0;
        }
        double[] found = new double[steps.size()];
        double[] even = new double[steps.size()];
        double[] near = new double[steps.size()];
        double[] nearCounted = new double[steps.size()];
        for (int i = 0; i < n; i++) {
            if (!marks.centre(i)) {
                continue;
            }
            Arrays.fill(near, 0);
            Arrays.fill(nearCounted, 0);
            reach.within(i, steps.most(), (j, d) -> {
                int k = steps.first(d);
                double w = marks.weight(j);
                near[k] += w;
                nearCounted[k] += marks.counted(j) ? w : 0;
            });
            double own = marks.weight(i);
            double part = (counted - (marks.counted(i) ? own : 0)) / (all - own);
            double sum = 0;
            double sumCounted = 0;
            for (int k = 0; k < found.length; k++) {
                sum += near[k];
                sumCounted += nearCounted[k];
                if (sum > 0) {
                    found[k] += sumCounted / sum;
                    even[k] += part;
                }
            }
        }
        double[] m = new double[steps.size()];
        for (int k = 0; k < m.length; k++) {
            m[k] = even[k] > 0 ? found[k] / even[k] : Double.NaN;
        }
        return m;
    }
}

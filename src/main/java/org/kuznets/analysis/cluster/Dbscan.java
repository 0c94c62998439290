package org.kuznets.analysis.cluster;

import java.util.Arrays;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Neighbours;
import org.kuznets.analysis.points.PointGrid;
import org.kuznets.analysis.points.Points;

/**
 * DBSCAN (Ester et al. 1996, KDD): points with at least {@code minPoints} points within {@code eps}, themselves counted,
 * are cores; cores within eps of each other are one cluster. A point within eps of a core but none itself belongs to its
 * nearest core's cluster, the first in order where two are as near, not to the cluster that happens to be grown first, so
 * that the order of the points does not matter. Checked against R's dbscan.
 */
final class Dbscan {
    private static final int BEAT = 256;

    private Dbscan() {}

    static Partition of(Points p, double epsMetres, int minPoints, Work work) {
        int n = p.size();
        PointGrid grid = new PointGrid(p, epsMetres);
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            beat(i, n, work);
            int[] near = {1};
            grid.within(i, epsMetres, (j, d) -> near[0]++);
            core[i] = near[0] >= minPoints;
        }
        Forest forest = new Forest(n);
        for (int i = 0; i < n; i++) {
            beat(i, n, work);
            int at = i;
            if (core[i]) {
                grid.within(i, epsMetres, (j, d) -> {
                    if (j < at && core[j]) {
                        forest.join(at, j);
                    }
                });
            }
        }
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = core[i] ? forest.lowest(i) + 1 : border(i, grid, epsMetres, core, forest);
        }
        int[] cluster = Partition.numbered(labels);
        double[] member = new double[n];
        double[] none = new double[n];
        Arrays.setAll(member, i -> cluster[i] > 0 ? 1 : 0);
        Arrays.fill(none, Double.NaN);
        double[] stability = new double[Arrays.stream(cluster).max().orElse(0)];
        Arrays.fill(stability, Double.NaN);
        return new Partition(cluster, core, member, none, stability);
    }

    private static int border(int i, PointGrid grid, double eps, boolean[] core, Forest forest) {
        double[] least = {Double.POSITIVE_INFINITY};
        int[] best = {-1};
        grid.within(i, eps, (j, d) -> {
            if (core[j] && (d < least[0] || (d == least[0] && j < best[0]))) {
                least[0] = d;
                best[0] = j;
            }
        });
        return best[0] < 0 ? 0 : forest.lowest(best[0]) + 1;
    }

    private static void beat(int i, int n, Work work) {
        if (i % BEAT == 0) {
            work.progress(i, n);
        }
    }

    /** The distance of each point to its nearest {@code minPoints - 1} others, the farthest of them; ascending. */
    static double[] distances(Points p, int minPoints, Work work) {
        int n = p.size();
        if (n < minPoints || minPoints < 2) {
            return new double[0];
        }
        Neighbours neighbours = new Neighbours(p);
        double[] all = new double[n];
        for (int i = 0; i < n; i++) {
            beat(i, n, work);
            all[i] = neighbours.distances(i, minPoints - 1)[minPoints - 2];
        }
        Arrays.sort(all);
        return all;
    }

    /**
     * The knee of ascending distances: the one farthest below the chord from the first to the last, both axes scaled to 1
     * (the usual reading of a k-distance plot; recalled). Its rank, or -1 where all are equal or fewer than 3.
     */
    static int knee(double[] ascending) {
        int n = ascending.length;
        if (n < 3 || !(ascending[n - 1] > ascending[0])) {
            return -1;
        }
        double best = 0;
        int knee = -1;
        for (int i = 0; i < n; i++) {
            double along = i / (n - 1.0);
            double below = along - (ascending[i] - ascending[0]) / (ascending[n - 1] - ascending[0]);
            if (below > best && ascending[i] > 0) {
                best = below;
                knee = i;
            }
        }
        return knee;
    }
}

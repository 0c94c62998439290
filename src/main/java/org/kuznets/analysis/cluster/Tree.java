package org.kuznets.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Neighbours;
import org.kuznets.analysis.points.Points;

/**
 * The single-linkage tree of points by mutual reachability, max(core a, core b, distance), where a point's core distance
 * is that to its {@code minPoints - 1}th nearest other one. From the minimum spanning tree by Prim's way: n squared steps,
 * but memory of n. Node {@code k} below n is a point; node {@code n + m} joins two at the m-th shortest edge.
 *
 * @param core distances of the points, metres
 * @param left of each joint, its nodes
 * @param height of each joint, metres
 * @param count points below each joint
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Tree(double[] core, int[] left, int[] right, double[] height, int[] count) {
    private static final int BEAT = 64;

    static Tree of(Points p, int minPoints, Work work) {
        int n = p.size();
        double[] core = new double[n];
        Neighbours neighbours = new Neighbours(p);
        for (int i = 0; i < n && minPoints > 1; i++) {
            beat(i, 2 * n, work);
            core[i] = neighbours.distances(i, minPoints - 1)[minPoints - 2];
        }
        int[] from = new int[n];
        double[] near = new double[n];
        boolean[] in = new boolean[n];
        Arrays.fill(near, Double.POSITIVE_INFINITY);
        int[] order = new int[Math.max(0, n - 1)];
        int at = 0;
        for (int m = 0; m < n - 1; m++) {
            beat(n + m, 2 * n, work);
            in[at] = true;
            int next = -1;
            for (int j = 0; j < n; j++) {
                if (!in[j]) {
                    double d = Math.max(p.distance(at, j), Math.max(core[at], core[j]));
                    if (d < near[j]) {
                        near[j] = d;
                        from[j] = at;
                    }
                    if (next < 0 || near[j] < near[next]) {
                        next = j;
                    }
                }
            }
            order[m] = next;
            at = next;
        }
        return joined(core, order, from, near);
    }

    private static void beat(int i, int n, Work work) {
        if (i % BEAT == 0) {
            work.progress(i, n);
        }
    }

    /** @param order the points in the order in which the spanning tree took them, the first left out */
    private static Tree joined(double[] core, int[] order, int[] from, double[] near) {
        int n = core.length;
        Integer[] edges = new Integer[order.length];
        Arrays.setAll(edges, m -> order[m]);
        Arrays.sort(edges, Comparator.comparingDouble(j -> near[j]));
        Forest forest = new Forest(n);
        int[] node = new int[n];
        Arrays.setAll(node, i -> i);
        Tree tree = new Tree(
                core, new int[edges.length], new int[edges.length], new double[edges.length], new int[edges.length]);
        for (int m = 0; m < edges.length; m++) {
            int a = forest.lowest(edges[m]);
            int b = forest.lowest(from[edges[m]]);
            tree.left[m] = node[Math.min(a, b)];
            tree.right[m] = node[Math.max(a, b)];
            tree.height[m] = near[edges[m]];
            tree.count[m] = tree.size(node[a]) + tree.size(node[b]);
            forest.join(a, b);
            node[Math.min(a, b)] = n + m;
        }
        return tree;
    }

    int points() {
        return core.length;
    }

    /** How many points lie below a node. */
    int size(int node) {
        return node < core.length ? 1 : count[node - core.length];
    }
}

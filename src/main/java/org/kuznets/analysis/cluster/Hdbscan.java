package org.kuznets.analysis.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Points;

/**
 * HDBSCAN (Campello, Moulavi and Sander 2013, PAKDD; Campello et al. 2015, ACM TKDD 10, for GLOSH): the tree of {@link
 * Tree}, thinned so that only splits into two parts of at least {@code minPoints} make clusters, of which those of most
 * excess of mass are taken; never the whole. All conventions as in R's dbscan, against which partition, membership,
 * outlier scores and stability are checked: a member's membership is 1 - its core distance over the longest in its
 * cluster.
 */
final class Hdbscan {
    /** Joints below this share of the highest count as that high: coincident points are not infinitely stable. */
    private static final double LEAST = 1e-9;

    private final Tree tree;
    private final int minPoints;
    private final double floor;
    private final List<Node> nodes = new ArrayList<>();
    private final int[] exit;
    private final double[] exitMetres;

    /** A cluster of the thinned tree; the first is the whole. */
    private static final class Node {
        final int parent;
        final double birth;
        final List<Integer> children = new ArrayList<>();
        double stability;
        double least = Double.POSITIVE_INFINITY;
        boolean taken;

        Node(int parent, double birth) {
            this.parent = parent;
            this.birth = birth;
        }
    }

    private Hdbscan(Tree tree, int minPoints) {
        this.tree = tree;
        this.minPoints = minPoints;
        this.exit = new int[tree.points()];
        this.exitMetres = new double[tree.points()];
        int joints = tree.height().length;
        this.floor = joints == 0 ? 0 : LEAST * tree.height()[joints - 1];
    }

    /** Everything is noise where there are fewer than twice {@code minPoints} points, or nothing splits. */
    static Partition of(Points p, int minPoints, Work work) {
        int n = p.size();
        if (n < 2 * minPoints) {
            double[] unknown = new double[n];
            Arrays.fill(unknown, Double.NaN);
            return new Partition(new int[n], new boolean[n], new double[n], unknown, new double[0]);
        }
        Hdbscan h = new Hdbscan(Tree.of(p, minPoints, work), minPoints);
        h.thin();
        h.choose();
        return h.partition();
    }

    /** Walks down from the whole: parts below the least size fall out, two parts of enough size are clusters. */
    private void thin() {
        int n = tree.points();
        Deque<int[]> walk = new ArrayDeque<>();
        nodes.add(new Node(-1, Double.POSITIVE_INFINITY));
        walk.push(new int[] {2 * n - 2, 0});
        while (!walk.isEmpty()) {
            int[] next = walk.pop();
            int joint = next[0] - n;
            Node in = nodes.get(next[1]);
            double metres = Math.max(floor, tree.height()[joint]);
            int a = tree.left()[joint];
            int b = tree.right()[joint];
            boolean split = tree.size(a) >= minPoints && tree.size(b) >= minPoints;
            for (int part : new int[] {a, b}) {
                if (split) {
                    in.stability += tree.size(part) * (1 / metres - 1 / in.birth);
                    in.children.add(nodes.size());
                    walk.push(new int[] {part, nodes.size()});
                    nodes.add(new Node(next[1], metres));
                } else if (tree.size(part) >= minPoints) {
                    walk.push(new int[] {part, next[1]});
                } else {
                    in.stability += tree.size(part) * (1 / metres - 1 / in.birth);
                    in.least = Math.min(in.least, metres);
                    fallOut(part, next[1], metres);
                }
            }
        }
    }

    private void fallOut(int part, int cluster, double metres) {
        Deque<Integer> below = new ArrayDeque<>(List.of(part));
        while (!below.isEmpty()) {
            int at = below.pop();
            if (at < tree.points()) {
                exit[at] = cluster;
                exitMetres[at] = metres;
            } else {
                below.push(tree.left()[at - tree.points()]);
                below.push(tree.right()[at - tree.points()]);
            }
        }
    }

    /** From the leaves up: a cluster is taken unless its parts are worth more together. */
    private void choose() {
        double[] worth = new double[nodes.size()];
        for (int c = nodes.size() - 1; c > 0; c--) {
            Node node = nodes.get(c);
            double parts = 0;
            for (int child : node.children) {
                parts += worth[child];
                node.least = Math.min(node.least, nodes.get(child).least);
            }
            node.taken = node.stability >= parts;
            worth[c] = Math.max(node.stability, parts);
        }
        nodes.get(0).children.forEach(c -> nodes.get(0).least = Math.min(nodes.get(0).least, nodes.get(c).least));
    }

    /** The highest taken cluster above {@code c}, itself counted; 0 for none. */
    private int takenAbove(int c) {
        int taken = 0;
        for (int at = c; at > 0; at = nodes.get(at).parent) {
            taken = nodes.get(at).taken ? at : taken;
        }
        return taken;
    }

    private Partition partition() {
        int n = tree.points();
        int[] labels = new int[n];
        Arrays.setAll(labels, i -> takenAbove(exit[i]));
        int[] cluster = Partition.numbered(labels);
        int clusters = Arrays.stream(cluster).max().orElse(0);
        double[] stability = new double[clusters];
        double[] farthest = new double[clusters + 1];
        for (int i = 0; i < n; i++) {
            farthest[cluster[i]] = Math.max(farthest[cluster[i]], tree.core()[i]);
            if (cluster[i] > 0) {
                stability[cluster[i] - 1] = nodes.get(labels[i]).stability;
            }
        }
        boolean[] core = new boolean[n];
        double[] membership = new double[n];
        double[] outlier = new double[n];
        for (int i = 0; i < n; i++) {
            core[i] = cluster[i] > 0;
            double most = farthest[cluster[i]];
            membership[i] = !core[i] ? 0 : most > 0 ? (most - tree.core()[i]) / most : 1;
            outlier[i] = exitMetres[i] > 0 ? 1 - nodes.get(exit[i]).least / exitMetres[i] : 0;
        }
        return new Partition(cluster, core, membership, outlier, stability);
    }
}

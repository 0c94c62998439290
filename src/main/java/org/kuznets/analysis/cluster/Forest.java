package org.kuznets.analysis.cluster;

/** Disjoint sets of points, each known by its lowest member. */
final class Forest {
    private final int[] parent;

    Forest(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The lowest member of the set of {@code i}. */
    int lowest(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int x = lowest(a);
        int y = lowest(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }
}

package org.kuznets.analysis.cluster;

/**
 * Which points belong together.
 *
 * @param cluster of each point, 1 for the first in the order of the points; 0 for noise
 * @param core whether a point is dense enough itself; of HDBSCAN every member
 * @param membership 0 to 1 within its cluster, see {@link Hdbscan}; of DBSCAN 1 for members
 * @param outlier 0 to 1, GLOSH of HDBSCAN; of DBSCAN NaN
 * @param stability of each cluster from the first; of DBSCAN NaN
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Partition(int[] cluster, boolean[] core, double[] membership, double[] outlier, double[] stability) {
    int clusters() {
        return stability.length;
    }

    /** Clusters numbered anew in the order in which the points first name them; below 1 becomes 0. */
    static int[] numbered(int[] labels) {
        java.util.Map<Integer, Integer> numbers = new java.util.HashMap<>();
        int[] all = new int[labels.length];
        for (int i = 0; i < all.length; i++) {
            if (labels[i] > 0) {
                numbers.putIfAbsent(labels[i], numbers.size() + 1);
                all[i] = numbers.get(labels[i]);
            }
        }
        return all;
    }
}

package org.kuznets.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Points;

/** DBSCAN against its definition, and what neither method may depend on. */
class PartitionTest {
    @Test
    void dbscanKeepsItsDefinition() {
        Chance.tries(30, chance -> {
            Points p = scattered(1 + chance.nextInt(60), chance);
            double eps = 1 + chance.nextInt(4);
            int least = 2 + chance.nextInt(4);
            Partition got = Dbscan.of(p, eps, least, Work.PLAIN);
            int n = p.size();
            for (int i = 0; i < n; i++) {
                int near = 0;
                int nearest = -1;
                for (int j = 0; j < n; j++) {
                    near += p.distance(i, j) <= eps ? 1 : 0;
                    if (got.core()[i] && got.core()[j] && p.distance(i, j) <= eps) {
                        assertEquals(got.cluster()[i], got.cluster()[j], "cores within eps are together");
                    }
                    boolean reaches = got.core()[j] && j != i && p.distance(i, j) <= eps;
                    if (reaches && (nearest < 0 || p.distance(i, j) < p.distance(i, nearest))) {
                        nearest = j;
                    }
                }
                assertEquals(near >= least, got.core()[i]);
                if (!got.core()[i]) {
                    assertEquals(
                            nearest < 0 ? 0 : got.cluster()[nearest], got.cluster()[i], "border of its nearest core");
                }
            }
        });
    }

    /** Two blobs without ties: the order of the points must not matter, for either method. */
    @Test
    void theOrderOfPointsDoesNotMatter() {
        Chance.tries(10, chance -> {
            int n = 40;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = chance.nextDouble() * 10 + (i % 2) * 25;
                y[i] = chance.nextDouble() * 10;
            }
            int[] order = shuffled(n, chance);
            Points p = new Points(x, y);
            for (boolean hierarchical : new boolean[] {false, true}) {
                int[] here = find(p, hierarchical).cluster();
                int[] there = find(p.only(order), hierarchical).cluster();
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        assertEquals(
                                here[order[a]] == here[order[b]] && here[order[a]] > 0,
                                there[a] == there[b] && there[a] > 0);
                    }
                }
            }
        });
    }

    private static Partition find(Points p, boolean hierarchical) {
        return hierarchical ? Hdbscan.of(p, 5, Work.PLAIN) : Dbscan.of(p, 2.5, 4, Work.PLAIN);
    }

    private static int[] shuffled(int n, SplittableRandom chance) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private static Points scattered(int n, SplittableRandom chance) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = chance.nextInt(20);
            y[i] = chance.nextInt(20);
        }
        return new Points(x, y);
    }

    @Test
    void everythingInOnePlaceIsOneClusterOrNone() {
        Points same = new Points(new double[12], new double[12]);
        assertEquals(1, Dbscan.of(same, 1, 4, Work.PLAIN).clusters());
        assertEquals(1, Dbscan.of(same, 0, 4, Work.PLAIN).clusters());
        Partition h = Hdbscan.of(same, 4, Work.PLAIN);
        assertTrue(Arrays.stream(h.outlier()).allMatch(o -> o >= 0 && o <= 1), Arrays.toString(h.outlier()));
        assertTrue(Arrays.stream(h.stability()).allMatch(Double::isFinite), Arrays.toString(h.stability()));
        Points two = new Points(new double[] {0, 0, 0, 0, 9, 9, 9, 9}, new double[8]);
        assertArrayEquals(
                new int[] {1, 1, 1, 1, 2, 2, 2, 2},
                Hdbscan.of(two, 3, Work.PLAIN).cluster());
        assertTrue(Arrays.stream(Hdbscan.of(two, 3, Work.PLAIN).stability()).allMatch(Double::isFinite));
    }

    @Test
    void tooFewPointsAreNoise() {
        Points none = new Points(new double[0], new double[0]);
        Points one = new Points(new double[] {3}, new double[] {3});
        assertEquals(0, Dbscan.of(none, 1, 2, Work.PLAIN).clusters());
        assertEquals(0, Hdbscan.of(none, 2, Work.PLAIN).clusters());
        assertEquals(0, Dbscan.of(one, 1, 2, Work.PLAIN).clusters());
        assertArrayEquals(new int[] {0}, Hdbscan.of(one, 2, Work.PLAIN).cluster());
    }

    @Test
    void theKneeIsTheBend() {
        assertEquals(3, Dbscan.knee(new double[] {1, 1.1, 1.2, 1.3, 6, 12}));
        assertEquals(-1, Dbscan.knee(new double[] {2, 2, 2, 2}));
        assertEquals(-1, Dbscan.knee(new double[] {1, 2}));
    }
}

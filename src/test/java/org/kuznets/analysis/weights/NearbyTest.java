package org.kuznets.analysis.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.notice.Refusal;

/** Neighbours by distance against looking at every pair. */
class NearbyTest {
    private static Places places(double[] x, double[] y) {
        return new Places(x, y, IntStream.range(0, x.length).toArray());
    }

    /** On a coarse lattice, so that many are equally far and some lie on one another. */
    private static Places random(SplittableRandom random) {
        int n = 1 + random.nextInt(120);
        int side = 1 + random.nextInt(30);
        double[] x =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(side)).toArray();
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(side)).toArray();
        int[] rank = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        return new Places(x, y, rank);
    }

    private static int[] row(Weights w, int i) {
        return IntStream.range(w.from(i), w.from(i + 1)).map(w::to).toArray();
    }

    @Test
    void theNearestAreTheNearest() {
        Chance.tries(100, random -> {
            Places p = random(random);
            int k = 1 + random.nextInt(8);
            Weights w = new Nearby(p, Work.PLAIN).nearest(k);
            for (int i = 0; i < p.size(); i++) {
                int unit = i;
                int[] expected = IntStream.range(0, p.size())
                        .filter(j -> j != unit)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(j -> p.squared(unit, j))
                                .thenComparingInt(j -> p.rank()[j]))
                        .limit(k)
                        .mapToInt(j -> j)
                        .sorted()
                        .toArray();
                assertArrayEquals(expected, row(w, i));
            }
        });
    }

    @Test
    void theBandHoldsAllWithin() {
        Chance.tries(100, random -> {
            Places p = random(random);
            double metres = random.nextInt(1, 8);
            Weights w = new Nearby(p, Work.PLAIN).band(metres);
            for (int i = 0; i < p.size(); i++) {
                int unit = i;
                int[] expected = IntStream.range(0, p.size())
                        .filter(j -> j != unit && p.squared(unit, j) <= metres * metres)
                        .toArray();
                assertArrayEquals(expected, row(w, i));
            }
        });
    }

    @Test
    void nobodyIsAnIslandWithinTheDefaultBand() {
        Chance.tries(50, random -> {
            Places p = random(random);
            Nearby near = new Nearby(p, Work.PLAIN);
            double most = near.farthestNearest();
            if (p.size() > 1) {
                assertEquals(0, near.band(most).islands().length);
                assertEquals(
                        most > 0,
                        near.band(most * 0.999).links() < near.band(most).links());
            }
        });
    }

    @Test
    void kernelsFallWithDistance() {
        Places p = places(new double[] {0, 1, 3, 10}, new double[] {0, 0, 0, 0});
        Nearby near = new Nearby(p, Work.PLAIN);
        Weights t = near.kernel(KernelShape.TRIANGULAR, 4);
        assertEquals(0.75, t.between(0, 1), 1e-15);
        assertEquals(0.25, t.between(0, 2), 1e-15);
        assertEquals(0, t.between(0, 3));
        assertEquals(1, t.islands().length);
        assertEquals(0.75 * 15 / 16, near.kernel(KernelShape.EPANECHNIKOV, 4).between(0, 1), 1e-15);
        assertEquals(15.0 / 16 * 225 / 256, near.kernel(KernelShape.QUARTIC, 4).between(0, 1), 1e-15);
        assertEquals(
                0.3989422804 * Math.exp(-1.0 / 32),
                near.kernel(KernelShape.GAUSSIAN, 4).between(0, 1),
                1e-9);
        Weights a = near.adaptiveKernel(KernelShape.TRIANGULAR, 2);
        assertEquals(0.9, a.between(0, 1), 1e-15);
        assertEquals(0.7, a.between(0, 2), 1e-15);
        assertEquals(2, a.degree(3));
    }

    @Test
    void coincidentUnitsCountFullyInAnAdaptiveKernel() {
        Places p = places(new double[] {5, 5, 5}, new double[] {5, 5, 5});
        Nearby near = new Nearby(p, Work.PLAIN);
        assertEquals(1, near.adaptiveKernel(KernelShape.TRIANGULAR, 1).between(0, 1));
        assertEquals(0, near.farthestNearest());
        assertEquals(6, near.band(0).links());
    }

    @Test
    void oneUnitHasNoNeighbours() {
        Nearby near = new Nearby(places(new double[] {1}, new double[] {1}), Work.PLAIN);
        assertEquals(1, near.nearest(3).islands().length);
        assertEquals(1, near.adaptiveKernel(KernelShape.GAUSSIAN, 3).islands().length);
        assertEquals(1, near.band(10).islands().length);
    }

    @Test
    void tooManyPairsAreRefused() {
        int n = 5000;
        Nearby near = new Nearby(places(new double[n], new double[n]), Work.PLAIN);
        assertThrows(Refusal.class, () -> near.band(1));
        assertThrows(Refusal.class, () -> near.kernel(KernelShape.GAUSSIAN, 1));
    }

    @Test
    void styles() {
        Chance.tries(30, random -> {
            Weights w = new Nearby(random(random), Work.PLAIN).kernel(KernelShape.GAUSSIAN, 6);
            int filled = w.size() - w.islands().length;
            if (filled == 0) {
                return;
            }
            Weights rows = w.styled(Style.ROW_STANDARDISED);
            IntStream.range(0, w.size()).forEach(i -> assertEquals(w.degree(i) > 0 ? 1 : 0, rows.rowSum(i), 1e-12));
            assertEquals(filled, w.styled(Style.GLOBALLY_STANDARDISED).sums().s0(), 1e-9);
            Weights s = w.styled(Style.VARIANCE_STABILISED);
            assertEquals(filled, s.sums().s0(), 1e-9);
            double[] lengths = IntStream.range(0, w.size())
                    .filter(i -> w.degree(i) > 0)
                    .mapToDouble(s::rowSquares)
                    .distinct()
                    .toArray();
            assertTrue(IntStream.range(1, lengths.length).allMatch(i -> Math.abs(lengths[i] - lengths[0]) < 1e-9));
            assertEquals(w.sums(), w.styled(Style.BINARY).sums());
        });
    }

    /** Sums written plainly over a full matrix. */
    @Test
    void sums() {
        Chance.tries(30, random -> {
            Weights w = new Nearby(random(random), Work.PLAIN).nearest(3).styled(Style.ROW_STANDARDISED);
            int n = w.size();
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            for (int i = 0; i < n; i++) {
                double both = 0;
                for (int j = 0; j < n; j++) {
                    double a = w.between(i, j);
                    double b = w.between(j, i);
                    s0 += a;
                    s1 += (a + b) * (a + b) / 2;
                    both += a + b;
                }
                s2 += both * both;
            }
            assertEquals(s0, w.sums().s0(), 1e-9);
            assertEquals(s1, w.sums().s1(), 1e-9);
            assertEquals(s2, w.sums().s2(), 1e-9);
        });
    }

    @Test
    void selfAndOnly() {
        Weights w = Weights.of(new int[][] {{1, 2}, {0}, {0}, {}});
        Weights self = w.withSelf(0.5);
        assertArrayEquals(new int[] {0, 1, 2}, row(self, 0));
        assertArrayEquals(new int[] {0, 1}, row(self, 1));
        assertEquals(0.5, self.between(3, 3));
        Weights only = w.only(new int[] {0, 2, 3});
        assertArrayEquals(new int[] {1}, row(only, 0));
        assertArrayEquals(new int[] {0}, row(only, 1));
        assertArrayEquals(new int[] {2}, only.islands());
    }
}

package org.kuznets.analysis.plants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;

/** By complete enumeration of where plants can be. */
class EllisonGlaeserTest {
    private static final double[] PLANTS = {5, 3, 2, 1};
    private static final double[] BASE = {6, 3, 1};

    @Test
    void meanVarianceAndPAreThoseOfAllPlacements() {
        int[] given = {0, 0, 0, 1};
        EllisonGlaeser found = EllisonGlaeser.of(PLANTS, given, BASE, 19_999, 1, 0, Work.PLAIN);
        double mean = 0;
        double square = 0;
        double p = 0;
        for (int k = 0; k < 81; k++) {
            int[] place = {k % 3, k / 3 % 3, k / 9 % 3, k / 27};
            double chance = 1;
            for (int at : place) {
                chance *= BASE[at] / 10;
            }
            double g =
                    EllisonGlaeser.of(PLANTS, place, BASE, 0, 1, 0, Work.PLAIN).raw();
            mean += chance * g;
            square += chance * g * g;
            p += g >= found.raw() - 1e-12 ? chance : 0;
        }
        assertEquals(mean, found.expected(), 1e-12);
        assertEquals(square - mean * mean, found.variance(), 1e-12);
        assertEquals(p, found.pseudoP(), 5 * Math.sqrt(p * (1 - p) / 19_999));
    }

    @Test
    void spreadAsAllJobsIsDispersed() {
        EllisonGlaeser e = EllisonGlaeser.of(
                new double[] {1, 1, 1, 1}, new int[] {0, 0, 1, 1}, new double[] {1, 1}, 0, 1, 0, Work.PLAIN);
        assertEquals(0, e.raw());
        assertTrue(e.gamma() < 0);
    }

    @Test
    void onePlantOrOnePlaceTellsNothing() {
        assertTrue(Double.isNaN(EllisonGlaeser.of(new double[] {5}, new int[] {0}, BASE, 99, 1, 0, Work.PLAIN)
                .gamma()));
        assertTrue(Double.isNaN(EllisonGlaeser.of(PLANTS, new int[4], new double[] {7}, 99, 1, 0, Work.PLAIN)
                .gamma()));
        assertTrue(Double.isNaN(EllisonGlaeser.of(new double[0], new int[0], BASE, 99, 1, 0, Work.PLAIN)
                .raw()));
    }

    @Test
    void aPlaceWithoutJobsGetsNoPlantByChance() {
        Chance.tries(20, c -> {
            double[] base = {1, 0, 1, 0};
            int[] place = {0, 0, 0, 2};
            EllisonGlaeser with = EllisonGlaeser.of(PLANTS, place, base, 500, c.nextInt(100), 0, Work.PLAIN);
            assertTrue(with.pseudoP() > 0 && with.pseudoP() <= 1);
            assertEquals(
                    EllisonGlaeser.of(PLANTS, new int[] {0, 0, 0, 1}, new double[] {1, 1}, 0, 1, 0, Work.PLAIN)
                            .gamma(),
                    with.gamma(),
                    1e-12);
        });
    }

    @Test
    void theClusterIndexOfTheWholeIsOne() {
        assertEquals(1, ClusterIndex.of(10, 10, 5, 5, 7, 7, 2, 2), 1e-12);
        assertTrue(Double.isNaN(ClusterIndex.of(0, 10, 5, 50, 7, 70, 0, 2)), "no plants");
        assertTrue(Double.isNaN(ClusterIndex.of(1, 10, 5, 50, Double.NaN, 70, 1, 2)));
    }
}

package org.kuznets.analysis.relatedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

/** Against conditional shares counted plainly; and the example matrix of EconGeo, worked by hand. */
class ProximityTest {
    /** Location quotients of at least 1 in the example matrix: the third place has exactly 1 in sectors 2 and 4. */
    private static final boolean[][] EXAMPLE = {
        {true, false, false, false, false},
        {false, false, false, true, false},
        {false, true, false, true, true},
        {false, true, true, false, true},
        {false, true, true, false, false}
    };

    @Test
    void theExample() {
        Proximity p = new Proximity(EXAMPLE, 5);
        assertEquals(2.0 / 3, p.of(1, 2), 1e-12);
        assertEquals(1.0 / 3, p.of(1, 3), 1e-12);
        assertEquals(2.0 / 3, p.of(1, 4), 1e-12);
        assertEquals(0.5, p.of(2, 4), 1e-12);
        assertEquals(0.5, p.of(3, 4), 1e-12);
        assertEquals(0, p.of(0, 1));
        assertTrue(Double.isNaN(p.density(0, 0)), "it goes with nothing");
        // sector 5 in the fourth place: has 2 (2/3) and 3 (1/2), lacks 4 (1/2)
        assertEquals((2.0 / 3 + 0.5) / (2.0 / 3 + 0.5 + 0.5), p.density(3, 4), 1e-12);
    }

    @Test
    void proximityIsTheSmallerConditionalShare() {
        Chance.tries(100, c -> {
            boolean[][] m = new boolean[c.nextInt(1, 12)][4];
            for (boolean[] row : m) {
                IntStream.range(0, 4).forEach(i -> row[i] = c.nextBoolean());
            }
            Proximity p = new Proximity(m, 4);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    double a = share(m, i, j);
                    double b = share(m, j, i);
                    assertArrayEquals(new double[] {Math.min(a, b)}, new double[] {p.of(i, j)}, 1e-12);
                }
                for (int r = 0; r < m.length; r++) {
                    double d = p.density(r, i);
                    assertTrue(Double.isNaN(d) || d >= 0 && d <= 1 + 1e-12);
                }
            }
        });
    }

    /** Of places with {@code j}, those with {@code i}. */
    private static double share(boolean[][] m, int i, int j) {
        double with = 0;
        double both = 0;
        for (boolean[] row : m) {
            with += row[j] ? 1 : 0;
            both += row[j] && row[i] ? 1 : 0;
        }
        return both / with;
    }
}

package org.kuznets.analysis.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;

class DecisionLawsTest {
    private static double[][] scores(SplittableRandom random, int n, int m) {
        double[][] all = new double[n][m];
        for (double[] row : all) {
            Arrays.setAll(row, k -> random.nextInt(11) / 10.0);
        }
        return all;
    }

    @Test
    void acceptabilitiesSumToOneByPlaceAndByRank() {
        Chance.tries(20, random -> {
            int n = 1 + random.nextInt(6);
            double[][] u = scores(random, n, 1 + random.nextInt(5));
            List<double[]> draws = Draws.of(Combination.normalised(u[0]), random.nextInt(30), 300, random.nextInt());
            Smaa s = Smaa.of(u, draws, Combination.WLC, Work.PLAIN);
            for (int i = 0; i < n; i++) {
                double place = 0;
                double rank = 0;
                for (int r = 0; r < n; r++) {
                    place += s.acceptability(i, r);
                    rank += s.acceptability(r, i);
                }
                assertEquals(1, place, 1e-12);
                assertEquals(1, rank, 1e-12);
            }
        });
    }

    @Test
    void drawsComeNearTheExactAreas() {
        Chance.tries(5, random -> {
            double[][] u = new double[4][3];
            for (double[] row : u) {
                Arrays.setAll(row, k -> random.nextDouble());
            }
            double[][] exact = ExactSmaa.of(u);
            int draws = 20_000;
            double[] any = {0.5, 0.3, 0.2};
            Smaa s = Smaa.of(u, Draws.of(any, 0, draws, random.nextInt()), Combination.WLC, Work.PLAIN);
            for (int i = 0; i < 4; i++) {
                for (int r = 0; r < 4; r++) {
                    double five = 5 * Math.sqrt(exact[i][r] * (1 - exact[i][r]) / draws) + 1e-9;
                    assertEquals(exact[i][r], s.acceptability(i, r), five);
                }
            }
        });
    }

    @Test
    void drawnWeightsSumToOneAndHaveTheirMeanAndSpread() {
        double[] w = {0.6, 0.3, 0.1};
        double certainty = 20;
        int n = 40_000;
        List<double[]> draws = Draws.of(w, certainty, n, 7);
        for (int k = 0; k < 3; k++) {
            double mean = 0;
            double squares = 0;
            for (double[] d : draws) {
                assertEquals(1, Arrays.stream(d).sum(), 1e-12);
                mean += d[k] / n;
                squares += d[k] * d[k] / n;
            }
            double expected = (1 + certainty * w[k]) / (certainty + 3);
            double sd = Math.sqrt(expected * (1 - expected) / (certainty + 4));
            assertEquals(expected, mean, 5 * sd / Math.sqrt(n));
            assertEquals(sd, Math.sqrt(squares - mean * mean), 0.02 * sd);
        }
        assertArrayEquals(draws.get(3), Draws.of(w, certainty, 4, 7).get(3), 0);
    }

    @Test
    void quantifierOfOneIsTheLinearCombination() {
        Chance.tries(100, random -> {
            double[] u = scores(random, 1, 5)[0];
            double[] w = Combination.normalised(new double[] {1, 2, 3, random.nextDouble(), 0});
            assertEquals(Combination.WLC.of(u, w), Owa.quantified(u, w, 1), 1e-12);
        });
    }

    @Test
    void anUnknownScoreGivesNoScore() {
        double[] w = {0.5, 0.5};
        for (Combination.Kind kind : Combination.Kind.values()) {
            Combination c = new Combination(kind, 2);
            assertTrue(Double.isNaN(c.of(new double[] {1, Double.NaN}, w)), kind.toString());
            // even where the unknown one weighs nothing
            assertTrue(Double.isNaN(c.of(new double[] {1, Double.NaN}, new double[] {1, 0})), kind.toString());
        }
    }

    /** The peers' methods turn ranks round when the worst is left out; the linear combination never does. */
    @Test
    void leavingOutTheWorstCanTurnOthersRoundButNotForTheLinearCombination() {
        int[] reversals = new int[3];
        Chance.tries(400, random -> {
            double[][] u = scores(random, 5, 3);
            double[] w = Combination.normalised(new double[] {0.2 + random.nextDouble(), 1, 1});
            boolean[] more = {true, true, true};
            Promethee.Preference[] usual = new Promethee.Preference[3];
            Arrays.fill(usual, new Promethee.Preference(Promethee.Kind.V_SHAPE, true, 0, 0.5, 0));
            double[][] without = Arrays.stream(u).limit(4).toArray(double[][]::new);
            double[] before =
                    Arrays.stream(u).mapToDouble(r -> Combination.WLC.of(r, w)).toArray();
            double[] after = Arrays.stream(without)
                    .mapToDouble(r -> Combination.WLC.of(r, w))
                    .toArray();
            assertFalse(reversed(before, after));
            reversals[0] += reversed(Topsis.closeness(u, w), Topsis.closeness(without, w)) ? 1 : 0;
            reversals[1] += reversed(
                            negative(Vikor.of(u, w, more, 0.5).compromise()),
                            negative(Vikor.of(without, w, more, 0.5).compromise()))
                    ? 1
                    : 0;
            reversals[2] += reversed(
                            Promethee.of(u, w, usual).net(),
                            Promethee.of(without, w, usual).net())
                    ? 1
                    : 0;
        });
        for (int method = 0; method < 3; method++) {
            assertTrue(reversals[method] > 0, "method " + method);
        }
    }

    private static double[] negative(double[] v) {
        return Arrays.stream(v).map(x -> -x).toArray();
    }

    private static boolean reversed(double[] before, double[] after) {
        for (int i = 0; i < after.length; i++) {
            for (int j = 0; j < after.length; j++) {
                if (before[i] > before[j] + 1e-9 && after[j] > after[i] + 1e-9) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void oddInputIsDefined() {
        assertArrayEquals(new double[] {0.5, 0.5}, ObjectiveWeights.entropy(new double[][] {{1, 1}, {1, 1}}), 1e-12);
        assertArrayEquals(new double[] {1, 0}, ObjectiveWeights.entropy(new double[][] {{1, 1}, {2, 1}}), 1e-12);
        double[] alike = Topsis.closeness(new double[][] {{1, 0}, {1, 0}}, new double[] {0.5, 0.5});
        assertTrue(Double.isNaN(alike[0]));
        assertArrayEquals(new double[0], Topsis.closeness(new double[0][], new double[] {1}));
        assertEquals(
                List.of(0),
                Vikor.of(new double[][] {{1}}, new double[] {1}, new boolean[] {true}, 0.5)
                        .compromiseSet());
    }
}

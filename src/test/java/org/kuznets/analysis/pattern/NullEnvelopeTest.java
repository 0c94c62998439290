package org.kuznets.analysis.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a test of whole curves must keep. */
class NullEnvelopeTest {
    @Test
    void underTheNullASmallPIsAsRareAsItSays() {
        int runs = 2000;
        int mad = 0;
        int rank = 0;
        int out = 0;
        for (int run = 0; run < runs; run++) {
            SplittableRandom chance = new SplittableRandom(run);
            double[][] curves = new double[40][];
            Arrays.setAll(curves, c -> walk(chance));
            NullEnvelope e = NullEnvelope.of(curves[39], Arrays.copyOf(curves, 39), 1);
            mad += e.madP() <= 0.05 ? 1 : 0;
            rank += e.rankP() <= 0.05 ? 1 : 0;
            out += outside(curves[39], e) ? 1 : 0;
        }
        // 5 % of 2000 is 100, its standard deviation 9.7
        assertEquals(100, mad, 35);
        assertEquals(100, rank, 35);
        assertEquals(rank, out, "the observed curve leaves the global band exactly when rankP is at most 0.05");
    }

    private static double[] walk(SplittableRandom chance) {
        double[] w = new double[20];
        for (int k = 0; k < w.length; k++) {
            w[k] = (k == 0 ? 0 : w[k - 1]) + chance.nextDouble() - 0.5;
        }
        return w;
    }

    private static boolean outside(double[] curve, NullEnvelope e) {
        for (int k = 0; k < curve.length; k++) {
            if (curve[k] < e.globalLow()[k] || curve[k] > e.globalHigh()[k]) {
                return true;
            }
        }
        return false;
    }

    @Test
    void distancesWhereASimulationIsUndefinedAreLeftOut() {
        double[][] sims = {{Double.NaN, 1}, {2, 3}, {2, 2}};
        NullEnvelope e = NullEnvelope.of(new double[] {1000, 9}, sims, 1);
        assertTrue(Double.isNaN(e.mean()[0]));
        assertEquals(1, e.at());
        assertEquals(7, e.deviation());
        assertEquals(0.25, e.madP());
    }

    @Test
    void aCurveThatIsUndefinedEverywhereHasNoP() {
        NullEnvelope e = NullEnvelope.of(new double[] {Double.NaN}, new double[][] {{1}}, 1);
        assertTrue(Double.isNaN(e.madP()) && Double.isNaN(e.rankP()));
        assertEquals(-1, e.at());
    }
}

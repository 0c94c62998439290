package org.kuznets.analysis.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.PlumeKernel;
import org.kuznets.analysis.gauss.Spread;
import org.kuznets.analysis.gauss.Stability;
import org.kuznets.analysis.gauss.Vent;

/** The tables beside the formula, and what the formula promises. */
class TabledMeanTest {
    /** |fast - plain| is within 0.005 max(plain, 0.05 limit), whatever the limit: the peak is at most 100 limits here. */
    @Test
    void tablesAgreeWithTheFormula() {
        Chance.tries(40, r -> {
            PlainMean plain = new PlainMean(vent(r), winds(r), rules(r));
            TabledMean fast = TabledMean.of(plain, r.nextBoolean() ? PlumeKernel.best() : PlumeKernel.plain());
            assertTrue(fast.roughBins() < 200, "rough " + fast.roughBins());
            double peak = 0;
            for (double m = 10; m < 1e5; m *= 1.03) {
                for (int k = 0; k < plain.winds().sectors(); k++) {
                    peak = Math.max(peak, plain.sector(m, k));
                }
            }
            for (int i = 0; i < 400; i++) {
                double metres = 5 * Math.pow(2.5e4, r.nextDouble());
                double bearing = 720 * r.nextDouble() - 360;
                double expected = plain.at(metres, bearing);
                double most = 0.005 * Math.max(expected, 0.05 * peak / 100);
                assertEquals(expected, fast.at(metres, bearing), most, metres + " m towards " + bearing);
            }
        });
    }

    private static Vent vent(SplittableRandom r) {
        return new Vent(
                2 + 150 * r.nextDouble(),
                r.nextInt(3) * r.nextDouble() * 3,
                25 * r.nextDouble(),
                275 + 150 * r.nextDouble(),
                275);
    }

    private static GaussRules rules(SplittableRandom r) {
        return new GaussRules(
                Spread.values()[r.nextInt(3)],
                r.nextBoolean(),
                r.nextBoolean(),
                r.nextBoolean(),
                r.nextBoolean() ? Double.POSITIVE_INFINITY : 200 + 1000 * r.nextDouble(),
                2 * r.nextInt(2));
    }

    static WindTable winds(SplittableRandom r) {
        int sectors = r.nextBoolean() ? 8 : 16;
        List<Weather> weathers = new ArrayList<>();
        for (Stability s : Stability.values()) {
            weathers.add(new Weather(0.5 + 8 * r.nextDouble(), s));
        }
        double[] f = new double[sectors * weathers.size()];
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            f[i] = r.nextDouble();
            sum += f[i];
        }
        List<Double> shares = new ArrayList<>();
        for (double v : f) {
            shares.add(v / sum);
        }
        return new WindTable("W", sectors, 0, weathers, shares);
    }

    /** One wind from the south-west: the north-east gets all, half-way to the next sector half, the rest nothing. */
    @Test
    void theWindCarriesTowardsTheOtherSide() {
        List<Double> f = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            f.add(k == 5 ? 1.0 : 0);
        }
        WindTable sw = new WindTable("W", 8, 0, List.of(new Weather(4, Stability.D)), f);
        GaussRules rules = new GaussRules(Spread.PASQUILL_GIFFORD, true, true, true, Double.POSITIVE_INFINITY, 0);
        Vent vent = new Vent(20, 0, 0, 280, 280);
        for (UnitMean m : List.of(new PlainMean(vent, sw, rules), TabledMean.of(vent, sw, rules))) {
            double full = m.at(2000, 45);
            assertTrue(full > 0);
            assertEquals(full / 2, m.at(2000, 67.5), 1e-9 * full);
            assertEquals(full / 4, m.at(2000, 45 - 33.75), 1e-9 * full);
            assertEquals(0, m.at(2000, 90), 1e-9 * full);
            assertEquals(0, m.at(2000, 225), 1e-9 * full);
            assertEquals(m.at(10, 45), m.at(1, 45), "nearer than 10 m counts as 10 m");
            assertEquals(0, m.at(100_001, 45));
        }
    }

    /** With all bearings alike the mean is the same all round, however many sectors there are. */
    @Test
    void anEvenRoseIsRound() {
        GaussRules rules = new GaussRules(Spread.BRIGGS_RURAL, true, true, true, 800, 2);
        Vent vent = new Vent(60, 2, 12, 400, 280);
        double[] eight = new double[2];
        for (int n = 0; n < 2; n++) {
            int sectors = n == 0 ? 8 : 16;
            WindTable even = new WindTable(
                    "W",
                    sectors,
                    0,
                    List.of(new Weather(4, Stability.C)),
                    java.util.Collections.nCopies(sectors, 1.0 / sectors));
            UnitMean m = new PlainMean(vent, even, rules);
            eight[n] = m.at(1500, 10);
            assertEquals(eight[n], m.at(1500, 123), 1e-12 * eight[n]);
        }
        assertEquals(eight[0], eight[1], 1e-12 * eight[0]);
    }
}

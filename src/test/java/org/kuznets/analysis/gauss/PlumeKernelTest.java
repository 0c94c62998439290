package org.kuznets.analysis.gauss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

/** The fast kernel beside the plain one, and both beside the formula. */
class PlumeKernelTest {
    /** Otherwise the other tests would compare the plain kernel with itself. The build adds the module. */
    @Test
    void theFastKernelIsThere() {
        assertNotSame(PlumeKernel.plain(), PlumeKernel.best());
    }

    @Test
    void kernelsAgree() {
        Chance.tries(100, r -> {
            int n = 1 + r.nextInt(40);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = 10 * Math.pow(1e4, r.nextDouble());
                y[i] = x[i] * (2 * r.nextDouble() - 1);
            }
            int from = r.nextInt(n);
            int to = from + r.nextInt(n - from + 1);
            Powers law = new Powers(r.nextDouble(), 0.5 + r.nextDouble(), r.nextDouble(), 0.5 + r.nextDouble());
            Briggs sy = Briggs.crosswind(spread(r), Stability.values()[r.nextInt(6)]);
            Briggs sz = Briggs.upwards(spread(r), Stability.values()[r.nextInt(6)]);
            RisenPlume p = new RisenPlume(r.nextDouble(), 200 * r.nextDouble(), maybe(r) / 30, maybe(r), maybe(r));
            double[][] out = new double[4][n];
            for (double[] o : out) {
                Arrays.fill(o, -1);
            }
            PlumeKernel[] both = {PlumeKernel.plain(), PlumeKernel.best()};
            for (int k = 0; k < 2; k++) {
                both[k].powers(law, p, x, y, out[k], from, to);
                both[k].briggs(sy, sz, p, x, y, out[2 + k], from, to);
            }
            for (int k = 0; k < 4; k += 2) {
                for (int i = 0; i < n; i++) {
                    double plain = out[k][i];
                    assertEquals(plain, out[k + 1][i], 1e-9 * Math.abs(plain) + 1e-300, k + " at " + x[i]);
                }
            }
        });
    }

    /** The plain kernel is the plume formula. */
    @Test
    void kernelsAreThePlume() {
        Chance.tries(50, r -> {
            Stability s = Stability.values()[r.nextInt(6)];
            Spread spread = r.nextBoolean() ? Spread.BRIGGS_RURAL : Spread.BRIGGS_URBAN;
            Vent vent = new Vent(5 + 100 * r.nextDouble(), 2, 12, 400, 280);
            double place = 10 * r.nextDouble();
            GaussPlume p = GaussPlume.of(
                    vent, 3, s, new GaussRules(spread, true, false, true, Double.POSITIVE_INFINITY, place));
            double b = p.wideningSquared(1);
            RisenPlume risen = new RisenPlume(1 / (2 * Math.PI * p.wind()), p.height(1), place, b, b);
            double[] x = {100 + 9000 * r.nextDouble()};
            double[] y = {x[0] * 0.1 * r.nextDouble()};
            double[] out = new double[1];
            PlumeKernel.plain().briggs(Briggs.crosswind(spread, s), Briggs.upwards(spread, s), risen, x, y, out, 0, 1);
            double expected = p.at(x[0], y[0]);
            assertEquals(expected, out[0], 1e-12 * expected);
        });
    }

    private static Spread spread(SplittableRandom r) {
        return r.nextBoolean() ? Spread.BRIGGS_RURAL : Spread.BRIGGS_URBAN;
    }

    private static double maybe(SplittableRandom r) {
        return r.nextBoolean() ? 0 : 900 * r.nextDouble();
    }
}

package org.kuznets.analysis.specialisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Refusal;

/** Location quotients: their laws, their tails, their stars. */
class QuotientsTest {
    private static final StarRules RULES =
            StarRules.of(Tables.get("cluster-star-rules", Sketch.CRS), "cluster-observatory");

    @Test
    void theMeanWeightedByJobsIsOne() {
        Chance.tries(100, c -> {
            double[][] jobs = new double[c.nextInt(1, 9)][5];
            for (double[] row : jobs) {
                Arrays.setAll(row, i -> c.nextInt(4) == 0 ? 0 : c.nextInt(1000));
            }
            jobs[0] = new double[] {1, 2, 3, 4, 5};
            Matrix m = new Matrix(jobs, 5);
            for (int i = 0; i < 5; i++) {
                Quotients q = Quotients.of(m, i, m.ofSector(i), m.total(), Double.NaN, RULES);
                double mean = 0;
                for (int r = 0; r < m.places(); r++) {
                    mean += m.ofPlace(r) > 0 ? q.quotient()[r] * m.ofPlace(r) / m.total() : 0;
                }
                assertEquals(1, mean, 1e-12);
            }
        });
    }

    @Test
    void whatCannotBeComparedIsNoNought() {
        assertTrue(Double.isNaN(LocationQuotient.of(0, 0, 5, 10)), "EconGeo says 0");
        assertTrue(Double.isNaN(LocationQuotient.of(0, 5, 0, 10)), "EconGeo says 0");
        assertEquals(0, LocationQuotient.of(0, 5, 5, 10));
        assertEquals(-1, LocationQuotient.symmetric(0));
        assertEquals(0, LocationQuotient.symmetric(1));
        Matrix m = new Matrix(new double[][] {{Double.NaN, 5}, {3, 5}}, 2);
        Quotients q = Quotients.of(m, 0, m.ofSector(0), m.total(), 1.96, RULES);
        assertTrue(Double.isNaN(q.quotient()[0]), "withheld is not nought");
        assertEquals("", q.reading(0));
    }

    @Test
    void onePlaceIsItsOwnReference() {
        Matrix m = new Matrix(new double[][] {{3, 7}}, 2);
        Quotients q = Quotients.of(m, 0, m.ofSector(0), m.total(), 1.96, RULES);
        assertEquals(1, q.quotient()[0]);
        assertEquals(1, q.low()[0] * q.high()[0], 1e-12, "even on a scale of ratios");
        assertEquals("near", q.reading(0));
        assertTrue(Double.isNaN(q.standardised()[0]), "one value has no deviation");
    }

    @Test
    void allAlikeHasNoStandardisedQuotient() {
        assertTrue(Arrays.stream(Standardised.of(new double[] {2, 2, 2})).allMatch(Double::isNaN));
        double[] z = Standardised.of(new double[] {1, Double.NaN, 3});
        assertArrayEquals(new double[] {-Math.sqrt(0.5), Double.NaN, Math.sqrt(0.5)}, z, 1e-12);
    }

    /** Added up in exact arithmetic. */
    private static double exactTail(int k, int n, double p) {
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int j = 0; j <= n; j++) {
            if (j >= k) {
                sum = sum.add(new BigDecimal(ways)
                        .multiply(new BigDecimal(p).pow(j))
                        .multiply(BigDecimal.ONE.subtract(new BigDecimal(p)).pow(n - j)));
            }
            ways = ways.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1));
        }
        return sum.round(MathContext.DECIMAL64).doubleValue();
    }

    @Test
    void binomialTailsAreExact() {
        Chance.tries(60, c -> {
            int n = c.nextInt(1, 60);
            int k = c.nextInt(n + 1);
            double p = c.nextDouble(0.001, 0.999);
            double exact = exactTail(k, n, p);
            assertEquals(exact, BinomialTail.atLeast(k, n, p), 1e-12 * exact + 1e-15, k + " of " + n + " at " + p);
        });
        assertEquals(1, BinomialTail.atLeast(0, 10, 0.3));
        assertEquals(0, BinomialTail.atLeast(11, 10, 0.3));
        assertEquals(1, BinomialTail.atLeast(3, 10, 1));
        assertEquals(0, BinomialTail.atLeast(3, 10, 0));
        // scipy.stats.binom.sf(k - 1, n, p)
        assertEquals(0.5012615645263357, BinomialTail.atLeast(20_000, 100_000, 0.2), 1e-12);
        assertEquals(4.116802947846591e-05, BinomialTail.atLeast(20_500, 100_000, 0.2), 1e-16);
        assertEquals(1.1189486093369409e-117, BinomialTail.atLeast(1230, 14_237, 29_915.0 / 707_418), 1e-129);
    }

    @Test
    void theNormalQuantile() {
        assertEquals(1.959963984540054, Normal.within(0.95), 1e-13);
        assertEquals(1.6448536269514722, Normal.within(0.9), 1e-13);
        assertEquals(2.5758293035489004, Normal.within(0.99), 1e-12);
    }

    @Test
    void starsGoToTheTopAndToWhatReachesAValue() {
        StarRules.Rule top = new StarRules.Rule(true, 0.1);
        double[] twenty = new double[20];
        Arrays.setAll(twenty, i -> i + 1);
        assertEquals(19, top.bar(twenty), "two of twenty");
        assertEquals(3, top.bar(new double[] {3, 1, 0, Double.NaN}), "at least one; those without do not count");
        assertEquals(2, new StarRules.Rule(false, 2).bar(twenty));
        assertTrue(Double.isInfinite(top.bar(new double[] {0, Double.NaN})));
    }

    @Test
    void badRulesAreRefusedAllAtOnce() {
        String text = "preset,criterion,measure,threshold,evidence\n"
                + "x,weight,value,2,none\nx,size,about,2,none\nx,focus,top-share,7,none\n";
        Layer table = Tables.parse("rules", text, Sketch.CRS);
        Refusal r = assertThrows(Refusal.class, () -> StarRules.of(table, "x"));
        assertEquals(3, r.reasons().size(), r.getMessage());
        assertThrows(Refusal.class, () -> StarRules.of(table, "y"));
    }
}

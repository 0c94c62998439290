package org.kuznets.analysis.plume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;

/** Against the worked examples of OND-86 and computed vectors, and by the laws that every branch obeys. */
class MaximumPlumeTest {
    private static final String VECTORS = "/org/kuznets/models/mrr_vectors.json";

    @Test
    void everyVectorWithItsSteps() throws IOException {
        JsonNode all = new ObjectMapper().readTree(MaximumPlumeTest.class.getResourceAsStream(VECTORS));
        assertEquals(7, all.size());
        for (JsonNode v : all) {
            String id = v.get("id").asText();
            JsonNode in = v.get("inp");
            MaximumPlume p = MaximumPlume.of(
                    new Stack(num(in, "H"), num(in, "D"), num(in, "w0"), num(in, "dT")),
                    num(in, "A"),
                    num(in, "F"),
                    num(in, "eta"));
            JsonNode expected = v.get("exp");
            same(num(expected, "V1"), p.flow(), id + " V1");
            same(num(expected, "vms"), p.vmCold(), id + " v'm");
            same(num(expected, "cm"), num(in, "M") * p.perGram(), id + " cm");
            same(num(expected, "xm"), p.distanceMetres(), id + " xm");
            same(num(expected, "um"), p.windMetresPerSecond(), id + " um");
            same(num(expected, "d"), p.d(), id + " d");
            same(num(expected, "n"), p.n(), id + " n");
            assertEquals(expected.get("cold").asBoolean(), p.cold(), id);
            if (!p.cold()) {
                same(num(expected, "m"), p.m(), id + " m");
                same(num(expected, "f"), p.f(), id + " f");
            }
            for (JsonNode at : v.get("points")) {
                double c = num(in, "M") * p.concentration(num(at, "x"), num(at, "y"), num(at, "u"), Edition.MRR_2017);
                same(num(at, "c"), c, id + " " + at);
            }
        }
    }

    /** A cold vent at 12 m and a low dump: branches that no worked example covers. */
    @Test
    void lowAndCold() {
        MaximumPlume low = MaximumPlume.of(new Stack(12, 0.5, 4, 0.2), 200, 3, 1);
        same(0.49138901, 0.3 * low.perGram(), "c_m");
        same(34.2, low.distanceMetres(), "x_m");
        MaximumPlume five = MaximumPlume.of(new Stack(5, 0.3, 3, 5), 200, 3, 1);
        same(1.1609938, 0.05 * five.perGram(), "c_m");
        same(9.9710496, five.distanceMetres(), "x_m");
        assertEquals(0.6928, Profile.s1(0.2, true, Edition.MRR_2017, 5), 1e-6);
        assertEquals(0.882812, Profile.s1(0.5, true, Edition.MRR_2017, 5), 1e-6);
        assertEquals(0.998612, Profile.s1(0.9, true, Edition.MRR_2017, 5), 1e-6);
        assertEquals(1, Profile.s1(0.1, true, Edition.MRR_2017, 0), "at 2 m and lower it is full from the start");
    }

    @Test
    void aRectangularMouth() {
        Stack s = Stack.rectangular(20, 2, 1, 6, 40);
        assertEquals(4.0 / 3, s.diameterMetres(), 1e-12);
        assertEquals(3, s.velocityMetresPerSecond(), 1e-12);
    }

    /** Any stack: the field never passes c_m, is linear in the emission and symmetric across the axis. */
    @Test
    void laws() {
        Chance.tries(300, r -> {
            Stack s =
                    new Stack(200 * r.nextDouble(), 8 * r.nextDouble(), 30 * r.nextDouble(), 200 * r.nextDouble() - 20);
            MaximumPlume p = MaximumPlume.of(s, 200, 1 + 2 * r.nextDouble(), 1);
            assertTrue(p.perGram() > 0 && p.distanceMetres() > 0 && p.windMetresPerSecond() >= 0.5, p.toString());
            for (int i = 0; i < 30; i++) {
                double x = p.distanceMetres() * Math.exp(6 * r.nextDouble() - 3);
                double y = x * (2 * r.nextDouble() - 1);
                double u = 0.5 + 12 * r.nextDouble();
                double c = p.concentration(x, y, u, Edition.MRR_2017);
                assertTrue(c >= 0 && c <= p.perGram() * (1 + 1e-3), p + " " + x + " " + c);
                assertEquals(c, p.concentration(x, -y, u, Edition.MRR_2017));
            }
        });
    }

    /** The rule that m is taken at f_e acts in the low-wind branch only. */
    @Test
    void feMattersOnlyAtLowWind() {
        Chance.tries(20_000, r -> {
            Stack s = new Stack(
                    2 + 200 * r.nextDouble(), 0.1 + 8 * r.nextDouble(), 30 * r.nextDouble(), 1 + 200 * r.nextDouble());
            MaximumPlume p = MaximumPlume.of(s, 200, 1, 1);
            if (!p.cold() && p.fe() < p.f()) {
                assertTrue(p.vm() < 0.5005, p.toString());
            }
        });
    }

    @Test
    void continuousAtEveryBorder() {
        for (double[] b : new double[][] {{1, 1e-9}, {8, 3e-4}, {100, 1.2e-3}}) {
            for (boolean heavy : new boolean[] {false, true}) {
                double left = Profile.s1(b[0] * (1 - 1e-12), heavy, Edition.MRR_2017);
                double right = Profile.s1(b[0] * (1 + 1e-12), heavy, Edition.MRR_2017);
                assertEquals(left, right, b[1] * left, b[0] + " " + heavy);
            }
        }
        assertEquals(1, Profile.r(1), 1e-12);
        assertEquals(1, Profile.r(1 + 1e-12), 1e-9);
        assertEquals(1, Profile.p(1), 1e-12);
        assertEquals(3, Profile.p(0.25 + 1e-12), 1e-3);
        assertEquals(0.135148, Profile.s2(0.2), 1e-6, "the bracket is squared");
    }

    private static double num(JsonNode n, String name) {
        return n.get(name).asDouble();
    }

    private static void same(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-6 * Math.abs(expected), what);
    }
}

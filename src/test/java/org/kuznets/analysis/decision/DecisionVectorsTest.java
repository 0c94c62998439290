package org.kuznets.analysis.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.decision.Promethee.Kind;
import org.kuznets.analysis.decision.Promethee.Preference;

/** Every vector of section 6 but FUZ-1, at its own tolerance. */
class DecisionVectorsTest {
    private static final boolean[] PHONES = {false, true, true, true};

    private static JsonNode vector(String id) {
        try (var in =
                DecisionVectorsTest.class.getResourceAsStream("/org/kuznets/models/placement/06-suitability.json")) {
            for (JsonNode v : new ObjectMapper().readTree(in)) {
                if (v.get("id").asText().equals(id)) {
                    return v;
                }
            }
            throw new AssertionError("no vector " + id);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] row(JsonNode node) {
        double[] all = new double[node.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = node.get(i).asDouble();
        }
        return all;
    }

    private static double[][] matrix(JsonNode node) {
        double[][] all = new double[node.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = row(node.get(i));
        }
        return all;
    }

    private static void check(JsonNode v, Pairwise p) {
        double tol = v.get("tol").asDouble();
        JsonNode e = v.get("expected");
        assertArrayEquals(row(e.get("w")), p.weights(), tol);
        assertEquals(e.get("lambda_max").asDouble(), p.lambda(), tol);
        assertEquals(e.get("CI").asDouble(), p.index(), tol);
        assertEquals(e.get("CR_saaty").asDouble(), p.ratio(), tol);
        assertEquals(e.get("CR_alonso_lamata").asDouble(), p.ratioAlonsoLamata(), tol);
        if (e.has("geometric_w")) {
            assertArrayEquals(row(e.get("geometric_w")), p.geometricWeights(), tol);
        }
    }

    @Test
    void judgementsInPairs() {
        for (String id : List.of("AHP-1", "AHP-2", "AHP-INC", "AHP-C")) {
            JsonNode v = vector(id);
            check(v, Pairwise.of(matrix(v.get("input").get("A"))));
        }
        JsonNode group = vector("AHP-GRP");
        check(
                group,
                Pairwise.group(List.of(
                        matrix(group.get("input").get("A")),
                        matrix(group.get("input").get("B")))));
    }

    @Test
    void contradictionsAreFound() {
        Pairwise cyclic = Pairwise.of(matrix(vector("AHP-INC").get("input").get("A")));
        assertFalse(cyclic.accepted());
        Pairwise.Triple t = cyclic.worst().orElseThrow();
        assertEquals(List.of(9.0, 9.0), List.of(t.ab(), t.bc()));
        assertTrue(t.error() > 6);
        // a peer divides 0 by 0 here
        Pairwise two = Pairwise.of(new double[][] {{1, 3}, {1 / 3.0, 1}});
        assertEquals(0, two.ratio());
        assertTrue(two.accepted());
        assertArrayEquals(new double[] {0.75, 0.25}, two.weights(), 1e-12);
    }

    @Test
    void combinations() {
        JsonNode v = vector("WLC-1");
        double[] w = row(v.get("input").get("w"));
        double[][] x = matrix(v.get("input").get("X"));
        JsonNode e = v.get("expected");
        JsonNode owa = vector("OWA-1").get("expected");
        double[] order = {0.5, 0.3, 0.2, 0};
        assertEquals(owa.get("orness_v").asDouble(), Owa.orness(order), 1e-9);
        for (int i = 0; i < x.length; i++) {
            assertEquals(e.get("wlc").get(i).asDouble(), Combination.WLC.of(x[i], w), 1e-9);
            assertEquals(
                    e.get("geo").get(i).asDouble(), new Combination(Combination.Kind.GEOMETRIC, 1).of(x[i], w), 1e-9);
            assertEquals(owa.get("min").get(i).asDouble(), Owa.ordered(x[i], new double[] {0, 0, 0, 1}), 1e-9);
            assertEquals(owa.get("max").get(i).asDouble(), Owa.ordered(x[i], new double[] {1, 0, 0, 0}), 1e-9);
            assertEquals(owa.get("mean").get(i).asDouble(), Owa.ordered(x[i], new double[] {.25, .25, .25, .25}), 1e-9);
            assertEquals(owa.get("v").get(i).asDouble(), Owa.ordered(x[i], order), 1e-9);
            for (var alpha : java.util.Map.of("rim05", 0.5, "rim1_equals_wlc", 1.0, "rim2", 2.0)
                    .entrySet()) {
                Combination rim = new Combination(Combination.Kind.OWA, alpha.getValue());
                assertEquals(owa.get(alpha.getKey()).get(i).asDouble(), rim.of(x[i], w), 1e-9, alpha.getKey());
            }
            // equal order weights leave the criterion weights alone
            assertEquals(Combination.WLC.of(x[i], w), Owa.weighted(x[i], w, new double[] {1, 1, 1, 1}), 1e-12);
        }
    }

    @Test
    void topsis() {
        JsonNode v = vector("TOPSIS-1");
        double[][] x = matrix(v.get("input").get("X"));
        double[] w = row(v.get("input").get("w"));
        assertArrayEquals(row(v.get("expected")), Topsis.closeness(x, w, PHONES), 1e-9);
    }

    @Test
    void vikorIsDefinedWhereAPeerGivesNothing() {
        JsonNode in = vector("TOPSIS-1").get("input");
        JsonNode e = vector("VIKOR-1").get("expected");
        Vikor v = Vikor.of(matrix(in.get("X")), row(in.get("w")), PHONES, 0.5);
        assertArrayEquals(row(e.get("S")), v.sums(), 1e-9);
        assertArrayEquals(row(e.get("R")), v.largest(), 1e-9);
        // all largest regrets are alike: that term is 0, where the peer's Q is 0/0
        double[] s = v.sums();
        for (int i = 0; i < s.length; i++) {
            assertEquals(0.5 * (s[i] - 1 / 3.0) / (1 / 3.0), v.compromise()[i], 1e-9);
        }
        assertEquals(2, v.order()[0]);
        assertTrue(v.compromiseSet().contains(2));
    }

    @Test
    void promethee() {
        JsonNode in = vector("TOPSIS-1").get("input");
        JsonNode p = vector("PROM-1");
        Kind[] kinds = {Kind.LINEAR, Kind.USUAL, Kind.V_SHAPE, Kind.GAUSSIAN};
        Preference[] all = new Preference[4];
        for (int k = 0; k < 4; k++) {
            JsonNode i = p.get("input");
            all[k] = new Preference(
                    kinds[k],
                    PHONES[k],
                    i.get("q").get(k).asDouble(),
                    i.get("p").get(k).asDouble(),
                    i.get("s").get(k).asDouble());
        }
        Promethee flows = Promethee.of(matrix(in.get("X")), row(in.get("w")), all);
        assertArrayEquals(row(p.get("expected").get("phi_plus")), flows.leaving(), 1e-9);
        assertArrayEquals(row(p.get("expected").get("phi_minus")), flows.entering(), 1e-9);
        assertArrayEquals(row(p.get("expected").get("phi")), flows.net(), 1e-9);
    }

    @Test
    void weightsFromTheData() {
        JsonNode in = vector("TOPSIS-1").get("input");
        assertArrayEquals(row(vector("ENTW-1").get("expected")), ObjectiveWeights.entropy(matrix(in.get("X"))), 1e-9);
        assertArrayEquals(
                row(vector("CRITIC-1").get("expected")), ObjectiveWeights.critic(matrix(in.get("X")), PHONES), 1e-9);
    }

    @Test
    void crossings() {
        double[][] u = matrix(vector("SMAA-1").get("input").get("U"));
        JsonNode v = vector("OAT-1");
        double[] w = row(v.get("input").get("w0"));
        List<double[]> found = new ArrayList<>();
        Crossings.of(u, w, 0).forEach(c -> found.add(new double[] {c.first(), c.second(), c.weight()}));
        assertEquals(3, found.size());
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(row(v.get("expected").get("cross").get(k)), found.get(k), 1e-9);
            assertEquals(v.get("expected").get("scores").get(k).asDouble(), Combination.WLC.of(u[k], w), 1e-9);
        }
    }

    @Test
    void rankAcceptability() {
        JsonNode v = vector("SMAA-1");
        double[][] u = matrix(v.get("input").get("U"));
        double[][] exact = ExactSmaa.of(u);
        double[] equal = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        int draws = 200_000;
        Smaa smaa = Smaa.of(u, Draws.of(equal, 0, draws, 1), Combination.WLC, Work.PLAIN);
        for (int i = 0; i < 3; i++) {
            // the slow oracle has the exact areas; the draws come near them
            assertArrayEquals(row(v.get("expected").get("b_exact").get(i)), exact[i], 1e-9);
            for (int r = 0; r < 3; r++) {
                double four = 4 * Math.sqrt(exact[i][r] * (1 - exact[i][r]) / draws);
                assertEquals(exact[i][r], smaa.acceptability(i, r), four);
            }
            double[] central = row(v.get("expected").get("central_weights_mc").get(i));
            assertArrayEquals(central, smaa.centralWeights(i).orElseThrow(), 0.004);
        }
    }
}

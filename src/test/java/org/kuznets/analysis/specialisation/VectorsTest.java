package org.kuznets.analysis.specialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.inequality.Gini;
import org.kuznets.analysis.inequality.Lorenz;
import org.kuznets.analysis.inequality.Shares;
import org.kuznets.analysis.inequality.SpatialGini;
import org.kuznets.analysis.inequality.Theil;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;
import org.kuznets.analysis.plants.ClusterIndex;
import org.kuznets.analysis.plants.EllisonGlaeser;
import org.kuznets.analysis.shiftshare.Decomposition;
import org.kuznets.analysis.shiftshare.Effects;

/** Every vector of specialisation and concentration, at its own tolerance. */
class VectorsTest {
    private static final Map<String, JsonNode> ALL = read();

    @TestFactory
    Stream<DynamicTest> vectors() {
        return ALL.entrySet().stream()
                // its data set is not part of the vectors
                .filter(e -> !e.getKey().equals("SSD-GOE"))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
    }

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (String file : List.of("R", "py")) {
            try (var in = VectorsTest.class.getResourceAsStream(
                    "/org/kuznets/models/placement/01-specialisation-" + file + ".json")) {
                new ObjectMapper().readTree(in).forEach(v -> all.put(v.get("id").asText(), v));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void check(String id, JsonNode v) {
        JsonNode in = v.get("input");
        double tol = v.get("tol").asDouble();
        Map<String, Object> got = new HashMap<>();
        switch (id) {
            case "LQ-1" -> {
                double lq = LocationQuotient.of(
                        in.get("e_ij").asDouble(),
                        in.get("e_j").asDouble(),
                        in.get("e_i").asDouble(),
                        in.get("e").asDouble());
                same(v.get("expected"), lq, tol);
            }
            case "LQ-2" -> same(v.get("expected"), quotients(), tol);
            case "SLQ-2" ->
                same(
                        v.get("expected"),
                        Arrays.stream(quotients())
                                .map(r -> Arrays.stream(r)
                                        .map(LocationQuotient::symmetric)
                                        .toArray())
                                .toArray(),
                        tol);
            case "ZLQ-2" -> same(v.get("expected"), turned(standardised()), tol);
            case "KRUG-2" -> named(v, "R", r -> Shares.krugman(A[r], sums(A)), 5);
            case "SPEC-2" -> named(v, "R", r -> Shares.hoover(A[r], sums(A)), 5);
            case "HHI-2" -> named(v, "R", r -> Shares.herfindahl(A[r]), 5);
            case "HACH-2" -> named(v, "R", r -> Shares.hachman(A[r], sums(A)), 5);
            case "LGINI-2" ->
                named(v, "I", i -> Lorenz.of(turned(A)[i], sums(turned(A))).locationalGini(), 5);
            case "KRUG-1" -> same(v.get("expected"), Shares.krugman(doubles(in, "a"), doubles(in, "b")), tol);
            case "HHI-1" -> {
                double h = Shares.herfindahl(doubles(in, "x"));
                got.putAll(Map.of("H", h, "Hn", Shares.normalisedHerfindahl(doubles(in, "x")), "eq", 1 / h));
            }
            case "GINI-1" ->
                got.putAll(Map.of("G", Gini.of(doubles(in, "x")), "Gn", Gini.normalised(doubles(in, "x"))));
            case "GINI-2" ->
                got.putAll(Map.of("gini", Gini.of(doubles(in, "x")), "herf", Shares.herfindahl(doubles(in, "x"))));
            case "GSPEC-1" -> same(v.get("expected"), giniOfRatios(doubles(in, "e_ij"), doubles(in, "e_i")), tol);
            case "GCONC-1" -> same(v.get("expected"), giniOfRatios(doubles(in, "e_ij"), doubles(in, "e_j")), tol);
            case "EG-1", "EG-2" -> {
                EllisonGlaeser e = ellisonGlaeser(in);
                got.putAll(Map.of("gamma", e.gamma(), "G", e.raw(), "z", e.z(), "H", e.herfindahl()));
                got.put("K", (double) in.get("plant_emp").size());
            }
            case "EG-MS-1" -> {
                EllisonGlaeser e = ellisonGlaeser(ALL.get("EG-1").get("input"));
                got.putAll(Map.of("EG", e.gamma(), "MS", e.maurelSedillot(), "G", e.raw(), "H", e.herfindahl()));
            }
            case "EG-E0-1" -> {
                EllisonGlaeser e = ellisonGlaeser(ALL.get("EG-1").get("input"));
                got.putAll(Map.of("EG0", e.expected(), "varG", e.variance()));
            }
            case "HOOV-1" -> same(v.get("expected"), Shares.hoover(doubles(in, "x"), doubles(in, "ref")), tol);
            case "HOOV-2" -> {
                double[] x = doubles(in, "ind");
                double[] ref = doubles(in, "pop");
                got.putAll(Map.of(
                        "hoover_index_pct", 100 * Shares.hoover(x, ref),
                        "hoover_gini", Lorenz.of(x, ref).gini(),
                        "gini", Gini.of(x)));
            }
            case "THEIL-L-1" ->
                same(v.get("expected"), even(doubles(in, "x"), false).total(), tol);
            case "THEIL-T-1" ->
                got.putAll(Map.of(
                        "T", even(doubles(in, "x"), true).total(),
                        "L", even(doubles(in, "x"), false).total()));
            case "THEIL-2" -> {
                Theil.Parts t = Theil.t(doubles(in, "y"), ones(6), ints(in, "g"), 2);
                got.putAll(Map.of("T", t.total(), "bg", t.between(), "wg", t.within()));
            }
            case "THEIL-W-1" -> {
                Theil.Parts t = Theil.t(doubles(in, "Y"), doubles(in, "P"), ints(in, "g"), 2);
                got.putAll(Map.of("T", t.total(), "between", t.between(), "within", t.within()));
            }
            case "THEIL-MEX" -> mexico(v, tol);
            case "GINI-MEX" ->
                same(v.get("expected"), Gini.of(doubles(ALL.get("THEIL-MEX").get("input"), "y1940")), tol);
            case "SGINI-MEX" -> got.putAll(spatialMexico());
            case "SSA-A-Dunn", "SSA-B-Dunn", "SSA-A-Esteban", "SSA-B-Esteban", "SSA-A-Gerfin", "SSA-B-Gerfin" ->
                got.putAll(shift(in, id));
            case "SSS-1", "SSA-3" -> spatial(id, v, tol);
            case "LITZ-1" ->
                same(
                        v.get("expected"),
                        ClusterIndex.of(
                                num(in, "e_ij"),
                                num(in, "e_i"),
                                num(in, "a_j"),
                                num(in, "a"),
                                num(in, "p_j"),
                                num(in, "p"),
                                num(in, "b_ij"),
                                num(in, "b_i")),
                        tol);
            case "LQ-GOE" -> same(v.get("expected"), goettingen(in), tol);
            case "KRUG-GOE" -> {
                JsonNode goe = ALL.get("LQ-GOE").get("input");
                got.putAll(Map.of(
                        "krugman", Shares.krugman(doubles(goe, "e_ij"), doubles(goe, "e_i")),
                        "gini_spec", giniOfRatios(doubles(goe, "e_ij"), doubles(goe, "e_i"))));
            }
            case "LQ-SIG-1" -> {
                double p = BinomialTail.atLeast((long) num(in, "a"), (long) num(in, "n"), num(in, "p"));
                double want = v.get("expected").get("p_value").asDouble();
                assertEquals(want, p, 1e-11 * want);
            }
            case "LQ-CI-1" -> {
                double[] ci = LocationQuotient.interval(
                        num(in, "a"), num(in, "n"), num(in, "b"), num(in, "N"), Normal.within(0.95));
                double lq = LocationQuotient.of(num(in, "a"), num(in, "n"), num(in, "b"), num(in, "N"));
                got.putAll(Map.of("LQ", lq, "lo", ci[0], "hi", ci[1]));
            }
            default -> fail("nobody checks " + id);
        }
        got.forEach((name, value) ->
                assertEquals(v.get("expected").get(name).asDouble(), (double) value, tol * scale(v, name), name));
        if (!got.isEmpty()) {
            assertEquals(v.get("expected").size(), got.size());
        }
    }

    /** Sums of a million are not known to 1e-9. */
    private static double scale(JsonNode v, String name) {
        return Math.max(1, Math.abs(v.get("expected").get(name).asDouble()));
    }

    private static final double[][] A = matrix(ALL.get("LQ-2").get("input").get("E"));

    private interface Figure {
        double of(int number);
    }

    private static void named(JsonNode v, String letter, Figure figure, int count) {
        for (int k = 0; k < count; k++) {
            double want = v.get("expected").get(letter + (k + 1)).asDouble();
            assertEquals(want, figure.of(k), v.get("tol").asDouble(), letter + (k + 1));
        }
    }

    private static double[][] quotients() {
        Matrix m = new Matrix(A, 5);
        return IntStream.range(0, 5)
                .mapToObj(r -> IntStream.range(0, 5)
                        .mapToDouble(i -> LocationQuotient.of(m.at(r, i), m.ofPlace(r), m.ofSector(i), m.total()))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] standardised() {
        return Arrays.stream(turned(quotients())).map(Standardised::of).toArray(double[][]::new);
    }

    private static double giniOfRatios(double[] a, double[] b) {
        return Gini.of(
                IntStream.range(0, a.length).mapToDouble(i -> a[i] / b[i]).toArray());
    }

    private static double[] goettingen(JsonNode in) {
        double[] here = doubles(in, "e_ij");
        double[] wide = doubles(in, "e_i");
        return IntStream.range(0, here.length)
                .mapToDouble(i -> LocationQuotient.of(here[i], num(in, "e_j"), wide[i], num(in, "e")))
                .toArray();
    }

    private static EllisonGlaeser ellisonGlaeser(JsonNode in) {
        List<String> regions = StreamSupport.stream(in.get("plant_region").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<String> names = regions.stream().distinct().toList();
        int[] place = regions.stream().mapToInt(names::indexOf).toArray();
        return EllisonGlaeser.of(doubles(in, "plant_emp"), place, doubles(in, "region_total"), 0, 1, 0, Work.PLAIN);
    }

    private static Theil.Parts even(double[] x, boolean t) {
        int[] one = new int[x.length];
        return t ? Theil.t(x, ones(x.length), one, 1) : Theil.l(x, ones(x.length), one, 1);
    }

    private static void mexico(JsonNode v, double tol) {
        int[] regime =
                IntStream.of(ints(v.get("input"), "regime")).map(g -> g - 1).toArray();
        String[] years = {"y1940", "y2000"};
        int[] at = {0, 6};
        for (int k = 0; k < 2; k++) {
            Theil.Parts t = Theil.t(doubles(v.get("input"), years[k]), ones(32), regime, 5);
            assertEquals(v.get("expected").get("T").get(at[k]).asDouble(), t.total(), tol);
            assertEquals(v.get("expected").get("bg").get(at[k]).asDouble(), t.between(), tol);
            assertEquals(v.get("expected").get("wg").get(at[k]).asDouble(), t.within(), tol);
        }
    }

    private static Map<String, Object> spatialMexico() {
        JsonNode in = ALL.get("THEIL-MEX").get("input");
        int[] regime = ints(in, "regime");
        int[][] block = IntStream.range(0, 32)
                .mapToObj(i -> IntStream.range(0, 32)
                        .filter(j -> j != i && regime[i] == regime[j])
                        .toArray())
                .toArray(int[][]::new);
        SpatialGini g = SpatialGini.of(doubles(in, "y1940"), block, 0, 1, 0, Work.PLAIN);
        return Map.of("wg", g.neighbours(), "wcg", g.others());
    }

    private static Map<String, Object> shift(JsonNode in, String id) {
        double[] n0 = doubles(in, "n0");
        double[] n1 = doubles(in, "n1");
        Matrix before = new Matrix(new double[][] {doubles(in, "r0")}, n0.length);
        Matrix after = new Matrix(new double[][] {doubles(in, "r1")}, n0.length);
        Decomposition d = new Decomposition(before, after, new Reference(n0, 0), new Reference(n1, 0), new int[1][0]);
        Effects e = IntStream.range(0, n0.length).mapToObj(i -> d.at(0, i)).reduce(Effects.NONE, Effects::plus);
        if (id.endsWith("Gerfin")) {
            double[] g = d.gerfin(0);
            return Map.of("Industrial mix", g[0], "Regional share", g[1], "Net total shift", g[2]);
        }
        Map<String, Object> got = new HashMap<>(
                Map.of("Growth (t1-t)", e.change(), "National share", e.national(), "Industrial mix", e.mix()));
        if (id.endsWith("Dunn")) {
            got.putAll(Map.of("Regional share", e.regional(), "Net total shift", e.mix() + e.regional()));
        } else {
            got.putAll(Map.of("Regional share", e.competitive(), "Allocation effect", e.allocation()));
        }
        return got;
    }

    private static void spatial(String id, JsonNode v, double tol) {
        JsonNode in = ALL.get("SSS-1").get("input");
        Matrix before = new Matrix(matrix(in.get("r0")), 2);
        Matrix after = new Matrix(matrix(in.get("r1")), 2);
        double[][] w = matrix(in.get("W"));
        int[][] near = Arrays.stream(w)
                .map(row ->
                        IntStream.range(0, row.length).filter(j -> row[j] > 0).toArray())
                .toArray(int[][]::new);
        Decomposition d = new Decomposition(before, after, Reference.own(before), Reference.own(after), near);
        for (int r = 0; r < 3; r++) {
            for (int i = 0; i < 2; i++) {
                Effects e = d.at(r, i);
                Map<String, Double> got = id.equals("SSA-3")
                        ? Map.of("national", e.national(), "mix", e.mix(), "regional", e.regional())
                        : Map.of(
                                "national", e.national(),
                                "neigh_industry", e.neighbour(),
                                "local", e.local(),
                                "sum_check", e.national() + e.neighbour() + e.local(),
                                "actual", e.change());
                assertEquals(v.get("expected").size(), got.size());
                for (Map.Entry<String, Double> g : got.entrySet()) {
                    double want =
                            v.get("expected").get(g.getKey()).get(r).get(i).asDouble();
                    assertEquals(want, g.getValue(), tol, g.getKey());
                }
            }
        }
    }

    private static void same(JsonNode want, Object got, double tol) {
        if (got instanceof Double d) {
            assertEquals(want.asDouble(), d, tol);
        } else if (got instanceof double[] row) {
            assertEquals(want.size(), row.length);
            IntStream.range(0, row.length).forEach(i -> same(want.get(i), row[i], tol));
        } else {
            Object[] rows = (Object[]) got;
            assertEquals(want.size(), rows.length);
            IntStream.range(0, rows.length).forEach(i -> same(want.get(i), rows[i], tol));
        }
    }

    private static double num(JsonNode in, String name) {
        return in.get(name).asDouble();
    }

    private static double[] doubles(JsonNode in, String name) {
        return StreamSupport.stream(in.get(name).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static int[] ints(JsonNode in, String name) {
        return Arrays.stream(doubles(in, name)).mapToInt(d -> (int) d).toArray();
    }

    private static double[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(r -> StreamSupport.stream(r.spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] ones(int n) {
        double[] all = new double[n];
        Arrays.fill(all, 1);
        return all;
    }

    private static double[] sums(double[][] rows) {
        return Arrays.stream(turned(rows))
                .mapToDouble(c -> Arrays.stream(c).sum())
                .toArray();
    }

    private static double[][] turned(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(i -> Arrays.stream(rows).mapToDouble(r -> r[i]).toArray())
                .toArray(double[][]::new);
    }
}

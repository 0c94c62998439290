package org.kuznets.analysis.location;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.capacity.Assigned;
import org.kuznets.analysis.capacity.Capacitated;
import org.kuznets.analysis.capacity.CapacitySearch;
import org.kuznets.analysis.cover.Covering;
import org.kuznets.analysis.cover.Covers;
import org.kuznets.analysis.facility.Costs;
import org.kuznets.analysis.facility.Effort;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Plan;
import org.kuznets.analysis.facility.Rules;
import org.kuznets.analysis.facility.Search;
import org.kuznets.analysis.facility.Status;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The vectors of location, each at its tolerance. Those whose instances are not kept here are named and left out. */
class LocationVectorsTest {
    private static final Effort MUCH = new Effort(5000, 40, 1);
    private static final Map<String, JsonNode> ALL = read();
    private static final JsonNode TOY = ALL.get("PMED-T1").get("input");
    private static final int SITES = TOY.get("points").size();

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        try (InputStream in =
                LocationVectorsTest.class.getResourceAsStream("/org/kuznets/models/placement/05-location.json")) {
            new ObjectMapper().readTree(in).forEach(v -> all.put(v.get("id").asText(), v));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(JsonNode of) {
        return StreamSupport.stream(of.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double weight(int i) {
        return TOY.get("demand").get(i).asDouble();
    }

    /** Rounded to six places, as the vectors are. */
    private static double distance(int i, int j) {
        JsonNode p = TOY.get("points");
        double dx = p.get(i).get(0).asDouble() - p.get(j).get(0).asDouble();
        double dy = p.get(i).get(1).asDouble() - p.get(j).get(1).asDouble();
        return Math.rint(Math.hypot(dx, dy) * 1e6) / 1e6;
    }

    private static Plan plan(Rules rules, Costs costs) {
        return Search.of(Facilities.of(SITES, costs, rules, Work.PLAIN), MUCH, List.of(), Work.PLAIN);
    }

    private static Costs weighted() {
        return (i, row) -> {
            for (int j = 0; j < SITES; j++) {
                row[j] = weight(i) * distance(i, j);
            }
        };
    }

    private static Stream<JsonNode> of(String family) {
        return ALL.values().stream().filter(v -> v.get("id").asText().startsWith(family));
    }

    private static void sites(JsonNode expected, int[] open) {
        assertArrayEquals(
                StreamSupport.stream(expected.get("sites").spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .toArray(),
                open);
    }

    private static void optimal(JsonNode v, Plan plan) {
        assertEquals(Status.OPTIMAL, plan.status());
        assertEquals(
                v.get("expected").get("obj").asDouble(),
                plan.cost(),
                v.get("tol").asDouble());
        sites(v.get("expected"), plan.open());
    }

    @TestFactory
    Stream<DynamicTest> weber() {
        return of("WEB-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    List<Place> points = new ArrayList<>();
                    for (int i = 0; i < v.get("input").get("P").size(); i++) {
                        double[] p = numbers(v.get("input").get("P").get(i));
                        points.add(WeberTest.place(
                                p[0], p[1], v.get("input").get("w").get(i).asDouble()));
                    }
                    Weber w = Weber.of(points);
                    double[] at = numbers(v.get("expected").get("x"));
                    double tol = v.get("tol").asDouble();
                    assertEquals(v.get("expected").get("cost").asDouble(), w.cost(), tol);
                    assertEquals(at[0], w.x(), tol);
                    assertEquals(at[1], w.y(), tol);
                    assertEquals("vertex".equals(v.get("expected").get("kind").asText()), w.vertex());
                    assertTrue(w.bound() >= w.cost() * (1 - 1e-9) && w.bound() <= w.cost());
                }));
    }

    @TestFactory
    Stream<DynamicTest> pMedian() {
        return of("PMED-")
                .map(v -> dynamicTest(
                        v.get("id").asText(),
                        () -> optimal(
                                v, plan(Rules.exactly(v.get("input").get("p").asInt(), SITES), weighted()))));
    }

    @TestFactory
    Stream<DynamicTest> pCenter() {
        return of("PCEN-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    Rules rules = Rules.exactly(v.get("input").get("p").asInt(), SITES);
                    Covering c =
                            new Covers(SITES, LocationVectorsTest::distance, rules, 1000, Work.PLAIN).smallestRadius();
                    assertEquals(Status.OPTIMAL, c.status());
                    assertEquals(
                            v.get("expected").get("obj").asDouble(),
                            c.value(),
                            v.get("tol").asDouble());
                }));
    }

    @TestFactory
    Stream<DynamicTest> lscp() {
        return of("LSCP-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    Rules rules = Rules.anyNumber(new double[SITES]);
                    Covering c = new Covers(SITES, LocationVectorsTest::distance, rules, 1000, Work.PLAIN)
                            .fewest(v.get("input").get("R").asDouble(), 0);
                    assertEquals(Status.OPTIMAL, c.status());
                    assertEquals(v.get("expected").get("min_sites").asDouble(), c.value());
                }));
    }

    @TestFactory
    Stream<DynamicTest> mclp() {
        double all = java.util.stream.IntStream.range(0, SITES)
                .mapToDouble(LocationVectorsTest::weight)
                .sum();
        return of("MCLP-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    double radius = v.get("input").get("R").asDouble();
                    Plan p = plan(Rules.exactly(v.get("input").get("p").asInt(), SITES), (i, row) -> {
                        for (int j = 0; j < SITES; j++) {
                            row[j] = distance(i, j) <= radius ? 0 : weight(i);
                        }
                    });
                    assertEquals(Status.OPTIMAL, p.status());
                    assertEquals(
                            v.get("expected").get("covered").asDouble(),
                            all - p.cost(),
                            v.get("tol").asDouble());
                    assertEquals(v.get("expected").get("share").asDouble(), (all - p.cost()) / all, 1e-9);
                }));
    }

    @TestFactory
    Stream<DynamicTest> capacitated() {
        return of("CPMED-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    double[] cost = new double[SITES * SITES];
                    double[] size = new double[SITES];
                    double[] capacity = new double[SITES];
                    java.util.Arrays.fill(capacity, v.get("input").get("cap").asDouble());
                    for (int i = 0; i < SITES; i++) {
                        size[i] = weight(i);
                        for (int j = 0; j < SITES; j++) {
                            cost[i * SITES + j] = weight(i) * distance(i, j);
                        }
                    }
                    Rules rules = Rules.exactly(v.get("input").get("p").asInt(), SITES);
                    Assigned a = CapacitySearch.of(new Capacitated(cost, size, capacity, rules), 10_000, Work.PLAIN);
                    assertEquals(Status.OPTIMAL, a.status());
                    assertEquals(
                            v.get("expected").get("obj").asDouble(),
                            a.cost(),
                            v.get("tol").asDouble());
                    sites(v.get("expected"), a.open());
                }));
    }

    /** By the port for any dispersion: here the vectors' stand-in, a tenfold population and exp(-d / 2). */
    private static double[] exposures() {
        GeometryFactory shapes = new GeometryFactory();
        List<Place> people = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            double[] p = numbers(TOY.get("points").get(i));
            people.add(new Place(
                    "p" + i,
                    p[0],
                    p[1],
                    10 * weight(i),
                    new org.kuznets.layer.Feature(
                            "p" + i, shapes.createPoint(new Coordinate(p[0], p[1])), org.kuznets.layer.Row.NONE)));
        }
        return Exposures.of(
                SITES,
                people,
                (j, x, y) -> {
                    double d =
                            Math.hypot(x - people.get(j).x(), y - people.get(j).y());
                    return Math.exp(-Math.rint(d * 1e6) / 1e6 / 2);
                },
                Work.PLAIN);
    }

    @Test
    void exposureCoefficients() {
        JsonNode v = ALL.get("UFLP-EXP-K");
        assertArrayEquals(numbers(v.get("expected")), exposures(), v.get("tol").asDouble());
    }

    @TestFactory
    Stream<DynamicTest> uflpWithExposure() {
        double[] exposures = exposures();
        return of("UFLP-T-")
                .map(v -> dynamicTest(v.get("id").asText(), () -> {
                    double price = v.get("input").get("lam").asDouble();
                    double[] fixed = numbers(v.get("input").get("fixed"));
                    double[] priced = fixed.clone();
                    for (int j = 0; j < SITES; j++) {
                        priced[j] += price * exposures[j];
                    }
                    Plan p = plan(Rules.anyNumber(priced), weighted());
                    optimal(v, p);
                    JsonNode expected = v.get("expected");
                    double tol = v.get("tol").asDouble();
                    double sum = 0;
                    double costs = 0;
                    for (int j : p.open()) {
                        sum += exposures[j];
                        costs += fixed[j];
                    }
                    assertEquals(expected.get("exposure").asDouble(), sum, tol);
                    assertEquals(expected.get("fixed").asDouble(), costs, tol);
                    assertEquals(expected.get("transport").asDouble(), p.cost() - costs - price * sum, tol);
                }));
    }

    /** Their data sets are not kept: SF is another project's test data, CAP71 is read by the benchmark. */
    @Test
    void everyVectorIsHereOrNamed() {
        List<String> here =
                List.of("WEB-", "PMED-", "PCEN-", "LSCP-", "MCLP-", "CPMED-", "UFLP-EXP-K", "UFLP-T-", "SF-", "CAP71");
        ALL.keySet().forEach(id -> assertTrue(here.stream().anyMatch(id::startsWith), id));
    }
}

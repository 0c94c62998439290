package org.kuznets.analysis.accessibility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.kuznets.Sketch;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The figures of peers and of closed forms, {@code models/placement/04-accessibility.json}. */
class AccessibilityVectorsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void floatingCatchments() throws IOException {
        for (int k = 0; k < 4; k++) {
            JsonNode v = vector("2SFCA-" + k);
            JsonNode in = v.get("input");
            Gravity g = run(
                    in,
                    in.get("cost"),
                    decay(DecayKind.POWER, 1, 1),
                    in.get("max_cost").asDouble());
            assertArrayEquals(numbers(v.get("expected").get("e2sfca")), access(g, Access::enhanced), 1e-9);
            assertArrayEquals(numbers(v.get("expected").get("three")), access(g, Access::three), 1e-9);
        }
    }

    @Test
    void binaryCatchmentAndItsSum() throws IOException {
        JsonNode in = vector("2SFCA-0").get("input");
        Gravity g = run(in, in.get("cost"), decay(DecayKind.BINARY, 1, 1), 41);
        double[] two = access(g, Access::two);
        assertArrayEquals(numbers(vector("2SFCA-bin").get("expected")), two, 1e-9);
        assertArrayEquals(two, access(g, Access::enhanced), 1e-12);
        double[] people = numbers(in.get("pop"));
        double sum = people[0] * two[0] + people[1] * two[1] + people[2] * two[2];
        assertEquals(vector("2SFCA-inv").get("expected").asDouble(), sum, 1e-9);
    }

    @Test
    void decays() throws IOException {
        JsonNode v = vector("DECAY-1").get("expected");
        Decay step = Decay.of(DecayKind.STEP, 1, 1, "20:1,40:0.68,60:0.22");
        each(v.get("step"), (c, w) -> assertEquals(w, step.at(c), 1e-9));
        each(
                v.get("gauss"),
                (c, w) -> assertEquals(w, decay(DecayKind.GAUSSIAN, 20, 1).at(c), 1e-9));
        each(
                v.get("gravity"),
                (c, w) -> assertEquals(w, decay(DecayKind.POWER, 20, 2).at(Math.max(1, c)), 1e-9));
        assertEquals(0.5, decay(DecayKind.LOGISTIC, 20, 3).at(20), 1e-12);
    }

    @Test
    void huffAndHansen() throws IOException {
        JsonNode v = vector("HUFF-1");
        JsonNode in = v.get("input");
        Gravity g = run(numbers(in.get("C")), numbers(in.get("S")), in.get("d"), decay(DecayKind.POWER, 1, 2), 99);
        for (int i = 0; i < 2; i++) {
            for (Reached.Choice c : g.reached().get(i).choices()) {
                double p = v.get("expected").get("p").get(i).get(c.object()).asDouble();
                assertEquals(p, c.probability(), 1e-9);
            }
        }
        assertArrayEquals(numbers(v.get("expected").get("totals")), g.demand().chosen, 1e-3 * 1e-6 * 5e6);
        double[] potential =
                g.reached().stream().mapToDouble(Reached::potential).toArray();
        assertArrayEquals(numbers(vector("HANSEN-1").get("expected")), potential, 1e-9);
    }

    /** At 60 km/h without detours a kilometre is a minute. */
    @Test
    void harris() throws IOException {
        JsonNode v = vector("HARRIS-1");
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JsonNode p = v.get("input").get("points").get(i);
            double radius = 1000 * Math.sqrt(v.get("input").get("area").get(i).asDouble() / Math.PI);
            var centre = SHAPES.createPoint(
                    new Coordinate(1000 * p.get(0).asDouble(), 1000 * p.get(1).asDouble()));
            all.add(new Feature("p" + i, centre.buffer(radius, 4000), Row.NONE));
        }
        Places places = Places.of(all, numbers(v.get("input").get("gdp")));
        TravelTimes times = new StraightLine(places, places, new TravelIn(null, 1, 60, 0.01, 1000));
        Gravity g = Gravity.of(places, places, times, times, rules(decay(DecayKind.BINARY, 1, 1), 1), Work.PLAIN);
        for (int i = 0; i < 3; i++) {
            double dii = v.get("expected").get("dii").get(i).asDouble();
            assertEquals(dii, places.inner()[i] / 1000, 1e-6 * dii);
            double mp = v.get("expected").get("MP").get(i).asDouble();
            assertEquals(mp, g.reached().get(i).market(), 1e-6 * mp);
        }
    }

    @Test
    void labourShed() throws IOException {
        JsonNode v = vector("LABOUR-1");
        JsonNode minutes = v.get("input").get("minutes");
        double[] workers = numbers(v.get("input").get("workers"));
        for (int c : new int[] {30, 45}) {
            Gravity g = toSites(workers, minutes, c);
            assertArrayEquals(numbers(v.get("expected").get("cum" + c)), g.demand().within, 1e-9);
            assertArrayEquals(numbers(v.get("expected").get("negexp")), g.demand().decayed, 1e-8);
        }
    }

    @Test
    void commutingMatrix() throws IOException {
        JsonNode v = vector("FURNESS-1");
        JsonNode in = v.get("input");
        double[] leave = numbers(in.get("O"));
        double[] arrive = numbers(in.get("D"));
        TravelTimes times = matrix(in.get("c"));
        Decay decay = decay(DecayKind.EXPONENTIAL, 1 / in.get("beta").asDouble(), 1);
        Furness found = Furness.of(leave, arrive, times, decay, Work.PLAIN);
        double[] row = new double[2];
        double[] minutes = new double[2];
        double spent = 0;
        for (int i = 0; i < 3; i++) {
            found.flows(i, times, decay, row, minutes);
            assertArrayEquals(numbers(v.get("expected").get("T").get(i)), row, 1e-6);
            spent += row[0] * minutes[0] + row[1] * minutes[1];
        }
        assertEquals(v.get("expected").get("mean_cost").asDouble(), spent / 450, 1e-6);
        assertTrue(found.error() <= Furness.ENOUGH);
    }

    private static TravelTimes matrix(JsonNode cost) {
        return (i, row) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = cost.get(i).get(j).asDouble();
            }
        };
    }

    private static Gravity toSites(double[] workers, JsonNode minutes, double catchment) {
        TravelTimes back = (i, row) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = minutes.get(j).get(i).asDouble();
            }
        };
        return Gravity.of(
                places(workers),
                places(new double[] {1, 1, 1}),
                back,
                (i, row) -> java.util.Arrays.fill(row, 1),
                rules(decay(DecayKind.EXPONENTIAL, 20, 1), catchment),
                Work.PLAIN);
    }

    private static Gravity run(JsonNode in, JsonNode cost, Decay decay, double catchment) {
        return run(numbers(in.get("pop")), numbers(in.get("supply")), cost, decay, catchment);
    }

    private static Gravity run(double[] people, double[] supply, JsonNode cost, Decay decay, double catchment) {
        TravelTimes times = matrix(cost);
        return Gravity.of(places(people), places(supply), times, times, rules(decay, catchment), Work.PLAIN);
    }

    private static Rules rules(Decay decay, double catchment) {
        return new Rules(decay, catchment, 1, 2, 5);
    }

    private static Decay decay(DecayKind kind, double scale, double exponent) {
        return Decay.of(kind, scale, exponent, "");
    }

    private static Places places(double[] amounts) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            all.add(new Feature("p" + i, SHAPES.createPoint(new Coordinate(i, 0)), Row.NONE));
        }
        return Places.of(all, amounts);
    }

    private static double[] access(Gravity g, ToDoubleFunction<Access> of) {
        return g.access().stream().mapToDouble(of).toArray();
    }

    private interface Pair {
        void is(double minutes, double weight);
    }

    private static void each(JsonNode expected, Pair check) {
        for (Map.Entry<String, JsonNode> e : expected.properties()) {
            check.is(Double.parseDouble(e.getKey()), e.getValue().asDouble());
        }
    }

    private static double[] numbers(JsonNode list) {
        double[] all = new double[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = list.get(i).asDouble();
        }
        return all;
    }

    private static JsonNode vector(String id) throws IOException {
        String file = "/org/kuznets/models/placement/04-accessibility.json";
        try (var in = Sketch.class.getResourceAsStream(file)) {
            for (JsonNode v : new ObjectMapper().readTree(in)) {
                if (v.get("id").asText().equals(id)) {
                    return v;
                }
            }
        }
        throw new AssertionError(id);
    }
}

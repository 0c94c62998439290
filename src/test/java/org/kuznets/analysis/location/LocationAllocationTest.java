package org.kuznets.analysis.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class LocationAllocationTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns COLUMNS =
            Columns.of(Column.text("id"), Column.number("population", Unit.PERSON), Column.text("nameEn"));

    private static Layer layer(String id, double[][] places) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            double[] p = places[i];
            Row row = new Row(COLUMNS, id + i, p[2], "");
            all.add(new Feature("" + i, SHAPES.createPoint(new Coordinate(p[0], p[1])), row));
        }
        return new Layer(id, id, new Sheet(87, 54).crs(), COLUMNS, "", all);
    }

    private static final Layer TOWNS =
            layer("t", new double[][] {{0, 0, 10}, {1000, 0, 25}, {5000, 0, 30}, {9000, 0, 40}});
    private static final Layer SITES =
            layer("s", new double[][] {{0, 0, 0}, {1000, 0, 0}, {5000, 0, 0}, {9000, 0, 0}, {9100, 0, 0}});

    private static Result run(Layer sites, Layer towns, @Nullable Layer existing, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        if (existing != null) {
            all.put("existing", existing.id());
        }
        LocationIn in = RecordSchema.of(LocationIn.class).bind(all, (field, raw, given) -> switch (field.name()) {
            case "candidates" -> sites;
            case "demand" -> towns;
            case "existing" -> existing;
            default -> null;
        });
        return new LocationAllocation().run(in, Work.PLAIN);
    }

    private static Result run(Map<String, Object> values) {
        return run(SITES, TOWNS, null, values);
    }

    private static Object summary(Result r, String column) {
        return r.layers().get(2).features().get(0).row().find(column).orElse("null");
    }

    private static List<String> chosen(Result r) {
        return r.layers().get(0).features().stream().map(Feature::id).toList();
    }

    @Test
    void opensTheBestTwo() {
        Result r = run(Map.of("sites", 2));
        assertEquals(List.of("s1", "s3"), chosen(r));
        assertEquals("optimal", summary(r, "status"));
        assertEquals(10 * 1000.0 + 30 * 4000, summary(r, "objective"));
        assertEquals(summary(r, "objective"), summary(r, "bound"));
    }

    @Test
    void tooManySitesAreAnAnswerWithItsReason() {
        Result r = run(Map.of("sites", 6));
        assertEquals("infeasible", summary(r, "status"));
        assertEquals("null", summary(r, "objective"));
        assertTrue(r.findings().stream().anyMatch(f -> f.message().code().equals("location.too-few-candidates")));
        r.metrics().stream()
                .filter(m -> m.value() == null)
                .forEach(m -> assertTrue(!m.reason().isEmpty()));
        assertNull(r.metrics().get(1).value());
    }

    @Test
    void whoIsOutOfReachIsNamedBeforeAnySearch() {
        Layer far = layer("t", new double[][] {{0, 0, 10}, {50_000, 0, 1}});
        Result r = run(SITES, far, null, Map.of("model", "lscp", "radiusMetres", 2000));
        assertEquals("infeasible", summary(r, "status"));
        assertTrue(r.findings().stream()
                .anyMatch(f -> f.message().code().equals("location.out-of-reach") && "t1".equals(f.where())));
        assertEquals(
                "1",
                String.valueOf(run(SITES, far, null, Map.of("model", "lscp", "radiusMetres", 50_000))
                        .metrics()
                        .get(0)
                        .value()
                        .intValue()));
    }

    @Test
    void fixedForbiddenExistingAndSpacedSites() {
        assertTrue(chosen(run(Map.of("sites", 2, "fixedSites", "s0"))).contains("s0"));
        assertTrue(!chosen(run(Map.of("sites", 2, "forbiddenSites", "s1"))).contains("s1"));
        Layer there = layer("e", new double[][] {{9000, 0, 0}});
        Result r = run(SITES, TOWNS, there, Map.of("sites", 1));
        assertEquals(List.of("s1", "existing/e0"), chosen(r));
        assertEquals(1.0, r.metrics().get(0).value());
        assertEquals(
                List.of("s0", "s3"), chosen(run(Map.of("sites", 2, "forbiddenSites", "s1,s2", "spacingMetres", 200))));
        Result near = run(Map.of("sites", 2, "fixedSites", "s3,s4", "spacingMetres", 200));
        assertEquals("infeasible", summary(near, "status"));
        assertEquals("infeasible", summary(run(Map.of("sites", 5, "spacingMetres", 200)), "status"));
    }

    @Test
    void allThatIsNamedWronglyIsRefusedAtOnce() {
        Refusal e = assertThrows(
                Refusal.class, () -> run(Map.of("fixedSites", "s0,nowhere", "forbiddenSites", "s0,nothing")));
        assertEquals(3, e.reasons().size());
        Layer negative = layer("t", new double[][] {{0, 0, -1}, {1, 1, -2}});
        Refusal n = assertThrows(Refusal.class, () -> run(SITES, negative, null, Map.of()));
        assertEquals(2, n.reasons().size());
    }

    @Test
    void aCapacityThatCannotDoSaysWhy() {
        Result r = run(Map.of("model", "capacitated", "sites", 2, "capacityPersons", 35));
        assertEquals("infeasible", summary(r, "status"));
        List<String> codes = r.findings().stream().map(f -> f.message().code()).toList();
        assertTrue(codes.contains("location.demand-too-big") && codes.contains("location.capacity-too-small"));
        Result tight = run(Map.of("model", "capacitated", "sites", 2, "capacityPersons", 60));
        assertEquals("optimal", summary(tight, "status"));
    }

    @Test
    void placesThatCoincideHaveNoLineBetweenThem() {
        Result r = run(Map.of("sites", 4));
        assertEquals(
                4L,
                r.layers().get(1).features().stream()
                        .filter(f -> f.geometry() == null)
                        .count());
        assertEquals(0.0, summary(r, "objective"));
        assertEquals(0.0, summary(r, "gapPercent"));
    }

    @Test
    void aPlanThatIsNotProvedIsNeverCalledOptimal() {
        SplittableRandom r = new SplittableRandom(11);
        double[][] places = new double[150][];
        for (int i = 0; i < places.length; i++) {
            places[i] = new double[] {r.nextDouble(1e5), r.nextDouble(1e5), 1 + r.nextInt(1000)};
        }
        int unfinished = 0;
        for (int p = 2; p < 12; p++) {
            Result little =
                    run(layer("s", places), layer("t", places), null, Map.of("sites", p, "nodes", 1, "rounds", 0));
            Result much = run(layer("s", places), layer("t", places), null, Map.of("sites", p, "nodes", 20_000));
            assertEquals("optimal", summary(much, "status"));
            double best = (Double) summary(much, "objective");
            assertTrue((Double) summary(little, "bound") <= best * (1 + 1e-9));
            if (!summary(little, "status").equals("optimal")) {
                unfinished++;
                assertTrue((Double) summary(little, "gapPercent") > 0);
                assertTrue(little.findings().stream()
                        .anyMatch(f -> f.message().code().equals("location.feasible")));
            }
        }
        assertTrue(unfinished > 0);
    }
}

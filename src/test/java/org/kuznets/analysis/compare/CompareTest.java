package org.kuznets.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Homes;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CompareTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns ZONES = Columns.of(
            Column.text("id"), Column.text("substance"), Column.number("level", Unit.ONE), Column.text("enterpriseId"));
    private static final Columns TOWNS = Columns.of(Column.number("population", Unit.PERSON));

    @Test
    void gainedLessLostIsTheDifference() {
        Chance.tries(20, r -> {
            Result found = run(in(zones("before", r), zones("after", r), towns(r), null));
            for (Row row : rows(found, 1).values()) {
                double whole = 1e-9 * (1 + row.number("beforeSquareMetres", 0) + row.number("afterSquareMetres", 0));
                assertEquals(
                        row.number("differenceSquareMetres", 0),
                        row.number("gainedSquareMetres", 0) - row.number("lostSquareMetres", 0),
                        whole);
                assertEquals(
                        row.number("beforeSquareMetres", 0),
                        row.number("keptSquareMetres", 0) + row.number("lostSquareMetres", 0),
                        whole);
                assertEquals(
                        row.number("peopleAfter", 0) - row.number("peopleBefore", 0),
                        row.number("peopleGained", 0) - row.number("peopleLost", 0),
                        1e-6);
            }
        });
    }

    @Test
    void theRunsExchangedExchangeGainedAndLost() {
        Chance.tries(20, r -> {
            Layer a = zones("before", r);
            Layer b = zones("after", r);
            Layer towns = towns(r);
            Result forth = run(in(a, b, towns, null));
            Result back = run(in(b, a, towns, null));
            Map<String, Row> other = rows(back, 1);
            rows(forth, 1).forEach((id, row) -> {
                same(row, "gainedSquareMetres", other.get(id), "lostSquareMetres");
                same(row, "lostSquareMetres", other.get(id), "gainedSquareMetres");
                same(row, "keptSquareMetres", other.get(id), "keptSquareMetres");
                same(row, "peopleGained", other.get(id), "peopleLost");
                same(row, "peopleBefore", other.get(id), "peopleAfter");
            });
            assertEquals(metric(forth, "peopleGained"), metric(back, "peopleLost"), 1e-6);
            assertEquals(metric(forth, "gainedSquareMetres"), metric(back, "lostSquareMetres"), 1e-3);
        });
    }

    @Test
    void aRunBesideItselfChangesNothing() {
        Chance.tries(5, r -> {
            Layer zones = zones("before", r);
            Result found = run(in(zones, zones, towns(r), null));
            assertEquals(0, metric(found, "gainedSquareMetres"), 1e-9);
            assertEquals(0, metric(found, "lostSquareMetres"), 1e-9);
            assertTrue(found.layers().get(0).features().stream()
                    .allMatch(f -> f.row().text("change", "").equals("kept")));
        });
    }

    /** People at one point of the border between kept and gained land are counted in one of them. */
    @Test
    void aPointOnABorderIsCountedOnce() {
        Layer before = layer("before", ZONES, zone("b", "0301", 1, box(0, 0, 10)));
        Layer after = layer("after", ZONES, zone("a", "0301", 1, box(0, 0, 10).union(box(10, 0, 10))));
        Feature town = new Feature("t", SHAPES.createPoint(new Coordinate(10, 5)), new Row(TOWNS, 7.0));
        Row row = rows(run(in(before, after, layer("towns", TOWNS, town), null)), 1)
                .get("0301/1");
        assertEquals(7, row.number("peopleBefore", 0));
        assertEquals(7, row.number("peopleAfter", 0));
        assertEquals(0, row.number("peopleGained", -1));
    }

    @Test
    void wholeNumbersAndFractionsAreTheSameLevel() {
        Columns whole = Columns.of(Column.text("substance"), Column.integer("level", Unit.ONE));
        Layer before = layer("before", whole, new Feature("b", box(0, 0, 10), new Row(whole, "0301", 1L)));
        Layer after = layer("after", ZONES, zone("a", "0301", 1, box(0, 0, 10)));
        assertEquals(
                1, run(in(before, after, null, null)).layers().get(1).features().size());
    }

    @Test
    void withoutSettlementsPeopleAreNotGuessed() {
        SplittableRandom r = new SplittableRandom(3);
        Result found = run(in(zones("before", r), zones("after", r), null, null));
        Metric people = found.metrics().get(2);
        assertNull(people.value());
        assertTrue(rows(found, 1).values().stream()
                .allMatch(row -> row.find("peopleGained").isEmpty()));
    }

    @Test
    void aKeyThatALayerLacksIsRefused() {
        SplittableRandom r = new SplittableRandom(3);
        CompareIn in = in(zones("before", r), zones("after", r), null, "substance, colour, shape");
        Refusal refusal = assertThrows(Refusal.class, () -> run(in));
        assertEquals(2, refusal.reasons().size());
        assertTrue(refusal.getMessage().contains("colour"), refusal.getMessage());
    }

    private static void same(Row a, String column, Row b, String other) {
        assertEquals(a.number(column, -1), b.number(other, -2), 1e-6 * (1 + a.number(column, 0)), column);
    }

    private static CompareIn in(Layer before, Layer after, @Nullable Layer towns, @Nullable String keys) {
        return new CompareIn(before, after, towns, new Homes(null, "residential"), keys);
    }

    private static Result run(CompareIn in) {
        return new Compare().run(in, Work.PLAIN);
    }

    private static Layer zones(String id, SplittableRandom r) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Geometry disc = SHAPES.createPoint(new Coordinate(r.nextDouble(1000), r.nextDouble(1000)))
                    .buffer(50 + r.nextDouble(300));
            all.add(zone("z" + i, r.nextBoolean() ? "0301" : "0330", r.nextBoolean() ? 1 : 0.5, disc));
        }
        return layer(id, ZONES, all.toArray(Feature[]::new));
    }

    private static Layer towns(SplittableRandom r) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Geometry at = SHAPES.createPoint(new Coordinate(r.nextDouble(1000), r.nextDouble(1000)));
            all.add(new Feature("t" + i, i == 0 ? at : at.buffer(150), new Row(TOWNS, 1000.0)));
        }
        return layer("settlements", TOWNS, all.toArray(Feature[]::new));
    }

    private static Feature zone(String id, String substance, double level, Geometry shape) {
        return new Feature(id, shape, new Row(ZONES, id, substance, level, null));
    }

    private static Geometry box(double x, double y, double side) {
        return SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(x, x + side, y, y + side));
    }

    private static Layer layer(String id, Columns columns, Feature... features) {
        return new Layer(id, id, new Sheet(87, 54.5).crs(), columns, "", List.of(features));
    }

    private static Map<String, Row> rows(Result r, int layer) {
        return r.layers().get(layer).features().stream().collect(Collectors.toMap(Feature::id, Feature::row));
    }

    private static double metric(Result r, String name) {
        Double value = r.metrics().stream()
                .filter(m -> m.name().equals(name))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
        return value;
    }
}

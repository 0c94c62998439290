package org.kuznets.analysis.accessibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
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

/** Laws, a slow oracle and refusals. */
class AccessibilityTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns TOWNS = Columns.of(Column.number("population", Unit.PERSON));
    private static final Columns OBJECTS = Columns.of(Column.text("kind"), Column.number("persons", Unit.PERSON));
    private static final Columns TIMES =
            Columns.of(Column.text("from"), Column.text("to"), Column.number("minutes", Unit.MINUTE));

    @Test
    void meanAccessIsSupplyOverDemand() {
        Chance.tries(20, r -> {
            for (DecayKind kind : DecayKind.values()) {
                Drawn s = setting(r, kind);
                double[] sums = new double[3];
                double supply = 0;
                for (int j = 0; j < s.objects.size(); j++) {
                    supply += s.found.demand().weighted[j] > 0 ? s.objects.whole()[j] : 0;
                }
                for (int i = 0; i < s.origins.size(); i++) {
                    Access a = s.found.access().get(i);
                    sums[0] += s.origins.whole()[i] * a.two();
                    sums[1] += s.origins.whole()[i] * a.enhanced();
                    sums[2] += s.origins.whole()[i] * a.three();
                    assertTrue(a.modified() <= a.enhanced() * (1 + 1e-12) || kind == DecayKind.POWER);
                }
                for (double sum : sums) {
                    assertEquals(supply, sum, 1e-9 * (1 + supply), kind.toString());
                }
            }
        });
    }

    /** Twice the people and twice the supply: the same for each. Twice the supply alone: twice as much. */
    @Test
    void accessScales() {
        Chance.tries(20, r -> {
            Layer towns = towns(r, 8);
            Layer objects = objects(r, 6);
            Layer more = times(towns, "population", 2);
            Layer larger = times(objects, "persons", 2);
            double[] plain = column(run(towns, objects), "enhancedTwoStep");
            double[] both = column(run(more, larger), "enhancedTwoStep");
            double[] supply = column(run(towns, larger), "enhancedTwoStep");
            for (int i = 0; i < plain.length; i++) {
                assertEquals(plain[i], both[i], 1e-12 * (1 + plain[i]));
                assertEquals(2 * plain[i], supply[i], 1e-12 * (1 + plain[i]));
            }
        });
    }

    @Test
    void everybodyChoosesOnceAndTheOrderOfObjectsIsNothing() {
        Chance.tries(20, r -> {
            Drawn s = setting(r, DecayKind.GAUSSIAN);
            double chosen = 0;
            for (double d : s.found.demand().chosen) {
                chosen += d;
            }
            assertEquals(s.origins.total(), chosen, 1e-9 * (1 + s.origins.total()));
            List<Feature> reversed = new ArrayList<>(s.layer.features());
            java.util.Collections.reverse(reversed);
            Layer other = new Layer("objects", "", Sketch.CRS, OBJECTS, "", reversed);
            double[] a = column(run(s.towns, s.layer), "threeStep");
            double[] b = column(run(s.towns, other), "threeStep");
            for (int i = 0; i < a.length; i++) {
                assertEquals(a[i], b[i], 1e-12 * (1 + a[i]));
            }
        });
    }

    /** An object that nobody reaches changes nothing. */
    @Test
    void aFarObjectIsIdle() {
        Chance.tries(20, r -> {
            Layer towns = towns(r, 6);
            Layer objects = objects(r, 5);
            List<Feature> more = new ArrayList<>(objects.features());
            more.add(object("far", 9e6, 9e6, 1000));
            Layer with = new Layer("objects", "", Sketch.CRS, OBJECTS, "", more);
            Result before = run(towns, objects);
            Result after = run(towns, with);
            double[] a = column(before, "enhancedTwoStep");
            double[] b = column(after, "enhancedTwoStep");
            for (int i = 0; i < a.length; i++) {
                assertEquals(a[i], b[i], 0);
            }
            Row far = after.layers().get(1).features().get(5).row();
            assertTrue(far.find("supplyPerHead").isEmpty());
            assertTrue(far.text("reason", "").contains("nobody"));
            assertTrue(
                    after.findings().stream().anyMatch(f -> f.message().code().equals("accessibility.nobody")));
        });
    }

    /** Against sums over a whole matrix, as they are written down. */
    @Test
    void asThePlainSums() {
        Chance.tries(20, r -> {
            Drawn s = setting(r, DecayKind.EXPONENTIAL);
            int n = s.origins.size();
            int m = s.objects.size();
            double[][] c = new double[n][m];
            for (int i = 0; i < n; i++) {
                s.times.from(i, c[i]);
            }
            Decay f = s.rules.decay();
            double[] perHead = new double[m];
            for (int j = 0; j < m; j++) {
                double people = 0;
                for (int i = 0; i < n; i++) {
                    people += c[i][j] <= 30 ? s.origins.whole()[i] * f.at(c[i][j]) : 0;
                }
                perHead[j] = people > 0 ? s.objects.whole()[j] / people : 0;
            }
            for (int i = 0; i < n; i++) {
                double access = 0;
                double potential = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int j = 0; j < m; j++) {
                    access += c[i][j] <= 30 ? perHead[j] * f.at(c[i][j]) : 0;
                    potential += s.objects.whole()[j] * f.at(c[i][j]);
                    least = Math.min(least, c[i][j]);
                }
                assertEquals(access, s.found.access().get(i).enhanced(), 1e-12 * (1 + access));
                assertEquals(potential, s.found.reached().get(i).potential(), 1e-9 * (1 + potential));
                assertEquals(least, s.found.reached().get(i).minutes(), 1e-12 * least);
            }
        });
    }

    /** People spread over a town are nearer to objects spread over it than its centre is far from its edge. */
    @Test
    void aTownIsNoPoint() {
        Geometry town = SHAPES.createPoint(new Coordinate(0, 0)).buffer(5000);
        Layer towns = layer("towns", TOWNS, List.of(new Feature("t", town, new Row(TOWNS, 1e5))));
        Layer objects = layer(
                "objects",
                OBJECTS,
                List.of(object("a", -2500, 0, 10), object("b", 2500, 0, 10), object("c", 0, 2500, 10)));
        double coarse = minutes(run(in(towns, objects, null, "persons", 1_000_000)));
        double fine = minutes(run(in(towns, objects, null, "persons", 250)));
        double finer = minutes(run(in(towns, objects, null, "persons", 170)));
        assertTrue(fine < 0.8 * coarse, fine + " " + coarse);
        assertEquals(fine, finer, 0.05 * fine);
        assertEquals(1e5, metric(run(in(towns, objects, null, "persons", 250)), "demand"), 0);
    }

    @Test
    void placesAtOnePlaceAndNobodyAreDefined() {
        Layer towns = layer("towns", TOWNS, List.of(town("a", 0, 0, 0), town("b", 0, 0, 0)));
        Layer objects = layer("objects", OBJECTS, List.of(object("o", 0, 0, 5), object("p", 0, 0, 0)));
        Result r = run(towns, objects);
        assertNull(r.metrics().get(0).value());
        assertEquals("there are no people", r.metrics().get(0).reason());
        Row row = r.layers().get(0).features().get(0).row();
        assertEquals(1, row.number("nearestMinutes", 0));
        assertTrue(row.find("relativeAccess").isEmpty());
        assertEquals("there are no people", row.text("reason", ""));
    }

    @Test
    void givenTimesCount() {
        Layer towns = layer("towns", TOWNS, List.of(town("a", 0, 0, 100), town("b", 0, 0, 300)));
        Layer objects = layer("objects", OBJECTS, List.of(object("o", 9e5, 0, 50)));
        Layer times = layer("times", TIMES, List.of(time("a", "o", 10), time("a", "o", 12), time("b", "o", 31)));
        Result r = run(in(towns, objects, times, "persons", 1000));
        Row a = r.layers().get(0).features().get(0).row();
        Row b = r.layers().get(0).features().get(1).row();
        assertEquals(10, a.number("nearestMinutes", 0));
        assertEquals(0.5, a.number("twoStep", 0), 1e-12);
        assertEquals(0, b.number("twoStep", -1), 0);
        assertEquals(100, b.number("withoutPercent", 0), 0);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Layer towns = layer("towns", TOWNS, List.of(town("a", 0, 0, -5), town("b", 0, 0, -1)));
        Layer objects = layer("objects", OBJECTS, List.of(object("o", 0, 0, 5)));
        assertEquals(
                2, refused(in(towns, objects, null, "persons", 1000)).reasons().size());
        Layer good = layer("towns", TOWNS, List.of(town("a", 0, 0, 5)));
        assertTrue(refused(in(good, objects, null, "beds", 1000)).getMessage().contains("persons"));
        assertTrue(refused(in(good, objects, null, "kind", 1000)).getMessage().contains("no numbers"));
        Layer times = layer("times", TIMES, List.of(time("a", "o", -1), time("a", "o", 3)));
        assertTrue(
                refused(in(good, objects, times, "persons", 1000)).getMessage().contains("no time"));
        assertThrows(Refusal.class, () -> Decay.of(DecayKind.STEP, 1, 1, "10:1,5:0.5"));
        assertEquals(
                3,
                assertThrows(Refusal.class, () -> Decay.of(DecayKind.STEP, 1, 1, "x,10:2,20"))
                        .reasons()
                        .size());
        assertThrows(Refusal.class, () -> Places.ofKinds(objects, "school"));
        assertEquals(1, Places.ofKinds(objects, "all").size());
    }

    private record Drawn(
            Layer towns, Layer layer, Places origins, Places objects, TravelTimes times, Rules rules, Gravity found) {}

    private static Drawn setting(SplittableRandom r, DecayKind kind) {
        Layer towns = towns(r, 1 + r.nextInt(12));
        Layer layer = objects(r, 1 + r.nextInt(9));
        double[] people = towns.features().stream()
                .mapToDouble(f -> f.row().number("population", 0))
                .toArray();
        double[] supply = layer.features().stream()
                .mapToDouble(f -> f.row().number("persons", 0))
                .toArray();
        Places origins = Places.of(towns.features(), people);
        Places objects = Places.of(layer.features(), supply);
        TravelIn travel = travel(null, 1000);
        TravelTimes times = new StraightLine(origins, objects, travel);
        Rules rules = new Rules(Decay.of(kind, 15, 2, "10:1,20:0.68,30:0.22"), 30, 1, 2, 3);
        TravelTimes own = new StraightLine(origins, origins, travel);
        Gravity found = Gravity.of(origins, objects, times, own, rules, Work.PLAIN);
        return new Drawn(towns, layer, origins, objects, times, rules, found);
    }

    private static Layer towns(SplittableRandom r, int count) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(town("t" + i, r.nextDouble(30_000), r.nextDouble(30_000), r.nextInt(1, 5000)));
        }
        return layer("towns", TOWNS, all);
    }

    private static Layer objects(SplittableRandom r, int count) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(object("o" + i, r.nextDouble(30_000), r.nextDouble(30_000), r.nextInt(1, 500)));
        }
        return layer("objects", OBJECTS, all);
    }

    private static Feature town(String id, double x, double y, double people) {
        return new Feature(id, SHAPES.createPoint(new Coordinate(x, y)), new Row(TOWNS, people));
    }

    private static Feature object(String id, double x, double y, double persons) {
        return new Feature(id, SHAPES.createPoint(new Coordinate(x, y)), new Row(OBJECTS, "hospital", persons));
    }

    private static Feature time(String from, String to, double minutes) {
        return new Feature(from + to + minutes, (Geometry) null, new Row(TIMES, from, to, minutes));
    }

    private static Layer times(Layer layer, String column, double factor) {
        int at = layer.columns().indexOf(column);
        List<Feature> all = new ArrayList<>();
        for (Feature f : layer.features()) {
            @Nullable Object[] values = new @Nullable Object[layer.columns().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        i == at ? factor * f.row().number(column, 0) : f.row().get(i);
            }
            all.add(new Feature(f.id(), f.geometry(), new Row(layer.columns(), values)));
        }
        return layer(layer.id(), layer.columns(), all);
    }

    private static Layer layer(String id, Columns columns, List<Feature> features) {
        return new Layer(id, id, Sketch.CRS, columns, "", features);
    }

    private static TravelIn travel(@Nullable Layer times, double step) {
        return new TravelIn(times, 1.3, 40, 1, step);
    }

    private static AccessibilityIn in(Layer towns, Layer objects, @Nullable Layer times, String supply, double step) {
        DecayIn decay = new DecayIn(DecayKind.GAUSSIAN, 15, 2, "");
        PlacesIn places = new PlacesIn(towns, "population", objects, "hospital", supply);
        return new AccessibilityIn(places, travel(times, step), 30, decay, 1, 2, 3);
    }

    private static Refusal refused(AccessibilityIn in) {
        return assertThrows(Refusal.class, () -> run(in));
    }

    private static Result run(Layer towns, Layer objects) {
        return run(in(towns, objects, null, "persons", 1000));
    }

    private static Result run(AccessibilityIn in) {
        return new Accessibility().run(in, Work.PLAIN);
    }

    private static double[] column(Result r, String name) {
        return r.layers().get(0).features().stream()
                .mapToDouble(f -> f.row().number(name, Double.NaN))
                .toArray();
    }

    private static double minutes(Result r) {
        return metric(r, "meanNearestMinutes");
    }

    private static double metric(Result r, String name) {
        Metric m = r.metrics().stream()
                .filter(x -> x.name().equals(name))
                .findFirst()
                .orElseThrow();
        return m.value() == null ? Double.NaN : m.value();
    }
}

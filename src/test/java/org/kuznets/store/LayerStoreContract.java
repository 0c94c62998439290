package org.kuznets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What every store keeps to. A subclass says how one is opened. */
abstract class LayerStoreContract {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns NAMES = Columns.of(Column.text("name"));

    LayerStore store;

    /** Opens the store of this test, again and again the same one; the one before is closed by then. */
    abstract LayerStore open();

    @BeforeEach
    void openFirst() {
        store = open();
    }

    @AfterEach
    void closeLast() {
        store.close();
    }

    static LayerDraft draft(String id) {
        return new LayerDraft(
                id,
                "Title " + id,
                "Название",
                "what it is",
                Crs.epsg(28415),
                "synthetic",
                "made up",
                "CC0",
                false,
                "print-" + id);
    }

    static Rows rows(Columns columns, Feature... features) {
        return Rows.of(new Layer("x", "", Crs.CRS84, columns, "", List.of(features)));
    }

    static Feature named(String id, String name, Geometry at) {
        return new Feature(id, at, new Row(NAMES, name));
    }

    static Geometry point(double x, double y) {
        return SHAPES.createPoint(new Coordinate(x, y));
    }

    CollectionInfo put(String id, Rows rows) {
        return store.put(draft(id), rows, f -> {});
    }

    List<Feature> all(Query query) {
        List<Feature> found = new ArrayList<>();
        try (Rows rows = store.rows(query)) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    static List<Feature> list(Iterator<Feature> features) {
        List<Feature> found = new ArrayList<>();
        features.forEachRemaining(found::add);
        return found;
    }

    static List<String> ids(List<Feature> features) {
        return features.stream().map(Feature::id).toList();
    }

    static void same(List<Feature> expected, List<Feature> found) {
        assertEquals(ids(expected), ids(found));
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).row(), found.get(i).row());
            Geometry a = expected.get(i).geometry();
            Geometry b = found.get(i).geometry();
            assertTrue(a == null ? b == null : b != null && a.equalsExact(b), () -> a + " became " + b);
        }
    }

    @Test
    void whatIsPutIsThereAlsoAfterOpeningAgain() {
        CollectionInfo put = put("parcels", new Parcels(3_000, 5, 1));
        store.close();
        store = open();
        assertEquals(Optional.of(put), store.find("parcels"));
        assertEquals(List.of(put), store.collections());
        assertEquals(Optional.of("print-parcels"), store.findFingerprint("parcels"));
        assertEquals(3_000, put.count());
        assertEquals("Polygon", put.geometry());
        assertEquals(Parcels.COLUMNS, put.columns());
        assertEquals(Crs.epsg(28415), put.sourceCrs());
        assertEquals("Название", put.titleRu());
        same(list(new Parcels(3_000, 5, 1)), all(Query.all("parcels")));
    }

    @Test
    void everyShapeAndHeightIsKept() throws Exception {
        List<Feature> features = new ArrayList<>();
        for (String wkt : List.of(
                "POINT (87 54)",
                "POINT Z (87 54 120.5)",
                "LINESTRING (1 2, 3 4)",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))")) {
            features.add(named("f" + features.size(), wkt, new org.locationtech.jts.io.WKTReader().read(wkt)));
        }
        features.add(new Feature("none", null, new Row(NAMES, "nowhere")));
        CollectionInfo put = put("shapes", rows(NAMES, features.toArray(Feature[]::new)));
        assertEquals("Geometry", put.geometry());
        List<Feature> found = all(Query.all("shapes"));
        same(features, found);
        assertEquals(120.5, found.get(1).geometry().getCoordinate().getZ());
        assertEquals(
                8,
                all(Query.all("shapes").where(Ecql.parse("BBOX(geometry,-180,-90,180,90)", NAMES)))
                        .size());
    }

    @Test
    void aTableHasNoGeometryAndNoExtent() {
        CollectionInfo put = put(
                "jobs",
                rows(NAMES, new Feature("a", null, new Row(NAMES, "x")), new Feature("b", null, new Row(NAMES, "y"))));
        assertEquals("None", put.geometry());
        assertNull(put.extent());
        assertEquals(List.of("a", "b"), ids(all(Query.all("jobs"))));
        assertEquals(0, page("jobs", Bbox.WORLD, Filter.INCLUDE, 10).features().size());
        store.close();
        store = open();
        assertEquals(List.of("a", "b"), ids(all(Query.all("jobs"))));
    }

    @Test
    void anEmptyLayerIsALayer() {
        assertEquals(0, put("empty", rows(NAMES)).count());
        assertEquals(List.of(), store.page(Query.all("empty").after(null, 10)).features());
    }

    private Page page(String id, Bbox box, Filter filter, int limit) {
        return store.page(new Query(id, box, filter, List.of(), limit, null));
    }

    @Test
    void columnsMayHaveAnyNames() {
        Columns odd = Columns.of(
                Column.text("fid"),
                Column.text("geom"),
                Column.text("id"),
                Column.text("Name"),
                Column.text("name"),
                Column.text("a\"; DROP TABLE x; --"),
                Column.text("Численность, чел."),
                Column.number("order", Unit.METRE));
        Row row = new Row(odd, "a", "b", "c", "d", "e", "f", "g", 1.5);
        put("odd", rows(odd, new Feature("one", point(1, 2), row)));
        assertEquals(row, store.feature("odd", "one").orElseThrow().row());
        Filter filter = Ecql.parse("name = 'e' AND \"order\" > 1 AND \"@id\" = 'one'", odd);
        assertEquals(1, page("odd", Bbox.WORLD, filter, 5).matched());
        assertEquals(odd, store.get("odd").columns());
    }

    @Test
    void pagesGiveEveryFeatureOnceInOrder() {
        put("parcels", new Parcels(1_003, 4, 2));
        List<Feature> found = new ArrayList<>();
        String next = null;
        do {
            Page page = store.page(Query.all("parcels").after(next, 100));
            assertEquals(1_003, page.matched());
            found.addAll(page.features());
            next = page.next();
        } while (next != null);
        same(list(new Parcels(1_003, 4, 2)), found);
    }

    @Test
    void partsTogetherAreTheWholeAndOfOneVersion() {
        put("parcels", new Parcels(9_000, 4, 3));
        Query query = Query.all("parcels");
        List<Feature> whole = all(query);
        List<Rows> parts = store.parts(query, 3);
        put("parcels", new Parcels(100, 4, 4));
        List<Feature> found = new ArrayList<>();
        for (Rows part : parts) {
            try (part) {
                found.addAll(list(part));
            }
        }
        same(whole, found);
    }

    @Test
    void pagesGoOnAcrossAnImport() {
        put("parcels", new Parcels(300, 4, 2));
        Page first = store.page(Query.all("parcels").after(null, 100));
        List<Feature> turned = list(new Parcels(300, 4, 2));
        java.util.Collections.reverse(turned);
        turned.add(0, new Feature("new", point(1, 1), turned.get(0).row()));
        put("parcels", rows(Parcels.COLUMNS, turned.toArray(Feature[]::new)));
        List<Feature> rest =
                store.page(Query.all("parcels").after(first.next(), 1000)).features();
        Set<String> seen = new HashSet<>(ids(first.features()));
        rest.forEach(f -> assertTrue(seen.add(f.id()), f.id()));
        assertEquals(301, seen.size());
    }

    @Test
    void boxesAreExact() {
        put("parcels", new Parcels(2_000, 6, 3));
        List<Feature> all = list(new Parcels(2_000, 6, 3));
        Chance.tries(60, random -> {
            Bbox box = box(random, all);
            List<String> expected = all.stream()
                    .filter(f -> box.envelopes().stream()
                            .anyMatch(e -> e.intersects(f.geometry().getEnvelopeInternal())))
                    .map(Feature::id)
                    .toList();
            Query query = new Query("parcels", box, Filter.INCLUDE, List.of(), 10_000, null);
            assertEquals(expected, ids(all(query)));
            assertEquals(expected, ids(store.page(query).features()));
            assertEquals(expected.size(), store.page(query).matched());
        });
    }

    /** A box whose edges are often exactly those of a feature, or less than single precision beside them. */
    private static Bbox box(SplittableRandom random, List<Feature> all) {
        double[] x = new double[2];
        double[] y = new double[2];
        for (int i = 0; i < 2; i++) {
            var e = all.get(random.nextInt(all.size())).geometry().getEnvelopeInternal();
            double nudge = (random.nextInt(3) - 1) * 1e-9;
            x[i] = (random.nextBoolean() ? e.getMinX() : e.getMaxX()) + nudge;
            y[i] = (random.nextBoolean() ? e.getMinY() : e.getMaxY()) + nudge;
        }
        boolean across = random.nextInt(4) == 0;
        return new Bbox(
                across ? Math.max(x[0], x[1]) : Math.min(x[0], x[1]),
                Math.min(y[0], y[1]),
                across ? Math.min(x[0], x[1]) : Math.max(x[0], x[1]),
                Math.max(y[0], y[1]));
    }

    @Test
    void filtersAnswerAsTheyWouldInJava() {
        put("parcels", new Parcels(600, 4, 4));
        List<Feature> all = list(new Parcels(600, 4, 4));
        int[] exact = new int[1];
        Chance.tries(300, random -> {
            String text = FilterTexts.any(random, 3);
            Filter filter = Ecql.parse(text, Parcels.COLUMNS);
            List<String> expected =
                    all.stream().filter(filter::evaluate).map(Feature::id).toList();
            Page page = page("parcels", null, filter, 1_000);
            assertEquals(expected, ids(page.features()), text);
            assertTrue(page.matched() == -1 || page.matched() == expected.size(), text);
            exact[0] += page.matched() >= 0 ? 1 : 0;
        });
        assertTrue(exact[0] > 100, "only " + exact[0] + " filters were answered by the store itself");
    }

    @Test
    void sortingIsAsInMemory() {
        put("parcels", new Parcels(500, 4, 5));
        MemoryCatalog memory = new MemoryCatalog(
                List.of(new Layer("parcels", "", Crs.CRS84, Parcels.COLUMNS, "", list(new Parcels(500, 4, 5)))), "1");
        for (Column c : Parcels.COLUMNS.all()) {
            for (boolean down : new boolean[] {false, true}) {
                List<Query.Sort> sort = List.of(new Query.Sort(c.name(), down), new Query.Sort("persons", false));
                Filter filter = Ecql.parse("persons > 1 OR strToUpperCase(landClass) = 'ЛЕС'", Parcels.COLUMNS);
                Query query = new Query("parcels", null, filter, sort, 50, null);
                assertEquals(
                        ids(memory.page(query).features()),
                        ids(store.page(query).features()),
                        c.name());
                assertEquals(ids(memory.page(query).features()), ids(all(query)), c.name());
            }
        }
    }

    @Test
    void aNewVersionReplacesTheOldOneAsAWhole() {
        CollectionInfo first = put("parcels", new Parcels(20_000, 4, 6));
        Columns other = Columns.of(Column.text("other"));
        try (Rows before = store.rows(Query.all("parcels"))) {
            before.next();
            CollectionInfo second = put("parcels", rows(other, new Feature("q", point(1, 2), new Row(other, "x"))));
            assertNotEquals(first.version(), second.version());
            assertEquals(1, store.page(Query.all("parcels").after(null, 10)).matched());
            assertEquals(19_999, list(before).size(), "a stream ends on the version it began on");
        }
        store.remove("parcels");
        CollectionInfo third = put("parcels", new Parcels(10, 4, 6));
        assertNotEquals(first.version(), third.version(), "a version is never given twice");
    }

    @Test
    void aFailedImportLeavesWhatWasThere() {
        CollectionInfo first = put("parcels", new Parcels(100, 4, 7));
        assertThrows(
                CancellationException.class,
                () -> store.put(draft("parcels"), new Parcels(50_000, 4, 8), f -> {
                    if (f > 0.2) {
                        throw new CancellationException();
                    }
                }));
        assertThrows(
                CancellationException.class,
                () -> store.put(draft("fresh"), new Parcels(5_000, 4, 8), f -> {
                    throw new CancellationException();
                }));
        assertEquals(List.of(first), store.collections());
        same(list(new Parcels(100, 4, 7)), all(Query.all("parcels")));
        assertEquals(50, put("fresh", new Parcels(50, 4, 8)).count());
    }

    @Test
    void idsAreUnique() {
        Feature a = named("same", "a", point(1, 1));
        Feature b = named("same", "b", point(2, 2));
        Refusal fresh = assertThrows(Refusal.class, () -> put("twice", rows(NAMES, a, b)));
        assertTrue(fresh.getMessage().contains("'same'"), fresh.getMessage());
        assertEquals(Optional.empty(), store.find("twice"));
        put("twice", rows(NAMES, a));
        Refusal again = assertThrows(Refusal.class, () -> put("twice", rows(NAMES, a, b)));
        assertTrue(again.getMessage().contains("'same'"), again.getMessage());
        assertEquals(1, store.get("twice").count());
    }

    @Test
    void integerIdsAreNumbers() {
        LayerDraft d = new LayerDraft("n", "", "", "", Crs.CRS84, "", "", "", true, "");
        store.put(d, rows(NAMES, named("7", "a", point(1, 1)), named("3", "b", point(2, 2))), f -> {});
        assertEquals(List.of("3", "7"), ids(all(Query.all("n"))));
        assertTrue(store.get("n").integerIds());
        assertEquals("a", store.feature("n", "7").orElseThrow().row().get(0));
        assertEquals(Optional.empty(), store.feature("n", "x"));
        assertThrows(Refusal.class, () -> store.put(d, rows(NAMES, named("x", "a", point(1, 1))), f -> {}));
        assertEquals(1, page("n", null, Ecql.parse("\"@id\" = '7'", NAMES), 9).matched());
    }

    @Test
    void whatIsNotThereIsSaid() {
        put("parcels", new Parcels(10, 4, 9));
        assertThrows(NotFound.class, () -> store.page(Query.all("nothing").after(null, 1)));
        assertThrows(NotFound.class, () -> store.rows(Query.all("nothing")));
        assertThrows(NotFound.class, () -> store.feature("nothing", "x"));
        assertEquals(Optional.empty(), store.feature("parcels", "x"));
        assertThrows(Refusal.class, () -> store.page(Query.all("parcels").after("x' OR 1", 1)));
        assertThrows(
                Refusal.class,
                () -> store.page(
                        new Query("parcels", null, Filter.INCLUDE, List.of(new Query.Sort("no", false)), 1, null)));
        store.remove("nothing");
        store.remove("parcels");
        assertEquals(List.of(), store.collections());
    }

    @Test
    void readersNeverWaitAndNeverSeeHalf() throws Exception {
        put("parcels", new Parcels(500, 4, 1, "v0-"));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                readers.add(threads.submit(() -> watch(done)));
            }
            for (int v = 1; v <= 12; v++) {
                put("parcels", new Parcels(500 + v, 4, v, "v" + v + "-"));
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertTrue(reader.get() > 0);
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Reads whole layers until done; all rows must be of one version and as many as that version has. */
    private int watch(AtomicBoolean done) {
        int times = 0;
        do {
            List<Feature> all = all(Query.all("parcels"));
            Function<Feature, String> version = f -> f.id().substring(1, f.id().indexOf('-'));
            String first = version.apply(all.get(0));
            all.forEach(f -> assertEquals(first, version.apply(f)));
            assertEquals(500 + Integer.parseInt(first), all.size());
            Page page = store.page(Query.all("parcels").after(null, 5_000));
            assertEquals(page.features().size(), page.matched());
            times++;
        } while (!done.get());
        assertFalse(Thread.interrupted());
        return times;
    }
}

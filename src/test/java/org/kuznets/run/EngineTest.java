package org.kuznets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Geometry;

class EngineTest {
    private static final Recipe ZONES = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
    private static final Recipe EXPOSURE = new Recipe("exposure", "Exposure", "Экспозиция", "exposure", Map.of(), "");

    private static Engine engine(List<Recipe> recipes, Layer... layers) {
        return new Engine(new MemoryCatalog(List.of(layers), "1"), recipes);
    }

    private static Outcome run(Engine engine, String analysis, Map<String, Object> inputs) {
        return engine.execute(new Request(analysis, inputs), done -> {});
    }

    @Test
    void aRecipeWithoutItsLayerIsRefusedAndTheOthersAreListed() {
        Engine e = engine(List.of(ZONES, EXPOSURE), World.industries());

        Refusal r = assertThrows(Refusal.class, () -> e.catalog().find("impact-zones"));
        assertTrue(r.getMessage().contains("enterprises"), r.getMessage());
        assertEquals(
                List.of("industry-classes"),
                e.catalog().collections().stream().map(c -> c.id()).toList());
    }

    @Test
    void whatIsMadeInTheBackgroundIsListedOnceItHasBeenMade() {
        Recipe slow = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "", true);
        Engine e = engine(
                List.of(slow), World.industries(), World.works("reported", 179.995, 66, 179.5, 66, -179.5, 66.2));

        assertTrue(e.catalog().collections().stream().noneMatch(c -> c.id().equals("impact-zones")));
        assertTrue(e.catalog().find("impact-zones").isPresent());
        assertTrue(e.catalog().collections().stream().anyMatch(c -> c.id().equals("impact-zones")));
    }

    @Test
    void zonesCutAtTheAntimeridianCanBeAskedWhatLiesInside() {
        Engine e = engine(
                List.of(ZONES, EXPOSURE),
                World.industries(),
                World.works("reported", 179.995, 66, 179.5, 66, -179.5, 66.2),
                World.field(-179.9999, 65, -179, 67));

        Outcome zones = run(e, "impact-zones", Map.of());
        Outcome inside = run(e, "exposure", Map.of());

        assertEquals(area(zones), area(inside), 1e-6 * area(zones));
    }

    private static double area(Outcome o) {
        return o.result().metrics().stream()
                .filter(m -> m.name().startsWith("union"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void distancesToSitesAreTrueFarFromTheSheetsMiddle() {
        // 0.01 degrees of latitude at 54.7 north are 1113.2 m
        Columns site = Columns.of(Column.text("enterpriseId"));
        Geometry square = World.SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(20.49, 20.5, 54.69, 54.7));
        Layer sites = new Layer(
                "sites", "Sites", Crs.CRS84, site, "", List.of(new Feature("a", square, new Row(site, "w0"))));
        Engine e = engine(
                List.of(ZONES, EXPOSURE),
                World.industries(),
                sites,
                World.works("reported", 20.495, 54.695, 131.9, 43.1),
                World.schools(20.495, 54.705));

        Layer conflicts = run(e, "exposure", Map.of()).layer("conflicts");

        assertEquals(1, conflicts.features().size());
        assertEquals(556.6, conflicts.features().get(0).row().number("siteDistanceMetres", -1), 0.6);
    }

    @Test
    void provenanceSaysSyntheticWhenOnlyRowsDo() {
        Engine e = engine(List.of(), World.industries(), World.works("synthetic", 86, 55));

        assertEquals("synthetic", run(e, "impact-zones", Map.of()).provenance().quality());
    }

    @Test
    void layersThatReadAlikeButDifferAreDifferentQuestions() {
        assertNotEquals(Fingerprint.of(two("a, b", "c")), Fingerprint.of(two("a", "b, c")));
        assertNotEquals(Fingerprint.of(two("null", "c")), Fingerprint.of(two(null, "c")));
        assertEquals(Fingerprint.of(two("a", "c")), Fingerprint.of(two("a", "c")));
        Layer l = two("a", "c");
        Layer synthetic = new Layer(l.id(), l.title(), l.crs(), l.columns(), "synthetic", l.features());
        assertNotEquals(Fingerprint.of(l), Fingerprint.of(synthetic));
    }

    private static Layer two(String a, String b) {
        Columns columns = Columns.of(Column.text("a"), Column.text("b"));
        return new Layer("l", "l", Crs.CRS84, columns, "", List.of(new Feature("1", null, new Row(columns, a, b))));
    }

    @Test
    void aLayerImportedWhileItIsReadIsReadAgain() {
        MemoryCatalog before = new MemoryCatalog(List.of(World.industries(), World.works("", 86, 55)), "1");
        MemoryCatalog after = new MemoryCatalog(List.of(World.industries(), World.works("", 86, 55, 87, 55)), "2");
        Engine e = new Engine(new Switching(before, after), List.of());

        Outcome zones = run(e, "impact-zones", Map.of());

        assertEquals(2, zones.layer("").features().size());
        assertTrue(
                zones.provenance().inputs().stream().allMatch(i -> i.version().equals("2")),
                zones.provenance().toString());
    }

    /** Shows one catalog until the first rows are asked for, another from then on. */
    private static final class Switching implements Catalog {
        private final Catalog later;
        private Catalog now;

        Switching(Catalog now, Catalog later) {
            this.now = now;
            this.later = later;
        }

        @Override
        public List<CollectionInfo> collections() {
            return now.collections();
        }

        @Override
        public Optional<CollectionInfo> find(String id) {
            return now.find(id);
        }

        @Override
        public Page page(Query query) {
            return now.page(query);
        }

        @Override
        public Rows rows(Query query) {
            Rows rows = now.rows(query);
            now = later;
            return rows;
        }

        @Override
        public Optional<Feature> feature(String collection, String id) {
            return now.feature(collection, id);
        }
    }

    @Test
    void aLargeComputedCollectionIsMadeOnce() {
        double[] places = new double[2 * 3000];
        for (int i = 0; i < 3000; i++) {
            places[2 * i] = 80 + i % 60 * 0.2;
            places[2 * i + 1] = 50 + i / 60 * 0.1;
        }
        Engine e = engine(List.of(ZONES), World.industries(), World.works("", places));

        Feature once = e.catalog().feature("impact-zones", "w0").orElseThrow();
        Feature again = e.catalog().feature("impact-zones", "w0").orElseThrow();

        assertSame(once.geometry(), again.geometry());
    }

    @Test
    void theSameValueWrittenOtherwiseIsTheSameQuestion() {
        Engine e = engine(List.of(), World.industries(), World.works("", 86, 55));

        String written = run(e, "impact-zones", Map.of("turningToleranceMetres", "0.10", "stretch", "none"))
                .fingerprint();

        assertEquals(run(e, "impact-zones", Map.of()).fingerprint(), written);
    }
}

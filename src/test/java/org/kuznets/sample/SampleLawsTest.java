package org.kuznets.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** What the sample promises about its layers, apart from the tiling. */
class SampleLawsTest {
    private static final Sample SAMPLE = MadeOnce.SAMPLE;
    private static final Geometry TERRITORY = shapes("territory").get(0);

    private static List<Feature> features(String file) {
        return MadeOnce.sheaf(file).features();
    }

    private static List<Geometry> shapes(String file) {
        return features(file).stream().map(MadeOnce::shape).toList();
    }

    private static Set<String> texts(String file, String column) {
        return features(file).stream()
                .map(f -> f.row().text(column, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyShapeIsValidAndEveryIdUnique() {
        for (Sheaf s : SAMPLE.sheaves()) {
            Set<String> ids = new HashSet<>();
            for (Feature f : s.features()) {
                assertTrue(MadeOnce.shape(f).isValid(), s.file() + " " + f.id());
                assertTrue(ids.add(f.id()), s.file() + " " + f.id());
            }
        }
    }

    @Test
    void enterprisesAndPlacesOfTheFactsAreAllThereAndInside() {
        assertEquals(148, features("enterprises").size());
        assertEquals(67, features("settlements").size());
        assertEquals(34, features("municipalities").size());
        for (String file : List.of("enterprises", "sensitive-objects", "emission-sources", "wind-roses")) {
            shapes(file).forEach(g -> assertTrue(TERRITORY.contains(g), file + " " + g));
        }
    }

    @Test
    void outlineIsHandSetAndOfAboutTheOfficialArea() {
        assertTrue(Facts.read("outline").rows().size() <= 60);
        assertEquals(95_725e6, MadeOnce.trueArea(TERRITORY), 0.01 * 95_725e6);
    }

    @Test
    void everySiteBelongsToAnEnterpriseAndSitesLieSideBySide() {
        assertTrue(texts("enterprises", "id").containsAll(texts("sites", "enterpr_id")));
        assertTrue(texts("sites", "enterpr_id").containsAll(texts("emission-sources", "enterpriseId")));
        STRtree sites = new STRtree();
        shapes("sites").forEach(g -> sites.insert(g.getEnvelopeInternal(), g));
        for (Geometry site : shapes("sites")) {
            assertEquals("Polygon", site.getGeometryType());
            for (Object other : sites.query(site.getEnvelopeInternal())) {
                assertTrue(other == site || !site.relate((Geometry) other, "2********"));
            }
        }
    }

    /** Pits, dumps, yards and ponds are areas of the stated share of the site; all else is a point. */
    @Test
    void areaSourcesCoverTheirShareOfTheSite() {
        Map<String, Geometry> sites = new TreeMap<>();
        features("sites").forEach(f -> sites.put(f.row().text("enterpr_id", ""), MadeOnce.shape(f)));
        Map<String, Geometry> covered = new TreeMap<>();
        for (Feature f : features("emission-sources")) {
            String enterprise = f.row().text("enterpriseId", "");
            Geometry site = Objects.requireNonNull(sites.get(enterprise));
            Geometry shape = MadeOnce.shape(f);
            Double share = share(enterprise, f.row().text("kind", ""));
            assertEquals(share == null ? 0 : 2, shape.getDimension(), f.id());
            assertTrue(site.buffer(0.02).covers(shape), f.id());
            if (share != null) {
                // whole cells overshoot
                double covers = shape.getArea() / site.getArea();
                assertTrue(covers > 0.95 * share && covers < share + 0.25, f.id() + " covers " + covers);
                Geometry before = covered.put(enterprise, shape);
                assertTrue(before == null || !before.relate(shape, "2********"), f.id());
            }
        }
        assertEquals(111, covered.size());
    }

    private static @org.jspecify.annotations.Nullable Double share(String enterprise, String kind) {
        Plant plant = SAMPLE.land().territory.plants().stream()
                .filter(p -> p.id().equals(enterprise))
                .findFirst()
                .orElseThrow();
        return Facts.read("emission_factors").where("sector", plant.kind()).stream()
                .filter(r -> r.text("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .numberOrNull("siteShare");
    }

    @Test
    void everySettlementHoldsHomesAndObjectsLieInTheirs() {
        Map<String, Geometry> outlines = new TreeMap<>();
        features("settlements").forEach(f -> outlines.put(f.id(), MadeOnce.shape(f)));
        assertEquals(outlines.keySet(), residential(SAMPLE.land()));
        for (Feature f : features("sensitive-objects")) {
            String id = f.row().text("settlem_id", "");
            assertTrue(id.isEmpty() || Objects.requireNonNull(outlines.get(id)).contains(MadeOnce.shape(f)), f.id());
        }
    }

    private static Set<String> residential(LandUse land) {
        Set<String> with = new TreeSet<>();
        for (int c : land.cells(c -> land.town[c] >= 0 && land.landClass[c].equals("residential"))) {
            with.add(land.territory.towns().get(land.town[c]).id());
        }
        return with;
    }

    @Test
    void someHomesLieWithinAKilometreOfWorkingPlants() {
        Set<String> working = new TreeSet<>();
        SAMPLE.land().territory.plants().stream().filter(Plant::working).forEach(p -> working.add(p.id()));
        List<Geometry> near = features("sites").stream()
                .filter(f -> working.contains(f.row().text("enterpr_id", "")))
                .map(MadeOnce::shape)
                .toList();
        long conflicts = shapes("sensitive-objects").stream()
                .filter(p -> near.stream().anyMatch(s -> s.isWithinDistance(p, 1000)))
                .count();
        assertTrue(conflicts > 100 && conflicts < features("sensitive-objects").size(), conflicts + " conflicts");
    }

    @Test
    void protectionZonesHoldTheirSites() {
        Map<String, Geometry> sites = new TreeMap<>();
        features("sites").forEach(f -> sites.put(f.row().text("enterpr_id", ""), f.geometry()));
        for (Feature zone : features("protection-zones")) {
            assertTrue(MadeOnce.shape(zone).covers(sites.get(zone.row().text("enterpr_id", ""))), zone.id());
            assertTrue(zone.row().text("act", "").startsWith("SYNTHETIC"));
        }
    }

    @Test
    void whatIsNotReportedSaysSynthetic() {
        for (Sheaf s : SAMPLE.sheaves()) {
            if (!s.file().equals("enterprises")) {
                assertEquals(Set.of("synthetic"), texts(s.file(), "quality"), s.file());
            }
        }
        for (Table t : SAMPLE.tables()) {
            t.rows().forEach(r -> assertEquals("synthetic", r.get(r.size() - 1)));
        }
    }

    @Test
    void windsSumToTheWhole() {
        for (Feature f : features("wind-roses")) {
            double sum =
                    Winds.RHUMBS.stream().mapToDouble(r -> f.row().number(r, 0)).sum();
            assertEquals(100, sum, 1e-9);
            assertTrue(f.row().number("sw", 0) > f.row().number("ne", 0)
                    && f.row().number("w", 0) > f.row().number("e", 0));
        }
        Map<String, Double> sums = new TreeMap<>();
        SAMPLE.tables().get(0).rows().forEach(r -> sums.merge(r.get(0), Double.parseDouble(r.get(4)), Double::sum));
        assertEquals(6, sums.size());
        sums.values().forEach(v -> assertEquals(1, v, 1e-9));
    }

    @Test
    void reportedPointsAreNotInTheWater() {
        LandUse land = SAMPLE.land();
        for (Plant p : land.territory.plants()) {
            int cell = land.mesh.nearest(p.point(), c -> true);
            assertTrue(!land.landClass[cell].equals("water"), p.id());
        }
    }

    @Test
    void elevationIsCoarse() {
        assertTrue(features("elevation").size() <= 2000);
        assertTrue(shapes("elevation").stream().allMatch(g -> g instanceof Point));
    }
}

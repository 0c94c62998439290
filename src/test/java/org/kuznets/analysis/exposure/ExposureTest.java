package org.kuznets.analysis.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kuznets.analysis.exposure.AreasTest.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ExposureTest {
    private static final Columns ZONES =
            Columns.of(Column.text("id"), Column.text("enterpriseId"), Column.text("nameEn"));
    private static final Columns LAND = Columns.of(Column.text("id"), Column.text("landClass"), Column.text("quality"));
    private static final Columns SETTLEMENTS =
            Columns.of(Column.text("nameEn"), Column.number("population", Unit.PERSON));
    private static final Columns SITES = Columns.of(Column.text("enterpriseId"));
    private static final Columns OBJECTS = Columns.of(Column.text("kind"), Column.number("persons", Unit.PERSON));

    /** Two zones of 4 by 4 that share a strip of 2 by 4; homes on the west half of the first, forest elsewhere. */
    private static final Layer TWO_ZONES = layer(
            "impact-zones",
            ZONES,
            feature("A", ZONES, box(0, 0, 4, 4), "A", "a", "Mill"),
            feature("B", ZONES, box(2, 0, 4, 4), "B", "b", "Mine"));

    private static final Layer LAND_USE = layer(
            "land-use",
            LAND,
            feature("1", LAND, box(0, 0, 3, 4), "1", "residential", "synthetic"),
            feature("2", LAND, box(3, 0, 2, 4), "2", "forest", "synthetic"),
            feature("3", LAND, box(8, 0, 2, 4), "3", "forest", "synthetic"));

    @Test
    void landPeopleAndObjectsOfTwoZonesThatOverlap() {
        Layer settlements =
                layer("settlements", SETTLEMENTS, feature("s", SETTLEMENTS, box(-1, 0, 9, 2), "Town", 600.0));
        Layer sites = layer("sites", SITES, feature("x", SITES, box(0, 0, 1, 1), "a"));
        Layer objects = layer(
                "sensitive-objects",
                OBJECTS,
                feature("school", OBJECTS, point(2.5, 1), "school", 200.0),
                feature("home", OBJECTS, point(0.5, 0.5), "home", null),
                feature("far", OBJECTS, point(9, 9), "home", 4.0));
        Result r = run(new ExposureIn(TWO_ZONES, homes(LAND_USE), settlements, objects, sites, null));

        assertEquals(
                new Exposure().outputs(), r.layers().stream().map(Layer::id).toList());
        Row a = r.layers().get(0).features().get(0).row();
        assertEquals(16, a.number("areaSquareMetres", 0), 1e-9);
        assertEquals(1, a.number("siteAreaSquareMetres", 0), 1e-9);
        assertEquals(15, a.number("ringAreaSquareMetres", 0), 1e-9);
        assertEquals(600, a.number("population", 0), 1e-9);
        assertEquals(100, a.number("populationOnSite", 0), 1e-9);
        assertEquals(12, a.number("residentialSquareMetres", 0), 1e-9);
        assertEquals(75, a.number("residentialPercent", 0), 1e-9);
        assertEquals(2L, a.find("sensitiveObjects").orElseThrow());
        assertEquals("synthetic", a.text("quality", ""));
        Row b = r.layers().get(0).features().get(1).row();
        assertEquals(200, b.number("population", 0), 1e-9);
        assertEquals(4, b.number("unclassifiedSquareMetres", 0), 1e-9);

        assertEquals(600, metric(r, "populationInZones"), 1e-9);
        assertEquals(0, metric(r, "populationOutside"), 1e-9);
        assertEquals(24, metric(r, "unionSquareMetres"), 1e-9);
        assertEquals(8, metric(r, "coveredTwiceOrMoreSquareMetres"), 1e-9);
        assertEquals(2, metric(r, "sensitiveObjectsInZones"), 1e-9);

        Map<String, Row> land = rows(r, 1);
        assertEquals(12, land.get("total/zone/residential").number("areaSquareMetres", 0), 1e-9);
        assertEquals(8, land.get("total/zone/forest").number("areaSquareMetres", 0), 1e-9);
        assertEquals(1, land.get("total/site/residential").number("areaSquareMetres", 0), 1e-9);
        assertEquals(25, land.get("A/zone/forest").number("sharePercent", 0), 1e-9);
        assertTrue(
                land.values().stream().allMatch(row -> row.text("quality", "").equals("synthetic")));
        Row forest = rows(r, 2).get("forest");
        assertEquals(8, forest.number("outsideSquareMetres", 0), 1e-9);
        assertEquals(4, forest.number("coveredOnceSquareMetres", 0), 1e-9);
        assertEquals(4, forest.number("coveredTwiceSquareMetres", 0), 1e-9);

        Row school = r.layers().get(3).features().get(0).row();
        assertEquals("A, B", school.text("zoneIds", ""));
        assertEquals("Mill, Mine", school.text("enterprisesEn", ""));
        assertEquals("ring", school.text("part", ""));
        assertEquals(1.5, school.number("siteDistanceMetres", 0), 1e-9);
        assertEquals("site", r.layers().get(3).features().get(1).row().text("part", ""));
    }

    @Test
    void oddDataIsFoundAndSaid() {
        Layer settlements = layer(
                "settlements",
                SETTLEMENTS,
                feature("wild", SETTLEMENTS, box(3, 0, 2, 4), "Wild", 80.0),
                feature("null", SETTLEMENTS, box(0, 0, 1, 1), "Null", null),
                feature("dot", SETTLEMENTS, point(1, 1), "Dot", 7.0));
        Layer land = layer(
                "land-use",
                LAND,
                feature("1", LAND, box(0, 0, 3, 4), "1", "residential", null),
                feature("2", LAND, box(2, 0, 3, 4), "2", null, null));
        Result r = run(new ExposureIn(TWO_ZONES, homes(land), settlements, null, null, null));
        assertTrue(codes(r).containsAll(Set.of(
                "exposure.screening",
                "exposure.parcels-overlap",
                "exposure.unclassified",
                "exposure.no-class",
                "exposure.no-residential-land",
                "exposure.no-population",
                "exposure.settlement-point",
                "exposure.no-objects",
                "exposure.no-sites")));
        assertEquals(87, metric(r, "populationInZones"), 1e-9);
        assertEquals(47, r.layers().get(0).features().get(0).row().number("population", 0), 1e-9);
        assertEquals(8, rows(r, 2).get("unspecified").number("areaSquareMetres", 0), 1e-9);
    }

    @Test
    void zonesAloneAreEnough() {
        Result r = run(new ExposureIn(TWO_ZONES, homes(null), null, null, null, null));
        Row a = r.layers().get(0).features().get(0).row();
        assertEquals(16, a.number("unclassifiedSquareMetres", 0), 1e-9);
        assertTrue(a.find("population").isEmpty());
        assertNull(r.metrics().get(0).value());
        assertEquals(24, metric(r, "unclassifiedSquareMetres"), 1e-9);
    }

    @Test
    void peopleAreNeitherLostNorInvented() {
        Chance.tries(10, r -> {
            List<Geometry> shapes = Parcels.coverage(8, 8, r.nextLong(1 << 20));
            List<Feature> land = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                land.add(
                        feature("p" + i, LAND, shapes.get(i), "p", r.nextInt(3) == 0 ? "residential" : "arable", null));
            }
            List<Feature> towns = new ArrayList<>();
            double people = 0;
            List<Geometry> outlines = Parcels.discs(7, 800, 800, 20, 300, r.nextLong());
            for (int i = 0; i < 7; i++) {
                int n = r.nextInt(10_000);
                people += n;
                towns.add(feature("t" + i, SETTLEMENTS, i == 6 ? point(400, 400) : outlines.get(i), "T", (double) n));
            }
            List<Feature> zones = new ArrayList<>();
            Parcels.discs(9, 800, 800, 20, 300, r.nextLong())
                    .forEach(z -> zones.add(feature("z" + zones.size(), ZONES, z, null, null, null)));
            Result found = run(new ExposureIn(
                    layer("zones", ZONES, zones.toArray(Feature[]::new)),
                    homes(layer("land-use", LAND, land.toArray(Feature[]::new))),
                    layer("settlements", SETTLEMENTS, towns.toArray(Feature[]::new)),
                    null,
                    null,
                    null));
            double sum = metric(found, "populationInZones") + metric(found, "populationOutside");
            assertEquals(people, sum, 1e-9 * people);
        });
    }

    /** What is at a level or above is among what is at a lower one; bands add up to the lowest level of each chain. */
    @Test
    void levelsAreCumulativeAndBandsAddUp() {
        Columns zones = Columns.of(
                Column.text("substance"),
                Column.number("level", Unit.ONE),
                Column.text("kind"),
                Column.text("limitKind"));
        Chance.tries(5, r -> {
            List<Feature> all = new ArrayList<>();
            for (String substance : List.of("0301", "0330")) {
                for (int source = 0; source < 3; source++) {
                    double x = 200 + r.nextDouble(400);
                    double y = 200 + r.nextDouble(400);
                    for (double level : new double[] {2, 1, 0.5}) {
                        all.add(feature(
                                substance + source + "/" + level,
                                zones,
                                point(x, y).buffer(100 / level),
                                substance,
                                level,
                                level == 1 ? "limit" : "level",
                                "one-time"));
                    }
                }
            }
            Layer towns = layer("settlements", SETTLEMENTS, feature("t", SETTLEMENTS, box(0, 0, 900, 900), "T", 900.0));
            Result found = run(new ExposureIn(
                    layer("zones", zones, all.toArray(Feature[]::new)), homes(null), towns, null, null, null));
            Map<String, Row> levels = rows(found, 4);
            assertEquals(6, levels.size());
            for (String chain : List.of("0301/one-time/", "0330/one-time/")) {
                double area = 0;
                double people = 0;
                double last = 0;
                for (String level : List.of("2", "1", "0.5")) {
                    Row row = levels.get(chain + level);
                    assertEquals(3L, row.find("zones").orElseThrow());
                    assertTrue(row.number("population", -1) >= last);
                    last = row.number("population", -1);
                    area += row.number("bandSquareMetres", -1);
                    people += row.number("bandPopulation", -1);
                }
                Row lowest = levels.get(chain + "0.5");
                assertEquals(lowest.number("areaSquareMetres", -1), area, 1e-3);
                assertEquals(lowest.number("population", -1), people, 1e-6);
            }
            double both = metric(found, "populationOverLimit");
            assertTrue(both
                    <= levels.get("0301/one-time/1").number("population", 0)
                            + levels.get("0330/one-time/1").number("population", 0)
                            + 1e-6);
            assertTrue(both <= metric(found, "populationInZones") + 1e-6);
        });
    }

    /** Cut by municipalities nothing is lost: their figures, and what lies in none, add up to the zone's. */
    @Test
    void municipalitiesAddUpToTheWhole() {
        Chance.tries(10, r -> {
            List<Feature> land = new ArrayList<>();
            for (Geometry g : Parcels.coverage(8, 8, r.nextLong(1 << 20))) {
                String landClass = r.nextInt(3) == 0 ? "residential" : "arable";
                land.add(feature("p" + land.size(), LAND, g, "p", landClass, null));
            }
            List<Feature> towns = new ArrayList<>();
            Parcels.discs(6, 800, 800, 20, 300, r.nextLong())
                    .forEach(g -> towns.add(feature("t" + towns.size(), SETTLEMENTS, g, "T", 500.0)));
            towns.add(feature("dot", SETTLEMENTS, point(300, 300), "Dot", 100.0));
            List<Feature> parts = new ArrayList<>();
            Parcels.discs(5, 800, 800, 100, 400, r.nextLong())
                    .forEach(g -> parts.add(feature("m" + parts.size(), SITES, g, "m")));
            List<Feature> zones = new ArrayList<>();
            Parcels.discs(4, 800, 800, 50, 400, r.nextLong())
                    .forEach(z -> zones.add(feature("z" + zones.size(), ZONES, z, null, null, null)));
            Result found = run(new ExposureIn(
                    layer("zones", ZONES, zones.toArray(Feature[]::new)),
                    homes(layer("land-use", LAND, land.toArray(Feature[]::new))),
                    layer("settlements", SETTLEMENTS, towns.toArray(Feature[]::new)),
                    null,
                    null,
                    layer("municipalities", SITES, parts.toArray(Feature[]::new))));
            Map<String, Row> whole = rows(found, 0);
            for (String zone : List.of("z0", "z1", "z2", "z3")) {
                double people = 0;
                double homes = 0;
                double inside = 0;
                for (Row row : rows(found, 6).values()) {
                    if (row.text("zoneId", "").equals(zone)) {
                        people += row.number("population", 0);
                        homes += row.number("residentialSquareMetres", 0);
                        inside += row.text("municipalityId", "").equals("none") ? 0 : row.number("areaSquareMetres", 0);
                    }
                }
                assertEquals(whole.get(zone).number("population", -1), people, 1e-5);
                assertEquals(whole.get(zone).number("residentialSquareMetres", -1), homes, 1e-3);
                assertTrue(inside <= whole.get(zone).number("areaSquareMetres", -1) + 1e-3);
            }
        });
    }

    private static Homes homes(@Nullable Layer landUse) {
        return new Homes(landUse, "residential");
    }

    private static Result run(ExposureIn in) {
        return new Exposure().run(in, Work.PLAIN);
    }

    private static double metric(Result r, String name) {
        Double value = r.metrics().stream()
                .filter(m -> m.name().equals(name))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
        return value;
    }

    private static Map<String, Row> rows(Result r, int layer) {
        return r.layers().get(layer).features().stream().collect(Collectors.toMap(Feature::id, Feature::row));
    }

    private static Set<String> codes(Result r) {
        return r.findings().stream().map(Finding::message).map(m -> m.code()).collect(Collectors.toSet());
    }

    private static Layer layer(String id, Columns columns, Feature... features) {
        return new Layer(id, id, new Sheet(87, 54.5).crs(), columns, "", List.of(features));
    }

    private static Feature feature(String id, Columns columns, Geometry shape, @Nullable Object... values) {
        return new Feature(id, shape, new Row(columns, values));
    }

    private static Geometry point(double x, double y) {
        return Parcels.SHAPES.createPoint(new Coordinate(x, y));
    }
}

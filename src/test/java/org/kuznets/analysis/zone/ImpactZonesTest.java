package org.kuznets.analysis.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.zone.ImpactZonesIn.Dissolve;
import org.kuznets.analysis.zone.ImpactZonesIn.Status;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ImpactZonesTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Layer CLASSES = Tables.get("industry-classes", Sketch.CRS);
    private static final Layer ROSES = Sketch.read(
            "wind-roses",
            """
            points 1000
            . R
            R: n=6 ne=4 e=5 se=12 s=25 sw=28 w=14 nw=6 calm=10 quality=synthetic
            """);

    private static ImpactZonesIn in(Layer enterprises, @Nullable Layer sites) {
        return in(enterprises, sites, null, Stretch.NONE, Dissolve.ENTERPRISE, Status.ACTIVE);
    }

    private static ImpactZonesIn in(
            Layer enterprises, @Nullable Layer sites, @Nullable Layer zones, Stretch s, Dissolve d, Status status) {
        return new ImpactZonesIn(enterprises, sites, zones, ROSES, CLASSES, s, d, status, 0.1);
    }

    private static Result run(ImpactZonesIn in) {
        return new ImpactZones().run(in, Work.PLAIN);
    }

    private static Layer layer(Result r, String id) {
        return r.layers().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Row> zones(Result r) {
        Map<String, Row> all = new LinkedHashMap<>();
        r.layers().get(0).features().forEach(f -> all.put(f.id(), f.row()));
        return all;
    }

    private static List<String> codes(Result r) {
        return r.findings().stream().map(f -> f.message().code()).toList();
    }

    private static double metric(Result r, String name) {
        return r.metrics().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void theClassComesFromTheEnterpriseItsCodeOrItsSector() {
        Layer works = Sketch.of(
                        """
                        A B C D E F G H I
                        A: hazardClass=V industryCode=24.42
                        B: industryCode=05.10.13 sector=coal_mine_open_pit
                        C: industryCode=05.10 sector=Coal_mine,_underground
                        D: industryCode=24.42.1
                        E: sector=ash_dump
                        F: industryCode=99.9 sector=dancing
                        G: industryCode=05.10 hazardClass=VII sector=mining
                        H: industryCode=35.11.1 sector=thermal_power capacity=1260 capacityUnit=MW_electric_(sum)
                        I: industryCode=35.11.1 sector=thermal_power capacity=60 capacityUnit=MW_electric
                        """,
                        9000)
                .points("enterprises");
        Result r = run(in(works, null));
        List<String> seen = new ArrayList<>();
        zones(r).forEach((id, row) -> seen.add(id + " " + row.text("hazardClass", "?") + " "
                + row.text("classSource", "?") + " " + (long) row.number("distanceMetres", 0)));
        assertEquals(
                List.of(
                        "A V override 50",
                        "B I industry-and-sector 1000",
                        "C III industry-and-sector 300",
                        "D I industry 1000",
                        "E III sector 300",
                        "G I industry 1000",
                        "H I industry-and-sector 1000",
                        "I II industry-and-sector 500"),
                seen);
        assertTrue(codes(r).containsAll(List.of("zone.no-class", "zone.class-unreadable", "zone.screening")));
        assertEquals(1, metric(r, "enterprisesWithoutZone"));
    }

    @Test
    void idleEnterprisesGetAZoneOnlyWhenAskedFor() {
        Layer works = Sketch.of(
                        """
                        A B C D
                        A: hazardClass=I status=operating
                        B: hazardClass=I status=retired_2023;_loading_site
                        C: hazardClass=I status=Mothballed
                        D: hazardClass=I status=unknown
                        """,
                        5000)
                .points("enterprises");
        Result active = run(in(works, null));
        assertEquals(List.of("A", "D"), List.copyOf(zones(active).keySet()));
        assertEquals(2, metric(active, "enterprisesLeftOut"));
        Result all = run(in(works, null, null, Stretch.NONE, Dissolve.ENTERPRISE, Status.ALL));
        assertEquals(4, zones(all).size());
    }

    @Test
    void anEstablishedZoneReplacesTheRadius() {
        Layer works = Sketch.read(
                "enterprises",
                """
                points 100
                . . . . . . . A . . . B
                A: hazardClass=I
                """);
        Layer legal = Sketch.read(
                "protection-zones",
                """
                polygons 100 synthetic
                . . . . Y . X X . . . Z
                X: enterpriseId=A act=Decree_7
                Y: enterpriseId=nobody act=Decree_8
                Z: enterpriseId=B act=Decree_9
                """);
        Result r = run(in(works, null, legal, Stretch.MAX, Dissolve.ENTERPRISE, Status.ACTIVE));
        Row a = zones(r).get("A");
        assertEquals("established", a.text("basis", ""));
        assertEquals("Decree 7", a.text("act", ""));
        assertEquals("I", a.text("hazardClass", ""));
        assertEquals(20_000, a.number("areaSquareMetres", 0), 1e-6);
        assertEquals("synthetic", a.text("quality", ""));
        assertEquals("none", a.text("stretch", ""));
        assertEquals(10_000, zones(r).get("B").number("areaSquareMetres", 0), 1e-6);
        assertTrue(codes(r).contains("zone.orphans"));
    }

    @Test
    void zoneGrowsWithTheClassAndIsSitePlusRing() {
        Chance.tries(30, chance -> {
            Geometry site = GEOMETRIES
                    .createPoint(new Coordinate(chance.nextDouble(-9e4, 9e4), chance.nextDouble(-9e4, 9e4)))
                    .buffer(chance.nextDouble(10, 900), 2)
                    .symDifference(GEOMETRIES.toGeometry(new Envelope(-200, 300, -100, 500)));
            Stretch stretch = Stretch.values()[chance.nextInt(3)];
            Geometry smaller = null;
            for (String hazardClass : List.of("V", "IV", "III", "II", "I")) {
                Result r = run(in(
                        enterprise("A", site.getCentroid(), hazardClass),
                        site("A", site),
                        null,
                        stretch,
                        Dissolve.ENTERPRISE,
                        Status.ACTIVE));
                Feature zone = r.layers().get(0).features().get(0);
                Geometry shape = zone.geometry();
                assertTrue(shape.isValid());
                if (smaller != null) {
                    assertTrue(shape.buffer(1e-3).contains(smaller), hazardClass + stretch);
                    assertTrue(shape.getArea() > smaller.getArea());
                }
                smaller = shape;
                double whole = zone.row().number("areaSquareMetres", 0);
                double parts = zone.row().number("siteAreaSquareMetres", 0)
                        + zone.row().number("ringAreaSquareMetres", 0);
                assertEquals(whole, parts, 1e-9 * whole);
                assertEquals(site.getArea(), zone.row().number("siteAreaSquareMetres", 0), 1e-6);
                assertEquals("site", zone.row().text("measuredFrom", ""));
            }
        });
    }

    @Test
    void distancesAreTrueInEveryDirectionFarFromTheSheetsCentreToo() {
        Chance.tries(40, chance -> {
            Sheet sheet = new Sheet(87, 55);
            double lon = 87 + chance.nextDouble(-40, 40);
            double lat = 55 + chance.nextDouble(-15, 15);
            Reprojection forth = Reprojection.between(Crs.CRS84, sheet.crs());
            double[] at = forth.apply(lon, lat);
            Layer works = new Layer(
                    "enterprises",
                    "",
                    sheet.crs(),
                    Columns.of(Column.text("id"), Column.text("hazardClass")),
                    "",
                    List.of(new Feature(
                            "A",
                            GEOMETRIES.createPoint(new Coordinate(at[0], at[1])),
                            new Row(Columns.of(Column.text("id"), Column.text("hazardClass")), "A", "I"))));
            Geometry zone =
                    run(in(works, null)).layers().get(0).features().get(0).geometry();
            Reprojection back = Reprojection.between(sheet.crs(), Crs.CRS84);
            for (Coordinate c : zone.getCoordinates()) {
                double[] p = back.apply(c.x, c.y);
                double d = Geodesic.WGS84.Inverse(lat, lon, p[1], p[0]).s12;
                assertEquals(1000, d, 1, "from " + lon + ", " + lat);
            }
        });
    }

    @Test
    void aSiteWiderThanOneFrameIsMeasuredTruly() {
        Sheet sheet = new Sheet(87, 55);
        Reprojection forth = Reprojection.between(Crs.CRS84, sheet.crs());
        Geometry wide = forth.apply(GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(110, 50),
            new Coordinate(112, 50),
            new Coordinate(112, 50.5),
            new Coordinate(110, 50.5),
            new Coordinate(110, 50)
        }));
        Geometry zone = new Reach(1000, null).zone(wide, sheet);
        assertTrue(zone.isValid());
        double[] east = forth.apply(112 + 1000 / 71_500.0 * 0.99, 50.25);
        double[] beyond = forth.apply(112 + 1000 / 71_500.0 * 1.01, 50.25);
        assertTrue(zone.contains(GEOMETRIES.createPoint(new Coordinate(east[0], east[1]))));
        assertFalse(zone.contains(GEOMETRIES.createPoint(new Coordinate(beyond[0], beyond[1]))));
    }

    @Test
    void theStretchFollowsTrueNorthNotTheSheets() {
        Sheet sheet = new Sheet(87, 55);
        double[] at = Reprojection.between(Crs.CRS84, sheet.crs()).apply(107, 55);
        Geometry point = GEOMETRIES.createPoint(new Coordinate(at[0], at[1]));
        Geometry zone = new Reach(0, new Star(3000, 100, 100, 100, 100, 100, 100, 100)).zone(point, sheet);
        double[] tip = Reprojection.between(Crs.CRS84, sheet.crs()).apply(107, 55 + 2990 / 111_300.0);
        assertTrue(zone.distance(GEOMETRIES.createPoint(new Coordinate(tip[0], tip[1]))) < 1);
    }

    @Test
    void landUnderOneTwoAndThreeZonesIsCountedExactly() {
        Chance.tries(15, chance -> {
            List<Feature> works = new ArrayList<>();
            int n = 2 + chance.nextInt(40);
            for (int i = 0; i < n; i++) {
                Coordinate c = new Coordinate(chance.nextDouble(0, 8000), chance.nextDouble(0, 8000));
                works.addAll(enterprise("E" + i, GEOMETRIES.createPoint(c), i % 2 == 0 ? "I" : "II")
                        .features());
            }
            Layer all =
                    new Layer("enterprises", "", Sketch.CRS, works.get(0).row().columns(), "", works);
            Result r = run(in(all, null));
            double once = metric(r, "coveredOnceSquareMetres");
            double twice = metric(r, "coveredTwiceSquareMetres");
            double more = metric(r, "coveredThriceOrMoreSquareMetres");
            double union = metric(r, "unionAreaSquareMetres");
            assertEquals(union, once + twice + more, 1e-9 * union);
            List<Feature> zones = r.layers().get(0).features();
            List<Feature> overlaps = layer(r, "zone-overlaps").features();
            for (int i = 0; i < 200; i++) {
                Geometry p =
                        GEOMETRIES.createPoint(new Coordinate(chance.nextDouble(0, 8000), chance.nextDouble(0, 8000)));
                long count =
                        zones.stream().filter(z -> z.geometry().contains(p)).count();
                double said = overlaps.stream()
                        .filter(o -> o.geometry().contains(p))
                        .mapToDouble(o -> o.row().number("zones", 0))
                        .sum();
                assertEquals(Math.min(3, count), said);
            }
            for (Feature z : zones) {
                long meets = zones.stream()
                                .filter(o -> o.geometry().intersects(z.geometry()))
                                .count()
                        - 1;
                assertEquals(meets, z.row().number("overlapCount", -1));
            }
        });
    }

    @Test
    void dissolvedZonesAreNamedAGeometricUnion() {
        Layer works = Sketch.of(
                        """
                        A B . C
                        A: hazardClass=I
                        B: hazardClass=I
                        C: hazardClass=II
                        """,
                        600)
                .polygons("enterprises");
        Result byClass = run(in(works, null, null, Stretch.NONE, Dissolve.CLASS, Status.ACTIVE));
        assertEquals(List.of("class-I", "class-II"), List.copyOf(zones(byClass).keySet()));
        Result all = run(in(works, null, null, Stretch.NONE, Dissolve.ALL, Status.ACTIVE));
        Row row = zones(all).get("all");
        assertEquals("geometric union", row.text("basis", ""));
        assertTrue(row.text("nameEn", "").contains("not a united zone"));
        double union = metric(all, "unionAreaSquareMetres");
        assertEquals(union, row.number("areaSquareMetres", 0), 1e-9 * union);
        double area = row.number("siteAreaSquareMetres", 0) + row.number("ringAreaSquareMetres", 0);
        assertEquals(union, area, 1e-9 * union);
    }

    @Test
    void stretchedZonesAreMarkedAsReference() {
        Layer works = enterprise("A", GEOMETRIES.createPoint(new Coordinate(0, 0)), "II");
        Result plain = run(in(works, null));
        Result max = run(in(works, null, null, Stretch.MAX, Dissolve.ENTERPRISE, Status.ACTIVE));
        Feature stretched = max.layers().get(0).features().get(0);
        assertEquals(true, stretched.row().find("reference").orElseThrow());
        assertEquals("synthetic", stretched.row().text("quality", ""));
        assertEquals("R", stretched.row().text("windRose", ""));
        assertTrue(codes(max).contains("zone.reference"));
        assertFalse(codes(plain).contains("zone.reference"));
        assertTrue(stretched
                .geometry()
                .buffer(0.5)
                .contains(plain.layers().get(0).features().get(0).geometry()));
        ImpactZonesIn without = new ImpactZonesIn(
                works, null, null, null, CLASSES, Stretch.PURE, Dissolve.ENTERPRISE, Status.ACTIVE, 0.1);
        assertThrows(Refusal.class, () -> run(without));
    }

    @Test
    void turningPointsAreNumberedClockwiseFromTheNorthAndStayOnTheBoundary() {
        Layer works = enterprise("A", GEOMETRIES.createPoint(new Coordinate(0, 0)), "I");
        Result r = run(in(works, null, null, Stretch.MAX, Dissolve.ENTERPRISE, Status.ACTIVE));
        List<Feature> points = layer(r, "turning-points").features();
        Geometry zone = r.layers().get(0).features().get(0).geometry();
        assertTrue(points.size() > 20 && points.size() < zone.getNumPoints(), points.size() + " points");
        assertEquals(
                zone.getEnvelopeInternal().getMaxY(), points.get(0).geometry().getCoordinate().y, 1e-9);
        Coordinate[] ring = new Coordinate[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            assertEquals(i + 1.0, points.get(i).row().number("number", 0));
            ring[i] = points.get(i).geometry().getCoordinate();
        }
        ring[points.size()] = ring[0];
        assertFalse(org.locationtech.jts.algorithm.Orientation.isCCW(ring));
        Geometry listed = GEOMETRIES.createPolygon(ring);
        assertTrue(listed.getBoundary().buffer(0.1001).covers(zone.getBoundary()));
    }

    private static Layer enterprise(String id, Geometry at, String hazardClass) {
        Columns columns = Columns.of(Column.text("id"), Column.text("hazardClass"));
        return new Layer(
                "enterprises",
                "",
                Sketch.CRS,
                columns,
                "",
                List.of(new Feature(id, at, new Row(columns, id, hazardClass))));
    }

    private static Layer site(String enterprise, Geometry shape) {
        Columns columns = Columns.of(Column.text("id"), Column.text("enterpriseId"));
        return new Layer(
                "sites",
                "",
                Sketch.CRS,
                columns,
                "",
                List.of(new Feature("s", shape, new Row(columns, "s", enterprise))));
    }
}

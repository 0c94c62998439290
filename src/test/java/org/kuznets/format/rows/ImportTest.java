package org.kuznets.format.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ImportTest {
    private static final Columns FILE = Columns.of(Column.text("CODE"), Column.text("NAME"), Column.text("JOBS"));
    private static final Columns EXPECTED =
            Columns.of(Column.text("id"), Column.text("nameRu"), Column.integer("jobs", Unit.PERSON));

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Rows rows(Crs crs, Feature... features) {
        return Rows.of(new Layer(
                "a", "A", crs, features.length == 0 ? FILE : features[0].row().columns(), "", List.of(features)));
    }

    private static Feature shape(String id, String geometry) {
        return new Feature(id, geometry.isEmpty() ? null : wkt(geometry), Row.NONE);
    }

    private static List<Feature> all(Rows rows) {
        List<Feature> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static List<String> codes(Rows rows) {
        return rows.findings().stream()
                .map(f -> f.where() + " " + f.message().code())
                .toList();
    }

    @Test
    void columnsAreRenamedTypedAndTheIdChosen() {
        Renamed renamed = Renamed.of(
                rows(
                        Crs.CRS84,
                        new Feature("1", null, new Row(FILE, "a", "Шахта", "1200")),
                        new Feature("2", null, new Row(FILE, "b", null, "about 5")),
                        new Feature("3", null, new Row(FILE, "a", "again", "7")),
                        new Feature("4", null, new Row(FILE, null, "x", " "))),
                new Mapping(Map.of("nameRu", "NAME", "jobs", "jobs"), "code", EXPECTED));
        assertEquals(
                List.of(Column.text("CODE"), Column.text("nameRu"), Column.integer("jobs", Unit.PERSON)),
                renamed.columns().all());
        List<Feature> all = all(renamed);
        assertEquals(List.of("a", "b", "4"), all.stream().map(Feature::id).toList());
        assertEquals(1200L, all.get(0).row().get(2));
        assertEquals(null, all.get(1).row().get(2));
        assertEquals(List.of("2 mapping.value", "3 mapping.id-twice", "4 mapping.no-id"), codes(renamed));
        assertEquals(4, renamed.read());
        assertEquals(1, renamed.rejected());
    }

    @Test
    void aMappingThatNamesNoColumnIsRefusedWithThoseThereAre() {
        Refusal r = assertThrows(
                Refusal.class,
                () -> Renamed.of(
                        rows(Crs.CRS84), new Mapping(Map.of("nameRu", "TITLE", "jobs", "STAFF"), "", EXPECTED)));
        assertEquals(2, r.reasons().size());
        assertTrue(r.getMessage().contains("CODE, NAME, JOBS"), r.getMessage());
    }

    @Test
    void aColumnInTheWayOfTheMappingIsLeftOut() {
        Renamed renamed = Renamed.of(
                rows(Crs.CRS84, new Feature("1", null, new Row(FILE, "a", "b", "c"))),
                new Mapping(Map.of("NAME", "CODE"), "", Columns.NONE));
        assertEquals(
                List.of("NAME", "JOBS"),
                renamed.columns().all().stream().map(Column::name).toList());
        assertEquals("a", all(renamed).get(0).row().get(0));
        assertEquals(List.of("null mapping.hidden"), codes(renamed));
    }

    @Test
    void invalidGeometryIsRepairedOrLeftOut() {
        Feature broken = new Feature(
                "inf", new GeometryFactory().createPoint(new Coordinate(Double.POSITIVE_INFINITY, 0)), Row.NONE);
        Repaired repaired = new Repaired(rows(
                Crs.CRS84,
                shape("fine", "POINT(87 53)"),
                shape("bow", "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))"),
                shape("flat", "POLYGON((0 0, 1 1, 2 2, 0 0))"),
                shape("none", ""),
                shape("empty", "POLYGON EMPTY"),
                shape("far", "POINT(87 95)"),
                shape("metres", "POINT(507246 5956346)"),
                broken));
        List<Feature> all = all(repaired);
        assertEquals(
                List.of("fine", "bow", "none", "empty"),
                all.stream().map(Feature::id).toList());
        assertEquals(2, all.get(1).geometry().getArea(), 1e-12);
        assertTrue(all.get(1).geometry().isValid());
        assertEquals(null, all.get(3).geometry());
        assertEquals(
                List.of(
                        "bow geometry.repaired",
                        "flat geometry.rejected",
                        "empty geometry.empty",
                        "far geometry.outside",
                        "metres geometry.outside",
                        "inf geometry.not-finite"),
                codes(repaired));
        assertEquals(8, repaired.read());
        assertEquals(4, repaired.rejected());
    }

    @Test
    void theWholeWayEndsInLongitudeAndLatitude() {
        Import in = new Import(
                rows(
                        Crs.epsg(28415),
                        shape("a", "POINT(15507273.98048 5958767.51471)"),
                        shape("b", "POINT(507273 1e8)"),
                        shape("c", "")),
                Mapping.NONE);
        assertEquals(Crs.CRS84, in.crs());
        assertEquals(Crs.epsg(28415), in.sourceCrs());
        List<Feature> all = all(in);
        assertEquals(87.1099, all.get(0).geometry().getCoordinate().x, 1e-8);
        assertEquals(53.7557, all.get(0).geometry().getCoordinate().y, 1e-8);
        assertEquals(List.of("a", "c"), all.stream().map(Feature::id).toList());
        assertEquals(List.of("b geometry.not-shown"), codes(in));
        assertEquals(3, in.read());
        assertEquals(1, in.rejected());
        Import across = new Import(
                rows(
                        Crs.epsg(32660),
                        shape(
                                "x",
                                "POLYGON((650000 6100000,750000 6100000,750000 6200000,650000 6200000,650000 6100000))")),
                Mapping.NONE);
        assertEquals(2, all(across).get(0).geometry().getNumGeometries());
    }

    /** A law: every row read is given out or rejected, and what is given out is valid. */
    @Test
    void noRowGetsLost() {
        Chance.tries(100, chance -> {
            List<Feature> features = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Coordinate[] ring = new Coordinate[5];
                for (int k = 0; k < 4; k++) {
                    ring[k] = new Coordinate(chance.nextInt(4), chance.nextInt(4));
                }
                ring[4] = ring[0];
                features.add(
                        new Feature("f" + chance.nextInt(30), new GeometryFactory().createPolygon(ring), Row.NONE));
            }
            Import in = new Import(rows(Crs.CRS84, features.toArray(Feature[]::new)), Mapping.NONE);
            List<Feature> all = all(in);
            assertEquals(20, all.size() + in.rejected());
            assertTrue(all.stream()
                    .allMatch(f -> f.geometry().isValid() && !f.geometry().isEmpty()));
            assertEquals(all.size(), all.stream().map(Feature::id).distinct().count());
        });
    }

    @Test
    void idsAreToldApartByTheMillion() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 1_000_000; i++) {
            assertTrue(seen.add("id-" + i));
        }
        assertTrue(!seen.add("id-77") && !seen.add("id-999999"));
    }
}

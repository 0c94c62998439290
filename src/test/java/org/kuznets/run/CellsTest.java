package org.kuznets.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Page;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CellsTest {
    private static final Crs SHEET = new Sheet(87, 54).crs();

    private static Field field(SplittableRandom chance, int columns, int rows) {
        float[] values = new float[columns * rows];
        for (int n = 0; n < values.length; n++) {
            values[n] = chance.nextInt(9) == 0 ? Float.NaN : chance.nextInt(1000) / 100f;
        }
        Grid grid = new Grid(chance.nextInt(-99_999, 99_999), chance.nextInt(-99_999, 99_999), 250, columns, rows);
        return new Field("f", "F", SHEET, grid, Unit.ONE, values);
    }

    private static double value(Feature f) {
        return f.row().number("value", Double.NaN);
    }

    @Test
    void aSquareIsItsNodesPixelAndHasItsValue() {
        Field f = field(new SplittableRandom(1), 7, 5);
        Layer cells = Cells.of(f, CellShape.SQUARE).layer("synthetic");
        int there = 0;
        for (float v : f.values()) {
            there += Float.isNaN(v) ? 0 : 1;
        }
        assertEquals(there, cells.features().size());
        assertEquals(Crs.CRS84, cells.crs());
        Reprojection to = Reprojection.between(Crs.CRS84, SHEET);
        for (Feature c : cells.features()) {
            Geometry g = to.apply(c.geometry());
            int node = Integer.parseInt(c.id());
            assertEquals(f.grid().x(node % 7), g.getCentroid().getX(), 1e-3);
            assertEquals(f.grid().y(node / 7), g.getCentroid().getY(), 1e-3);
            assertEquals(250 * 250, g.getArea(), 0.1);
            assertEquals(Float.toString(f.at(node % 7, node / 7)), Double.toString(value(c)));
        }
    }

    @Test
    void hexagonsAreAsLargeAsSquaresAndShareTheirCorners() {
        float[] values = new float[40 * 30];
        for (int n = 0; n < values.length; n++) {
            values[n] = 3 * (n % 40) + n / 40;
        }
        Field plane = new Field("f", "F", SHEET, new Grid(-1000, 2000, 100, 40, 30), Unit.ONE, values);
        Layer cells = Cells.of(plane, CellShape.HEXAGON).layer("");
        Reprojection to = Reprojection.between(Crs.CRS84, SHEET);
        Map<Coordinate, Integer> corners = new HashMap<>();
        for (Feature c : cells.features()) {
            Geometry g = to.apply(c.geometry());
            assertEquals(10_000, g.getArea(), 0.05);
            assertEquals(
                    g.getEnvelopeInternal().getWidth() * Math.sqrt(3) / 2,
                    g.getEnvelopeInternal().getHeight(),
                    1e-3);
            double x = g.getCentroid().getX();
            double y = g.getCentroid().getY();
            // a plane is its own bilinear interpolation
            if (x >= -1000 && x <= 2900 && y >= 2000 && y <= 4900) {
                assertEquals(3 * (x + 1000) / 100 + (y - 2000) / 100, value(c), 1e-3);
            }
            Coordinate[] ring = c.geometry().getCoordinates();
            for (int k = 0; k < 6; k++) {
                corners.merge(ring[k], 1, Integer::sum);
            }
        }
        assertEquals(3, corners.values().stream().mapToInt(n -> n).max().orElse(0));
        long shared = corners.values().stream().filter(n -> n == 3).count();
        assertTrue(shared > 1.7 * cells.features().size(), shared + " of " + corners.size());
        assertEquals(1200, cells.features().size(), 60);
    }

    @Test
    void aThresholdLeavesOutWhatIsBelow() {
        Field f = field(new SplittableRandom(3), 20, 20);
        Cells some = Cells.of(f, CellShape.SQUARE).least(5);
        List<Feature> all = new ArrayList<>();
        some.rows().forEachRemaining(all::add);
        assertEquals(some.count(), all.size());
        assertTrue(all.size() > 50 && all.stream().allMatch(c -> value(c) >= 5));
    }

    @Test
    void tooManyAreRefusedWithAWayOut() {
        Grid grid = new Grid(0, 0, 10, 1000, 501);
        Field f = new Field("f", "F", SHEET, grid, Unit.ONE, new float[grid.nodes()]);
        Refusal r =
                assertThrows(Refusal.class, () -> Cells.of(f, CellShape.SQUARE).layer(""));
        assertTrue(r.getMessage().contains("501000 cells") && r.getMessage().contains("GeoTIFF"), r.getMessage());
        assertEquals(
                0, Cells.of(f, CellShape.SQUARE).least(1).layer("").features().size());
    }

    /** The catalog that holds every cell is the oracle for the one that makes them when asked. */
    @Test
    void pagesBoxesAndFiltersAgreeWithALayerOfAllCells() {
        Chance.tries(60, chance -> {
            Field f = field(chance, chance.nextInt(1, 40), chance.nextInt(1, 40));
            CellShape shape = CellShape.values()[chance.nextInt(2)];
            Cells cells = Cells.of(f, shape);
            CellCatalog lazy = new CellCatalog("f", "F", cells, "", "1");
            MemoryCatalog all = new MemoryCatalog(List.of(cells.layer("")), "1");
            if (all.get("f").count() == 0) {
                return;
            }
            Bbox e = lazy.get("f").findExtent().orElseThrow();
            Bbox box = chance.nextInt(3) == 0 ? null : box(chance, e);
            String text = List.of("", "value >= 5", "BBOX(geometry,86.9,53.9,87.1,54.1) AND value < 8")
                    .get(chance.nextInt(3));
            Filter filter = Ecql.parse(text, lazy.get("f").columns());
            Query query = new Query("f", box, filter, List.of(), chance.nextInt(1, 300), null);
            List<String> expected = ids(all, query);
            assertEquals(expected, ids(lazy, query), shape + " " + box + " " + text);
            assertEquals(all.page(query).matched(), lazy.page(query).matched());
            try (Rows rows = lazy.rows(query)) {
                int n = 0;
                for (; rows.hasNext(); n++) {
                    rows.next();
                }
                assertEquals(Math.min(expected.size(), query.limit()), n);
            }
            String one = all.page(Query.all("f")).features().get(0).id();
            assertEquals(all.feature("f", one), lazy.feature("f", one));
            assertTrue(lazy.feature("f", "999999999").isEmpty()
                    && lazy.feature("f", "x").isEmpty());
        });
    }

    private static Bbox box(SplittableRandom chance, Bbox e) {
        TreeSet<Double> x = new TreeSet<>(List.of(e.west() - 0.01, e.east() + 0.01));
        double w = e.west() + (e.east() - e.west()) * chance.nextDouble(-0.2, 1.2);
        double s = e.south() + (e.north() - e.south()) * chance.nextDouble(-0.2, 1.2);
        return new Bbox(
                w,
                s,
                w + (x.last() - x.first()) * chance.nextDouble(),
                s + (e.north() - e.south()) * chance.nextDouble());
    }

    private static List<String> ids(org.kuznets.layer.Catalog catalog, Query query) {
        List<String> ids = new ArrayList<>();
        Query next = query;
        while (true) {
            Page page = catalog.page(next);
            page.features().forEach(f -> ids.add(f.id()));
            if (page.next() == null) {
                return ids;
            }
            next = query.after(page.next(), query.limit());
        }
    }

    @Test
    void aFieldAcrossTheAntimeridianIsCutThere() {
        Grid grid = new Grid(-50_000, -50_000, 5000, 21, 21);
        Field f = new Field("f", "F", new Sheet(180, 66).crs(), grid, Unit.ONE, new float[grid.nodes()]);
        Cells cells = Cells.of(f, CellShape.SQUARE);
        assertTrue(cells.extent().crossesAntimeridian(), cells.extent().toString());
        for (Feature c : cells.layer("").features()) {
            assertTrue(c.geometry().getEnvelopeInternal().getWidth() < 1
                    || c.geometry().getNumGeometries() == 2);
        }
        CellCatalog lazy = new CellCatalog("f", "F", cells, "", "1");
        Query east = new Query("f", new Bbox(179.5, 65.9, -179.5, 66.1), Filter.INCLUDE, List.of(), 1000, null);
        assertTrue(lazy.page(east).features().size() > 20);
    }
}

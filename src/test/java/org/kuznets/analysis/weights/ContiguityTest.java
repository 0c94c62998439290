package org.kuznets.analysis.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.Sketch;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Who touches whom. */
class ContiguityTest {
    private static List<String> pairs(List<Feature> units, boolean rook, double snap) {
        Weights w = Contiguity.of(units, rook, snap, Work.PLAIN);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < w.size(); i++) {
            for (int k = w.from(i); k < w.from(i + 1); k++) {
                assertTrue(w.between(w.to(k), i) > 0, "symmetric");
                if (w.to(k) > i) {
                    all.add(units.get(i).id() + units.get(w.to(k)).id());
                }
            }
        }
        return all;
    }

    private static List<Feature> units(String map) {
        return Sketch.of(map, 1000).polygons("units").features();
    }

    private static List<Feature> shapes(String... wkt) {
        return IntStream.range(0, wkt.length)
                .mapToObj(i -> new Feature(Character.toString('a' + i), read(wkt[i]), Row.NONE))
                .toList();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void cornersAreForQueens() {
        List<Feature> u =
                units("""
                a b .
                c d .
                . . e
                """);
        assertEquals(List.of("ab", "ac", "ad", "bc", "bd", "cd", "de"), pairs(u, false, 1));
        assertEquals(List.of("ab", "ac", "bd", "cd"), pairs(u, true, 1));
        assertEquals(List.of("ab", "ac", "ad", "bc", "bd", "cd", "de"), pairs(u, false, 0));
        assertEquals(List.of("ab", "ac", "bd", "cd"), pairs(u, true, 0));
    }

    /** No vertex of one is a vertex of the other, where it meets its side. */
    @Test
    void aCornerOnASideIsATouch() {
        List<Feature> u = shapes(
                "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))",
                "POLYGON ((1000 300, 2000 300, 2000 700, 1000 700, 1000 300))",
                "POLYGON ((1000 2000, 500 1000, 1500 2000, 1000 2000))");
        assertEquals(List.of("ab", "ac"), pairs(u, false, 0));
        assertEquals(List.of("ab"), pairs(u, true, 0));
        assertEquals(List.of("ab", "ac"), pairs(u, false, 1));
        assertEquals(List.of("ab"), pairs(u, true, 1));
    }

    @Test
    void gapsUpToTheSnapDoNotPart() {
        List<Feature> u = shapes(
                "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))",
                "POLYGON ((1000.8 0, 2000 0, 2000 1000, 1000.8 1000, 1000.8 0))",
                "POLYGON ((0 1002, 1000 1002, 1000 2000, 0 2000, 0 1002))");
        assertEquals(List.of(), pairs(u, false, 0));
        assertEquals(List.of("ab"), pairs(u, true, 1));
        assertEquals(List.of("ab", "ac", "bc"), pairs(u, false, 3));
        assertEquals(List.of("ab", "ac"), pairs(u, true, 3));
    }

    @Test
    void oneInsideTheOther() {
        List<Feature> u = shapes(
                "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0), (400 400, 400 600, 600 600, 600 400, 400 400))",
                "POLYGON ((400 400, 600 400, 600 600, 400 600, 400 400))",
                "POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))");
        assertEquals(List.of("ab", "ac"), pairs(u, false, 1));
        assertEquals(List.of("ab"), pairs(u, true, 1));
    }

    @Test
    void partsCountTogether() {
        List<Feature> u =
                units("""
                a . b
                . . .
                c . a
                """);
        assertEquals(List.of(), pairs(u, false, 1));
        assertEquals(3, Contiguity.of(u, false, 1, Work.PLAIN).islands().length);
    }

    /** Cells of a Voronoi diagram against JTS: touching in a line is rook, touching at all is queen. */
    @Test
    void likeJtsOnATessellation() {
        Chance.tries(5, random -> {
            List<Coordinate> sites = new ArrayList<>();
            for (int k = 0; k < 60; k++) {
                sites.add(new Coordinate(random.nextDouble(10_000), random.nextDouble(10_000)));
            }
            VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
            voronoi.setSites(sites);
            Geometry cells = voronoi.getDiagram(new GeometryFactory());
            List<Feature> u = IntStream.range(0, cells.getNumGeometries())
                    .mapToObj(i -> new Feature(i + "-", cells.getGeometryN(i), Row.NONE))
                    .toList();
            List<String> queen = new ArrayList<>();
            for (int i = 0; i < u.size(); i++) {
                for (int j = i + 1; j < u.size(); j++) {
                    if (u.get(i).geometry().isWithinDistance(u.get(j).geometry(), 1e-3)) {
                        queen.add(i + "-" + j + "-");
                    }
                }
            }
            assertEquals(queen, pairs(u, false, 1e-3));
            assertArrayEquals(
                    new Object[] {},
                    pairs(u, true, 1e-3).stream()
                            .filter(p -> !queen.contains(p))
                            .toArray());
        });
    }
}

package org.kuznets.analysis.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/** Each fast way beside a slow one that is plainly right. */
class CriteriaMathTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void membershipFunctionsOfTheVector() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(CriteriaMathTest.class.getResourceAsStream(
                        "/org/kuznets/models/placement/06-suitability.json"));
        for (JsonNode v : all) {
            if (v.get("id").asText().equals("FUZ-1")) {
                JsonNode x = v.get("input").get("x");
                for (int i = 0; i < x.size(); i++) {
                    for (var e : v.get("expected").properties()) {
                        Membership m = fuzzy(e.getKey());
                        assertEquals(
                                e.getValue().get(i).asDouble(), m.of(x.get(i).asDouble()), 1e-9, e.getKey());
                    }
                }
                return;
            }
        }
        throw new AssertionError("no FUZ-1");
    }

    private static Membership fuzzy(String name) {
        Membership.Kind kind = Membership.Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        boolean bell = name.equals("gaussian") || name.equals("near");
        return new Membership(kind, 2, 10, 6, bell ? 0.1 : 5, new TreeMap<>(), Map.of());
    }

    @Test
    void manyScoresAreThoseOfEach() {
        float[] x = {-1, 0, 3, 7, 20, Float.NaN, Float.POSITIVE_INFINITY};
        for (Membership m : List.of(Membership.linear(0, 10), Membership.linear(10, 2), fuzzy("sigmoid"))) {
            float[] many = m.of(x);
            for (int i = 0; i < x.length; i++) {
                assertEquals(m.of((double) x[i]), many[i], 1e-6, m + " " + x[i]);
            }
        }
    }

    private static Geometry shape(SplittableRandom random) {
        Coordinate c = new Coordinate(random.nextDouble(1000), random.nextDouble(800));
        Point p = SHAPES.createPoint(c);
        return switch (random.nextInt(4)) {
            case 0 -> p;
            case 1 ->
                SHAPES.createLineString(new Coordinate[] {
                    c,
                    new Coordinate(random.nextDouble(1000), random.nextDouble(800)),
                    new Coordinate(random.nextDouble(1000), random.nextDouble(800))
                });
            case 2 -> {
                Geometry ring = p.buffer(20 + random.nextDouble(80), 3);
                yield ring.difference(p.buffer(15, 2));
            }
            default -> SHAPES.toGeometry(new Envelope(c.x, c.x + 50, Math.floor(c.y), Math.floor(c.y) + 40));
        };
    }

    private static Lattice lattice(SplittableRandom random) {
        double cell = 5 + random.nextInt(30);
        Envelope box = new Envelope(-50, 1050, -50, 850);
        return Lattice.over(box, cell, random.nextBoolean());
    }

    private static Shapes shapes(List<Geometry> all) {
        List<Feature> features = new ArrayList<>();
        all.forEach(g -> features.add(new Feature("f" + features.size(), g, new Row(Columns.NONE))));
        return new Shapes(features);
    }

    @Test
    void distancesAreExact() {
        Chance.tries(30, random -> {
            List<Geometry> all = new ArrayList<>();
            for (int k = random.nextInt(30); k >= 0; k--) {
                all.add(shape(random));
            }
            Lattice nodes = lattice(random);
            Distance d = new Distance(shapes(all));
            float[] metres = d.on(nodes, Work.PLAIN);
            Geometry together = SHAPES.createGeometryCollection(all.toArray(Geometry[]::new));
            for (int k = 0; k < metres.length; k += 1 + random.nextInt(7)) {
                Point p = SHAPES.createPoint(new Coordinate(
                        nodes.x(k % nodes.columns(), k / nodes.columns()), nodes.y(k / nodes.columns())));
                double plain = together.distance(p);
                assertEquals(plain, metres[k], 1e-3);
                assertEquals(plain, d.at(p), 1e-9);
            }
        });
    }

    @Test
    void nothingIsInfinitelyFar() {
        Distance none = new Distance(shapes(List.of()));
        Lattice nodes = Lattice.over(new Envelope(0, 10, 0, 10), 5, true);
        for (float m : none.on(nodes, Work.PLAIN)) {
            assertEquals(Float.POSITIVE_INFINITY, m);
        }
        assertEquals(Double.POSITIVE_INFINITY, none.at(SHAPES.createPoint(new Coordinate(0, 0))));
        assertEquals(0, Membership.linear(1000, 0).of(Double.POSITIVE_INFINITY));
    }

    @Test
    void aNodeIsInsideWhereJtsSaysSo() {
        Chance.tries(30, random -> {
            Geometry g = shape(random);
            Lattice nodes = lattice(random);
            boolean[] inside = new boolean[nodes.nodes()];
            new Cover(nodes)
                    .each(
                            g,
                            (j, from, to) ->
                                    Arrays.fill(inside, j * nodes.columns() + from, j * nodes.columns() + to, true));
            for (int k = 0; k < inside.length; k++) {
                Coordinate c =
                        new Coordinate(nodes.x(k % nodes.columns(), k / nodes.columns()), nodes.y(k / nodes.columns()));
                int where = g.getDimension() < 2 ? Location.EXTERIOR : SimplePointInAreaLocator.locate(c, g);
                if (where != Location.BOUNDARY) {
                    assertEquals(where == Location.INTERIOR, inside[k], c.toString());
                }
            }
        });
    }

    /** Half-open: a node on the common border of two parcels belongs to one of them. */
    @Test
    void neighboursShareNoNode() {
        Lattice nodes = Lattice.over(new Envelope(0, 100, 0, 100), 10, false);
        int[] covered = new int[nodes.nodes()];
        for (int x = 0; x < 100; x += 20) {
            for (int y = 0; y < 100; y += 20) {
                Geometry parcel = SHAPES.toGeometry(new Envelope(x, x + 20, y, y + 20));
                new Cover(nodes).each(parcel, (j, from, to) -> {
                    for (int i = from; i < to; i++) {
                        covered[j * nodes.columns() + i]++;
                    }
                });
            }
        }
        assertEquals(100, Arrays.stream(covered).sum());
        assertEquals(1, Arrays.stream(covered).max().orElseThrow());
    }

    @Test
    void whatIsAroundIsThatOfTheDisc() {
        Chance.tries(20, random -> {
            List<Geometry> points = new ArrayList<>();
            double[] weights = new double[300];
            for (int k = 0; k < weights.length; k++) {
                points.add(SHAPES.createPoint(new Coordinate(random.nextDouble(1000), random.nextDouble(800))));
                weights[k] = random.nextInt(100);
            }
            double radius = 100 + random.nextDouble(300);
            Around amount = Around.amount(points, weights, radius, "x", Work.PLAIN);
            for (int t = 0; t < 20; t++) {
                Point p = SHAPES.createPoint(new Coordinate(random.nextDouble(1000), random.nextDouble(800)));
                double low = 0;
                double high = 0;
                for (int k = 0; k < weights.length; k++) {
                    double d = points.get(k).distance(p);
                    low += d < radius * (1 - 0.05) ? weights[k] : 0;
                    high += d < radius * (1 + 0.05) ? weights[k] : 0;
                }
                double found = amount.at(p);
                assertTrue(low - 1e-6 <= found && found <= high + 1e-6, low + " " + found + " " + high);
            }
            // a disc that holds everything holds the sum
            Around all = Around.amount(points, weights, 3000, "x", Work.PLAIN);
            assertEquals(Arrays.stream(weights).sum(), all.at(points.get(0)), 1e-6);
        });
    }

    @Test
    void aHalfPlaneCoversHalfADisc() {
        List<Geometry> land = List.of(SHAPES.toGeometry(new Envelope(0, 1000, 0, 1000)));
        Around share = Around.share(land, 100, "x", Work.PLAIN);
        assertEquals(1, share.at(SHAPES.createPoint(new Coordinate(500, 500))), 1e-9);
        assertEquals(0.5, share.at(SHAPES.createPoint(new Coordinate(1000, 500))), 0.03);
        assertEquals(0, share.at(SHAPES.createPoint(new Coordinate(1200, 500))), 1e-9);
    }

    @Test
    void aPlaneHasOneSlope() {
        List<Geometry> places = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                places.add(SHAPES.createPoint(new Coordinate(x * 100 + (y % 3), y * 100)));
                heights.add(0.03 * (x * 100 + (y % 3)) - 0.04 * y * 100);
            }
        }
        Slope slope = Slope.of(places, heights.stream().mapToDouble(h -> h).toArray(), "x");
        assertEquals(100, slope.spacingMetres(), 5);
        assertEquals(5, slope.at(SHAPES.createPoint(new Coordinate(333, 444))), 1e-6);
        assertEquals(5, slope.at(SHAPES.createPoint(new Coordinate(-50, 444))), 1e-6);
        assertTrue(Double.isNaN(slope.at(SHAPES.createPoint(new Coordinate(-150, 444)))), "farther than the spacing");
        Lattice nodes = Lattice.over(new Envelope(-300, 1300, -300, 1300), 37, true);
        float[] on = slope.on(nodes, Work.PLAIN);
        for (int k = 0; k < on.length; k++) {
            Point p = SHAPES.createPoint(
                    new Coordinate(nodes.x(k % nodes.columns(), k / nodes.columns()), nodes.y(k / nodes.columns())));
            assertEquals(slope.at(p), on[k], 1e-5);
        }
        assertTrue(Double.isNaN(Slope.of(List.of(), new double[0], "x").at(places.get(0))));
    }

    @Test
    void aPlaceLiesInTheCellNearestToIt() {
        Chance.tries(30, random -> {
            Lattice nodes = lattice(random);
            for (int t = 0; t < 100; t++) {
                double x = random.nextDouble(1000);
                double y = random.nextDouble(800);
                int cell = nodes.cellAt(x, y);
                Point p = SHAPES.createPoint(new Coordinate(x, y));
                assertTrue(nodes.shape(cell).distance(p) < 1e-6);
                for (int n : nodes.neighbours(cell)) {
                    assertEquals(
                            0, nodes.shape(n).intersection(nodes.shape(cell)).getArea(), 1e-6);
                    assertTrue(nodes.shape(n).intersection(nodes.shape(cell)).getLength() > 1);
                }
            }
        });
    }
}

package org.kuznets.analysis.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Areas.Part;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreasTest {
    private static final double RELATIVE = 1e-9;

    @Test
    void plainAndSweptAgreeOnRandomLand() {
        Chance.tries(12, r -> {
            Land land = land(Parcels.coverage(7, 6, r.nextLong(1 << 20)), r);
            List<Geometry> zones = Parcels.discs(1 + r.nextInt(25), 800, 700, 20, 250, r.nextLong());
            List<Geometry> sites = sites(zones, r);
            agree(land, zones, sites);
        });
    }

    @Test
    void plainAndSweptAgreeOnLandThatOverlapsAndHasGaps() {
        Chance.tries(12, r -> {
            List<Geometry> shapes = new ArrayList<>(Parcels.coverage(6, 5, r.nextLong(1 << 20)));
            shapes.removeIf(s -> r.nextInt(6) == 0);
            shapes.addAll(Parcels.discs(6, 700, 600, 10, 150, r.nextLong()));
            shapes.add(shapes.get(3));
            Collections.shuffle(shapes, new java.util.Random(r.nextLong()));
            List<Geometry> zones = Parcels.discs(8, 700, 600, 20, 250, r.nextLong());
            agree(land(shapes, r), zones, sites(zones, r));
        });
    }

    @Test
    void plainAndSweptAgreeOnParcelsOfAllSizes() {
        Chance.tries(6, r -> {
            List<Geometry> shapes = new ArrayList<>(Parcels.coverage(12, 12, r.nextLong(1 << 20)));
            Geometry lake = shapes.get(60).getCentroid().buffer(430, 200);
            Geometry island = shapes.get(60).getCentroid().buffer(150 + r.nextInt(100), 3);
            if (r.nextBoolean()) {
                shapes.replaceAll(s -> s.difference(lake));
                shapes.removeIf(Geometry::isEmpty);
            }
            shapes.add(r.nextInt(shapes.size()), lake.difference(island));
            shapes.add(r.nextInt(shapes.size()), island);
            List<Geometry> zones = new ArrayList<>(Parcels.discs(12, 1200, 1200, 20, 250, r.nextLong()));
            zones.add(shapes.get(30));
            agree(land(shapes, r), zones, sites(zones, r));
        });
    }

    @Test
    void plainAndSweptAgreeOnRoundNumbersWhereEdgesLieOnOneAnother() {
        Chance.tries(20, r -> {
            List<Geometry> shapes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                shapes.add(box(r.nextInt(9), r.nextInt(9), 1 + r.nextInt(3), 1 + r.nextInt(3)));
            }
            List<Geometry> zones = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                zones.add(box(r.nextInt(9), r.nextInt(9), 1 + r.nextInt(5), 1 + r.nextInt(5)));
            }
            agree(land(shapes, r), zones, sites(zones, r));
        });
    }

    @Test
    void farFromTheOriginNoDigitsAreLost() {
        Chance.tries(4, r -> {
            AffineTransformation far = AffineTransformation.translationInstance(450_000, 5_900_000);
            List<Geometry> shapes =
                    Parcels.coverage(5, 5, 1).stream().map(far::transform).toList();
            List<Geometry> zones = Parcels.discs(9, 500, 500, 20, 250, r.nextLong()).stream()
                    .map(far::transform)
                    .toList();
            agree(land(shapes, r), zones, sites(zones, r));
        });
    }

    @Test
    void partsSumToTheWhole() {
        Chance.tries(10, r -> {
            List<Geometry> shapes = Parcels.coverage(12, 10, r.nextLong(1 << 20));
            List<Geometry> zones = Parcels.discs(40, 1400, 1200, 20, 200, r.nextLong());
            Areas a = SweptAreas.of(land(shapes, r), zones, sites(zones, r), Work.PLAIN);
            for (int z = 0; z < zones.size(); z++) {
                double sum = 0;
                for (int c = 0; c <= a.classes(); c++) {
                    sum += a.inZone(z, c);
                }
                equal(zones.get(z).getArea(), sum, "zone " + z);
            }
            double union = org.locationtech.jts.operation.overlayng.OverlayNGRobust.union(
                            Parcels.SHAPES.buildGeometry(zones))
                    .getArea();
            double land = shapes.stream().mapToDouble(Geometry::getArea).sum();
            double inside = 0;
            double all = 0;
            for (int c = 0; c <= a.classes(); c++) {
                inside += a.covered(c);
                all += c < a.classes() ? a.covered(c) + a.outside(c) : 0;
            }
            equal(union, inside, "union");
            equal(land, all, "land");
        });
    }

    @Test
    void landUnderTwoZonesCountsOnceInTheUnion() {
        Land land = Land.of(List.of(box(0, 0, 4, 2)), new int[] {0}, 1, Work.PLAIN);
        List<Geometry> zones = List.of(box(0, 0, 2, 2), box(1, 0, 2, 2), box(1, 1, 1, 3));
        List<Geometry> sites = new ArrayList<>(Arrays.asList(null, box(2, 0, 9, 1), null));
        Areas a = SweptAreas.of(land, zones, sites, Work.PLAIN);
        assertEquals(4, a.inZone(0, 0), 1e-12);
        assertEquals(4, a.inZone(1, 0), 1e-12);
        assertEquals(1, a.inZone(Part.SITE, 1, 0), 1e-12);
        assertEquals(1, a.inZone(2, 0), 1e-12);
        assertEquals(2, a.inZone(2, 1), 1e-12);
        assertEquals(6, a.covered(0), 1e-12);
        assertEquals(1, a.covered(Part.SITE, 0), 1e-12);
        assertEquals(3, a.covered(Part.RING, 1, 0), 1e-12);
        assertEquals(1, a.covered(Part.RING, 2, 0), 1e-12);
        assertEquals(1, a.covered(Part.RING, 3, 0), 1e-12);
        assertEquals(2, a.covered(1), 1e-12);
        assertEquals(2, a.outside(0), 1e-12);
    }

    @Test
    void anEarlierParcelKeepsItsLand() {
        Land land = Land.of(List.of(box(0, 0, 2, 1), box(1, 0, 2, 1)), new int[] {0, 1}, 2, Work.PLAIN);
        Areas a = SweptAreas.of(land, List.of(box(0, 0, 9, 9)), Collections.singletonList(null), Work.PLAIN);
        assertEquals(2, a.covered(0), 1e-12);
        assertEquals(1, a.covered(1), 1e-12);
        assertEquals(78, a.covered(2), 1e-12);
        assertEquals(1, a.overlaps().get(1), 1e-12);
    }

    @Test
    void nothingGivesNothing() throws ParseException {
        Land none = Land.of(List.of(), new int[0], 0, Work.PLAIN);
        Areas a = SweptAreas.of(none, List.of(box(0, 0, 2, 2)), Collections.singletonList(null), Work.PLAIN);
        assertEquals(4, a.inZone(0, 0), 1e-12);
        Geometry line = new WKTReader().read("LINESTRING (0 0, 5 5)");
        Land thin = Land.of(List.of(line), new int[] {0}, 1, Work.PLAIN);
        assertEquals(0, SweptAreas.of(thin, List.of(), List.of(), Work.PLAIN).outside(0));
    }

    static Land land(List<Geometry> shapes, SplittableRandom r) {
        int[] classOf = shapes.stream().mapToInt(s -> r.nextInt(4)).toArray();
        return Land.of(shapes, classOf, 4, Work.PLAIN);
    }

    /** A smaller shape shifted a little, or none. */
    private static List<Geometry> sites(List<Geometry> zones, SplittableRandom r) {
        List<Geometry> sites = new ArrayList<>();
        for (Geometry z : zones) {
            Coordinate c = z.getCentroid().getCoordinate();
            AffineTransformation shrink =
                    AffineTransformation.scaleInstance(0.5, 0.5, c.x, c.y).translate(r.nextInt(3), r.nextInt(3));
            sites.add(r.nextInt(3) == 0 ? null : shrink.transform(z));
        }
        return sites;
    }

    private static void agree(Land land, List<Geometry> zones, List<Geometry> sites) {
        Areas plain = PlainAreas.of(land, zones, sites);
        Areas swept = SweptAreas.of(land, zones, sites, Work.PLAIN);
        for (int c = 0; c <= land.classes(); c++) {
            for (Part p : Part.values()) {
                for (int z = 0; z < zones.size(); z++) {
                    equal(plain.inZone(p, z, c), swept.inZone(p, z, c), p + " of zone " + z + " class " + c);
                }
                for (int d = 1; d <= Areas.DEEPEST; d++) {
                    equal(plain.covered(p, d, c), swept.covered(p, d, c), p + " under " + d + " class " + c);
                }
            }
            if (c < land.classes()) {
                equal(plain.outside(c), swept.outside(c), "outside " + c);
            }
        }
        double lost = plain.overlaps().values().stream().mapToDouble(x -> x).sum();
        equal(lost, swept.overlaps().values().stream().mapToDouble(x -> x).sum(), "overlap");
    }

    private static void equal(double expected, double actual, String what) {
        assertTrue(
                Math.abs(expected - actual) <= RELATIVE * Math.max(Math.abs(expected), 100),
                () -> what + ": " + expected + " expected, was " + actual);
    }

    static Geometry box(double x, double y, double width, double height) {
        return Parcels.SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(x, x + width, y, y + height));
    }
}

package org.kuznets.analysis.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.geo.Sheet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

class ReachTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Sheet SHEET = new Sheet(87, 54.5);
    private static final Geometry POINT = GEOMETRIES.createPoint(new Coordinate(0, 0));
    private static final String[] RHUMBS = {"n", "ne", "e", "se", "s", "sw", "w", "nw"};

    private static JsonNode vectors() throws IOException {
        try (var in = ReachTest.class.getResourceAsStream("/vectors/zones.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Reach star(double... metres) {
        return new Reach(0, new Star(metres));
    }

    @Test
    void rosePushesTheZoneAwayFromTheWind() throws IOException {
        JsonNode v = vectors();
        JsonNode from = v.get("rose").get("from");
        double[] shares = new double[8];
        for (int i = 0; i < 8; i++) {
            shares[i] = from.get(RHUMBS[i]).asDouble() / 100;
        }
        WindRoses.Rose rose = new WindRoses.Rose("r", POINT, shares, "");
        for (Stretch how : List.of(Stretch.PURE, Stretch.MAX)) {
            String name = how.name().toLowerCase(java.util.Locale.ROOT);
            Star star = rose.star(v.get("rose").get("baseMetres").asDouble(), how);
            Coordinate[] octagon = new Coordinate[9];
            for (int i = 0; i < 9; i++) {
                double r = star.reach(45.0 * i);
                double expected = v.get("rose")
                        .get("towards")
                        .get(name)
                        .get(RHUMBS[i % 8])
                        .asDouble();
                assertEquals(expected, r, 1e-9, name + " " + RHUMBS[i % 8]);
                double a = Math.toRadians(45.0 * (i % 8));
                octagon[i] = new Coordinate(r * Math.sin(a), r * Math.cos(a));
            }
            double area = v.get("starOctagonSquareMetres").get(name).asDouble();
            assertEquals(area, GEOMETRIES.createPolygon(octagon).getArea(), 1e-3 * area);
        }
    }

    @Test
    void discAndBufferedRectangleHaveTheirArea() throws IOException {
        JsonNode disc = vectors().get("disc");
        double area = disc.get("squareMetres").asDouble();
        double radius = disc.get("radiusMetres").asDouble();
        assertEquals(area, new Reach(radius, null).zone(POINT, SHEET).getArea(), 1e-3 * area);
        JsonNode v = vectors().get("bufferedRectangle");
        Geometry rectangle = GEOMETRIES.toGeometry(new Envelope(
                0, v.get("widthMetres").asDouble(), 0, v.get("heightMetres").asDouble()));
        double expected = v.get("squareMetres").asDouble();
        Geometry zone = new Reach(v.get("radiusMetres").asDouble(), null).zone(rectangle, SHEET);
        assertEquals(expected, zone.getArea(), 1e-3 * expected);
    }

    @Test
    void uniformRoseGivesThePlainZone() {
        Chance.tries(50, chance -> {
            Geometry site = chance.nextInt(5) == 0 ? POINT : wild(chance, 3 + chance.nextInt(15), 800);
            double l = chance.nextDouble(50, 1000);
            Geometry plain = new Reach(l, null).zone(site, SHEET);
            Geometry uniform = star(l, l, l, l, l, l, l, l).zone(site, SHEET);
            assertEquals(plain.getArea(), uniform.getArea(), 1e-3 * plain.getArea());
            assertTrue(plain.symDifference(uniform).getArea() < 1e-3 * plain.getArea());
        });
    }

    /** Slow oracle: p is in the zone exactly when some point q of the site is as near as the star says towards p. */
    @Test
    void stretchedZoneIsTheUnionOfStarsOverTheSite() {
        Chance.tries(60, chance -> {
            Polygon site = wild(chance, 3 + chance.nextInt(12), 600);
            if (chance.nextInt(3) == 0) {
                site = (Polygon) site.difference(hole(site)).getGeometryN(0);
            }
            double[] metres = new double[8];
            for (int i = 0; i < 8; i++) {
                metres[i] = chance.nextInt(4) == 0 ? 0 : chance.nextDouble(20, 700);
            }
            metres[chance.nextInt(8)] = 400;
            Star star = new Star(metres);
            Geometry zone = new Reach(0, star).zone(site, SHEET);
            assertTrue(zone.isValid());
            assertTrue(zone.buffer(1e-6).contains(site));
            agrees(chance, site, star, zone);
        });
    }

    private static void agrees(SplittableRandom chance, Polygon site, Star star, Geometry zone) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(zone);
        IndexedPointInAreaLocator inSite = new IndexedPointInAreaLocator(site);
        Geometry edge = zone.getBoundary();
        LocalFrame frame = LocalFrame.at(SHEET, site.getEnvelopeInternal().centre());
        Envelope e = site.getEnvelopeInternal();
        for (int i = 0; i < 40; i++) {
            Coordinate p = new Coordinate(
                    chance.nextDouble(e.getMinX() - 800, e.getMaxX() + 800),
                    chance.nextDouble(e.getMinY() - 800, e.getMaxY() + 800));
            boolean expected = reached(p, site, inSite, star);
            boolean actual = inside.locate(p) != Location.EXTERIOR;
            if (expected != actual) {
                double off = edge.distance(GEOMETRIES.createPoint(p));
                assertTrue(
                        off < 1,
                        () -> p + " should be " + expected + ", " + off + " m from the edge of " + zone + " site "
                                + site + frame);
            }
        }
    }

    /** Looks back from p along rays a twentieth of a degree apart and along the site's boundary every metre. */
    private static boolean reached(Coordinate p, Polygon site, IndexedPointInAreaLocator inSite, Star star) {
        if (inSite.locate(p) != Location.EXTERIOR) {
            return true;
        }
        for (Coordinate[] ring : List.of(site.getExteriorRing().getCoordinates(), holeOf(site))) {
            for (int i = 0; i + 1 < ring.length; i++) {
                int steps = (int) Math.ceil(ring[i].distance(ring[i + 1]) / 0.5);
                for (int k = 0; k <= steps; k++) {
                    double t = (double) k / steps;
                    double dx = p.x - (ring[i].x * (1 - t) + ring[i + 1].x * t);
                    double dy = p.y - (ring[i].y * (1 - t) + ring[i + 1].y * t);
                    if (Math.hypot(dx, dy) <= star.reach(Math.toDegrees(Math.atan2(dx, dy)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Coordinate[] holeOf(Polygon site) {
        return site.getNumInteriorRing() == 0
                ? new Coordinate[0]
                : site.getInteriorRingN(0).getCoordinates();
    }

    private static Geometry hole(Polygon site) {
        Coordinate in = site.getInteriorPoint().getCoordinate();
        double r = 0.8 * site.getBoundary().distance(GEOMETRIES.createPoint(in));
        return GEOMETRIES.toGeometry(new Envelope(in.x - r / 2, in.x + r / 2, in.y - r / 2, in.y + r / 2));
    }

    /** A star-shaped polygon with sharp teeth, hence with many reflex corners. */
    private static Polygon wild(SplittableRandom chance, int corners, double size) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double a = 2 * Math.PI * (i + chance.nextDouble(0.1, 0.9)) / corners;
            double r = chance.nextDouble(0.1, 1) * size;
            ring[i] = new Coordinate(r * Math.cos(a), r * Math.sin(a));
        }
        ring[corners] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }
}

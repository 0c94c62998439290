package org.kuznets.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kuznets.Chance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AntimeridianTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void assertHome(Geometry g) {
        Envelope e = g.getEnvelopeInternal();
        assertTrue(g.isValid(), () -> "not valid: " + g);
        assertTrue(e.getMinX() >= -180 && e.getMaxX() <= 180 && e.getMinY() >= -90 && e.getMaxY() <= 90, e.toString());
    }

    @Test
    void aPolygonInTheLastUtmZoneIsCutAt180() {
        // 55 N: the zone's edge lies some 190 km from its meridian
        Geometry square = FACTORY.toGeometry(new Envelope(650_000, 750_000, 6_100_000, 6_200_000));
        Geometry cut = ToLonLat.from(Crs.epsg(32660)).apply(square);
        assertHome(cut);
        assertEquals("MultiPolygon", cut.getGeometryType());
        assertEquals(2, cut.getNumGeometries());
        assertEquals(360, cut.getEnvelopeInternal().getWidth(), 0, "it touches 180 on both sides");
        // the same ground from the zone on the other side
        Geometry west = FACTORY.toGeometry(new Envelope(250_000, 350_000, 6_100_000, 6_200_000));
        Geometry other = ToLonLat.from(Crs.epsg(32601)).apply(west);
        assertHome(other);
        assertEquals(cut.getArea(), other.getArea(), 1e-6);
    }

    @Test
    void geometryThatStaysAwayIsPassedAsItIs() {
        Geometry g = wkt("POLYGON((84 52, 90 52, 90 57, 84 57, 84 52))");
        assertSame(g, ToLonLat.from(Crs.CRS84).apply(g));
        Geometry wide = wkt("POLYGON((-170 10, 170 10, 170 20, -170 20, -170 10))");
        assertSame(wide, ToLonLat.from(Crs.CRS84).apply(wide), "in degrees a long step means what it says");
    }

    @Test
    void degreesBeyond180ComeHome() {
        ToLonLat home = ToLonLat.from(Crs.CRS84);
        assertEquals(wkt("POINT(-170 60)"), home.apply(wkt("POINT(190 60)")));
        assertEquals(
                wkt("POLYGON((-170 60, -169 60, -169 61, -170 60))"),
                home.apply(wkt("POLYGON((190 60, 191 60, 191 61, 190 60))")));
        Geometry cut = home.apply(wkt("LINESTRING(170 60, 190 62)"));
        assertEquals(wkt("MULTILINESTRING((170 60, 180 61), (-180 61, -170 62))"), cut);
        assertEquals(2, home.apply(wkt("MULTIPOINT((170 1), (190 1))")).getNumGeometries());
        assertHome(home.apply(wkt("POLYGON((170 60, 190 60, 190 62, 170 62, 170 60))")));
    }

    @Test
    void holesGoToTheirSide() {
        Sheet sheet = new Sheet(180, 60);
        Geometry square = FACTORY.toGeometry(new Envelope(-100_000, 100_000, -100_000, 100_000));
        Geometry holes = FACTORY.toGeometry(new Envelope(-60_000, -40_000, 0, 20_000))
                .union(FACTORY.toGeometry(new Envelope(-10_000, 10_000, 0, 20_000)))
                .union(FACTORY.toGeometry(new Envelope(40_000, 60_000, 0, 20_000)));
        ToLonLat move = ToLonLat.from(sheet.crs());
        Geometry cut = move.apply(square.difference(holes));
        assertHome(cut);
        assertEquals(move.apply(square).getArea() - move.apply(holes).getArea(), cut.getArea(), 1e-9);
    }

    @Test
    void aLineBackAndForthIsCutAtEachCrossing() {
        Sheet sheet = new Sheet(180, 60);
        Geometry zigzag = wkt("LINESTRING(-5000 0, 5000 1000, -5000 2000, 5000 3000)");
        Geometry cut = ToLonLat.from(sheet.crs()).apply(zigzag);
        assertHome(cut);
        assertEquals(4, cut.getNumGeometries());
        Geometry away = wkt("LINESTRING(-5000 0, -4000 0)");
        assertEquals("LineString", ToLonLat.from(sheet.crs()).apply(away).getGeometryType());
    }

    @Test
    void aPoleInsideIsClosedAlongThePole() {
        Geometry disc = FACTORY.createPoint(new Coordinate(0, 0)).buffer(1_000_000, 64);
        Geometry cap = ToLonLat.from(new Sheet(0, 90).crs()).apply(disc);
        assertHome(cap);
        assertEquals(90, cap.getEnvelopeInternal().getMaxY());
        assertEquals(360 * 8.95, cap.getArea(), 20);
        Geometry ring =
                disc.difference(FACTORY.createPoint(new Coordinate(0, 0)).buffer(500_000, 64));
        Geometry band = ToLonLat.from(new Sheet(0, -90).crs()).apply(ring);
        assertHome(band);
        assertTrue(band.getEnvelopeInternal().getMinY() > -87, band.getEnvelopeInternal()::toString);
        assertEquals(360 * 4.475, band.getArea(), 20);
    }

    /** A law: what is cut, put together again on the sheet, has the area it had. */
    @Test
    void cuttingKeepsTheArea() {
        Chance.tries(200, chance -> {
            Sheet sheet = new Sheet(180 + chance.nextDouble(-0.5, 0), chance.nextDouble(-70, 70));
            Geometry g = FACTORY.createPoint(new Coordinate(chance.nextDouble(-5e4, 5e4), chance.nextDouble(-5e4, 5e4)))
                    .buffer(chance.nextDouble(1e3, 6e4), 16);
            if (chance.nextBoolean()) {
                g = g.difference(g.getCentroid().buffer(500));
            }
            Geometry there = ToLonLat.from(sheet.crs()).apply(g);
            assertHome(there);
            Geometry back = Reprojection.between(Crs.CRS84, sheet.crs()).apply(there);
            // the cut runs along the meridian, straight here and there
            assertEquals(1, back.getArea() / g.getArea(), 1e-5);
        });
    }
}

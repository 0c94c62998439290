package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Sheet;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How far a zone reaches from its site: the same everywhere, or by direction.
 *
 * <p>A quarter circle has {@value #QUADRANT} segments, so arcs lie at most 0.03 % of the radius inside the true circle, a
 * disc's area is 0.04 % too small, and straight sides are exact.
 *
 * @param metres the reach where there is no star
 * @param star the reach by direction; null when it is the same everywhere
 */
record Reach(double metres, @Nullable Star star) {
    private static final int QUADRANT = 32;
    /** Parts of a site this wide at most are measured in one local frame. */
    private static final double WIDEST_METRES = 20_000;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** All ground within reach of {@code place}, which is on {@code sheet}, like the answer. */
    Geometry zone(Geometry place, Sheet sheet) {
        List<Geometry> zones = new ArrayList<>();
        for (int i = 0; i < place.getNumGeometries(); i++) {
            for (Geometry part : parts(place.getGeometryN(i))) {
                LocalFrame frame =
                        LocalFrame.at(sheet, part.getEnvelopeInternal().centre());
                zones.add(frame.toSheet(onGround(frame.toGround(part))));
            }
        }
        return zones.size() == 1 ? zones.get(0) : OverlayNGRobust.union(zones);
    }

    private Geometry onGround(Geometry part) {
        Star directions = star;
        if (directions != null) {
            Optional<Coordinate[]> outline =
                    part instanceof Point p ? directions.outline(p.getX(), p.getY()) : Optional.empty();
            if (outline.isPresent()) {
                return GEOMETRIES.createPolygon(outline.get());
            }
            List<Geometry> sums = new ArrayList<>();
            for (Coordinate[] piece : directions.pieces()) {
                sums.add(sum(part, piece));
            }
            return sums.size() == 1 ? sums.get(0) : OverlayNGRobust.union(sums);
        }
        if (part instanceof Point p) {
            return disc(p.getX(), p.getY());
        }
        BufferParameters how = new BufferParameters(QUADRANT);
        // JTS would let corners be off by 1 % of the width
        how.setSimplifyFactor(1e-4);
        return BufferOp.bufferOp(part, metres, how);
    }

    /** What JTS would make of a point, without its detour through an overlay. */
    private Geometry disc(double x, double y) {
        int corners = 4 * QUADRANT;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = -2 * Math.PI * i / corners;
            ring[i] = new Coordinate(x + metres * Math.cos(angle), y + metres * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }

    private static Geometry sum(Geometry part, Coordinate[] piece) {
        if (part instanceof Point p) {
            Coordinate[] ring = new Coordinate[piece.length + 1];
            for (int i = 0; i < ring.length; i++) {
                Coordinate c = piece[i % piece.length];
                ring[i] = new Coordinate(p.getX() + c.x, p.getY() + c.y);
            }
            return GEOMETRIES.createPolygon(ring);
        }
        Coordinate[] ring = part instanceof Polygon p ? p.getExteriorRing().getCoordinates() : thereAndBack(part);
        if (part instanceof Polygon && !Orientation.isCCW(ring)) {
            org.locationtech.jts.geom.CoordinateArrays.reverse(ring);
        }
        return Sum.of(ring, piece);
    }

    private static Coordinate[] thereAndBack(Geometry line) {
        Coordinate[] there = line.getCoordinates();
        Coordinate[] both = new Coordinate[2 * there.length - 1];
        for (int i = 0; i < both.length; i++) {
            both[i] = there[i < there.length ? i : 2 * there.length - 2 - i];
        }
        return both;
    }

    /** Parts that one frame can measure; for a star also without holes, which {@link Sum} does not know. */
    private List<Geometry> parts(Geometry place) {
        List<Geometry> done = new ArrayList<>();
        split(place, done);
        return done;
    }

    private void split(Geometry g, List<Geometry> done) {
        Envelope e = g.getEnvelopeInternal();
        boolean wide = Math.max(e.getWidth(), e.getHeight()) > WIDEST_METRES && !(g instanceof Point);
        boolean holed = star != null && g instanceof Polygon p && p.getNumInteriorRing() > 0;
        if (!wide && !holed) {
            done.add(g);
            return;
        }
        Coordinate cut = wide
                ? e.centre()
                : ((Polygon) g).getInteriorRingN(0).getEnvelopeInternal().centre();
        boolean upright = !wide || e.getWidth() >= e.getHeight();
        for (boolean low : new boolean[] {true, false}) {
            Geometry half = OverlayNGRobust.overlay(g, half(e, cut, upright, low), OverlayNG.INTERSECTION);
            for (int i = 0; i < half.getNumGeometries(); i++) {
                Geometry piece = half.getGeometryN(i);
                if (piece.getDimension() == g.getDimension() && !piece.isEmpty()) {
                    split(piece, done);
                }
            }
        }
    }

    private static Geometry half(Envelope e, Coordinate cut, boolean upright, boolean low) {
        Envelope half = upright
                ? new Envelope(
                        low ? e.getMinX() - 1 : cut.x, low ? cut.x : e.getMaxX() + 1, e.getMinY() - 1, e.getMaxY() + 1)
                : new Envelope(
                        e.getMinX() - 1, e.getMaxX() + 1, low ? e.getMinY() - 1 : cut.y, low ? cut.y : e.getMaxY() + 1);
        return GEOMETRIES.toGeometry(half);
    }
}

package org.kuznets.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts geometry in longitude and latitude at 180 degrees, as RFC 7946 section 3.1.9 asks.
 *
 * <p>A ring round a pole comes back from a metric sheet as a line that runs once round the globe. It is closed along the
 * pole that it runs round (the nearer one by its mean latitude), so that the polygon holds the pole as a band does on a
 * plate carrée map.
 */
final class Antimeridian {
    private Antimeridian() {}

    /**
     * Geometry that was torn: longitudes are within 180 degrees and a step of more than that much between two vertices
     * means the short way round.
     */
    static Geometry cut(Geometry g) {
        Envelope e = g.getEnvelopeInternal();
        if (g.isEmpty() || e.getWidth() <= 180 && e.getMinX() >= -180 && e.getMaxX() <= 180) {
            return g;
        }
        return eachPart(g, part -> part instanceof Polygon p ? polygon(p) : homeParts(unwrapped(part)));
    }

    /** Geometry that is whole but may go beyond 180 degrees. */
    static Geometry cutUnwrapped(Geometry g) {
        Envelope e = g.getEnvelopeInternal();
        return g.isEmpty() || e.getMinX() >= -180 && e.getMaxX() <= 180 ? g : eachPart(g, Antimeridian::homeParts);
    }

    private static Geometry eachPart(Geometry g, Function<Geometry, List<Geometry>> cut) {
        GeometryFactory factory = g.getFactory();
        if (g.getClass() == GeometryCollection.class) {
            Geometry[] parts = new Geometry[g.getNumGeometries()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = eachPart(g.getGeometryN(i), cut);
            }
            return factory.createGeometryCollection(parts);
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            parts.addAll(cut.apply(g.getGeometryN(i)));
        }
        Geometry all = factory.buildGeometry(parts);
        // what was a multi stays one, so that a layer keeps one type
        return g instanceof GeometryCollection && !(all instanceof GeometryCollection) ? multi(all) : all;
    }

    private static Geometry multi(Geometry g) {
        GeometryFactory f = g.getFactory();
        return g instanceof Polygon p
                ? f.createMultiPolygon(new Polygon[] {p})
                : g instanceof LineString l
                        ? f.createMultiLineString(new LineString[] {l})
                        : f.createMultiPoint(new Point[] {(Point) g});
    }

    private static List<Geometry> polygon(Polygon p) {
        GeometryFactory f = p.getFactory();
        UnwrappedRing shell = UnwrappedRing.of(p.getExteriorRing());
        List<UnwrappedRing> holes = new ArrayList<>();
        for (int i = 0; i < p.getNumInteriorRing(); i++) {
            holes.add(UnwrappedRing.of(p.getInteriorRingN(i)));
        }
        if (shell.roundsPole() || holes.stream().anyMatch(UnwrappedRing::roundsPole)) {
            // the ends of the band meet at the ring's first vertex, where there is no border
            Geometry rest = OverlayNGRobust.union(f.buildGeometry(homeParts(shell.polygon(f))));
            for (UnwrappedRing hole : holes) {
                rest = OverlayNGRobust.overlay(
                        rest, OverlayNGRobust.union(f.buildGeometry(homeParts(hole.polygon(f)))), OverlayNG.DIFFERENCE);
            }
            return parts(rest);
        }
        var inside =
                holes.stream().map(h -> h.beside(shell).ring(f)).toArray(org.locationtech.jts.geom.LinearRing[]::new);
        return homeParts(f.createPolygon(shell.ring(f), inside));
    }

    /** A point or line whose steps all go the short way round. */
    private static Geometry unwrapped(Geometry g) {
        return g instanceof LineString l
                ? l.getFactory().createLineString(UnwrappedRing.of(l).coordinates())
                : g;
    }

    /** The parts of {@code g} in each turn of the globe, each brought within 180 degrees. */
    private static List<Geometry> homeParts(Geometry g) {
        Envelope e = g.getEnvelopeInternal();
        int first = (int) Math.floor((e.getMinX() + 180) / 360);
        int last = Math.max(first, (int) Math.ceil((e.getMaxX() + 180) / 360) - 1);
        if (first == last) {
            return List.of(shifted(g, -360.0 * first));
        }
        List<Geometry> home = new ArrayList<>();
        for (int turn = first; turn <= last; turn++) {
            double west = turn * 360.0 - 180;
            Geometry inside = g instanceof LineString l
                    ? LineCut.between(l, west, west + 360)
                    : OverlayNGRobust.overlay(
                            g,
                            g.getFactory().toGeometry(new Envelope(west, west + 360, e.getMinY() - 1, e.getMaxY() + 1)),
                            OverlayNG.INTERSECTION);
            for (Geometry part : parts(inside)) {
                if (part.getDimension() == g.getDimension()) {
                    home.add(shifted(part, -360.0 * turn));
                }
            }
        }
        return home;
    }

    private static List<Geometry> parts(Geometry g) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            if (!g.getGeometryN(i).isEmpty()) {
                parts.add(g.getGeometryN(i));
            }
        }
        return parts;
    }

    private static Geometry shifted(Geometry g, double degrees) {
        if (degrees == 0) {
            return g;
        }
        Geometry copy = g.copy();
        copy.apply((org.locationtech.jts.geom.CoordinateFilter) c -> c.x += degrees);
        copy.geometryChanged();
        return copy;
    }

    /** A ring or line as one run without jumps; of a ring round a pole the ends lie 360 degrees apart. */
    private record UnwrappedRing(Coordinate[] coordinates) {
        static UnwrappedRing of(LineString line) {
            CoordinateSequence seq = line.getCoordinateSequence();
            Coordinate[] all = new Coordinate[seq.size()];
            double turn = 0;
            for (int i = 0; i < all.length; i++) {
                double x = seq.getX(i);
                if (i > 0) {
                    double step = x + turn - all[i - 1].x;
                    turn -= step > 180 ? 360 : step < -180 ? -360 : 0;
                }
                all[i] = seq.getCoordinateCopy(i);
                all[i].x = x + turn;
            }
            return new UnwrappedRing(all);
        }

        boolean roundsPole() {
            return coordinates.length > 0 && Math.abs(coordinates[coordinates.length - 1].x - coordinates[0].x) > 180;
        }

        Polygon polygon(GeometryFactory f) {
            if (!roundsPole()) {
                return f.createPolygon(coordinates);
            }
            double mean = 0;
            for (Coordinate c : coordinates) {
                mean += c.y / coordinates.length;
            }
            double pole = mean < 0 ? -90 : 90;
            // on a grid of 1e-9 degrees in binary, so that the seam is the same after a turn of 360
            double turn = coordinates[coordinates.length - 1].x > coordinates[0].x ? 360 : -360;
            coordinates[0].x = Math.rint(coordinates[0].x * (1 << 30)) / (1 << 30);
            coordinates[coordinates.length - 1].x = coordinates[0].x + turn;
            List<Coordinate> closed = new ArrayList<>(List.of(coordinates));
            closed.add(new Coordinate(coordinates[coordinates.length - 1].x, pole));
            closed.add(new Coordinate(coordinates[0].x, pole));
            closed.add(coordinates[0].copy());
            return f.createPolygon(closed.toArray(Coordinate[]::new));
        }

        org.locationtech.jts.geom.LinearRing ring(GeometryFactory f) {
            return f.createLinearRing(coordinates);
        }

        /** The same ring in the turn of the globe in which {@code shell} surrounds it. */
        UnwrappedRing beside(UnwrappedRing shell) {
            Envelope outer = new Envelope();
            Envelope inner = new Envelope();
            List.of(shell.coordinates).forEach(outer::expandToInclude);
            List.of(coordinates).forEach(inner::expandToInclude);
            if (inner.isNull() || outer.isNull()) {
                return this;
            }
            double turn = 360 * Math.rint((outer.centre().x - inner.centre().x) / 360);
            for (double t : new double[] {turn, turn - 360, turn + 360}) {
                if (inner.getMinX() + t >= outer.getMinX() - 1e-9 && inner.getMaxX() + t <= outer.getMaxX() + 1e-9) {
                    for (Coordinate c : coordinates) {
                        c.x += t;
                    }
                    return this;
                }
            }
            return this;
        }
    }
}

package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.field.Isobands;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * From a cluster's levels to zones. Contours run through levels in dB, not through energies: over distance the field is
 * nearly straight in dB, so that between two nodes the contour lies where the level is; in energies, which fall by a
 * power, it would lie too far out.
 */
final class Zoning {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int ARC_SEGMENTS = 16;

    private final List<NoiseSource> sources;
    private final List<NoisePoint> points;
    private final Sought sought;

    Zoning(List<NoiseSource> sources, List<NoisePoint> points, Sought sought) {
        this.sources = sources;
        this.points = points;
        this.sought = sought;
    }

    List<NoiseZone> zones(Tiles tiles, Cluster cluster, Work work) {
        float[][] values = ClusterLevels.of(points, tiles, cluster, ClusterLevels.QUIET, work.part(0, 2));
        List<NoisePoint> here = here(tiles, cluster);
        List<NoiseZone> zones = new ArrayList<>();
        Work contours = work.part(1, 2);
        for (Period period : Period.values()) {
            List<Double> levels = sought.levels(period);
            List<Geometry> shapes = levels.isEmpty()
                    ? List.of()
                    : Isobands.atLeast(
                            cluster.grid(), values[period.ordinal()], levels, contours.part(period.ordinal(), 2));
            for (int k = 0; k < levels.size(); k++) {
                List<Geometry> stars = Stars.of(points, tiles, cluster, levels.get(k), period);
                for (Polygon p : polygons(shapes.get(k), stars, cluster.grid().cell())) {
                    zones.add(zone(period, levels.get(k), p, here));
                }
            }
        }
        return zones;
    }

    /** The points in the cluster, each once. */
    private List<NoisePoint> here(Tiles tiles, Cluster cluster) {
        List<NoisePoint> here = new ArrayList<>();
        for (Tile t : cluster.tiles()) {
            for (int p : t.points()) {
                if (t.holds(tiles, points.get(p))) {
                    here.add(points.get(p));
                }
            }
        }
        return here;
    }

    /** A piece of the contour that is all within the reach of a star is the same zone, seen too coarsely. */
    private static List<Polygon> polygons(Geometry contour, List<Geometry> stars, double cell) {
        Geometry all = contour;
        if (!stars.isEmpty()) {
            List<Geometry> both = new ArrayList<>(stars);
            for (int i = 0; i < contour.getNumGeometries(); i++) {
                Envelope piece = contour.getGeometryN(i).getEnvelopeInternal();
                if (stars.stream().noneMatch(s -> Stars.reach(s, cell).contains(piece))) {
                    both.add(contour.getGeometryN(i));
                }
            }
            all = OverlayNGRobust.union(both);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < all.getNumGeometries(); i++) {
            if (all.getGeometryN(i) instanceof Polygon p && !p.isEmpty()) {
                polygons.add(p);
            }
        }
        polygons.sort(Comparator.comparingDouble(
                        (Polygon p) -> p.getEnvelopeInternal().getMinY())
                .thenComparingDouble(p -> p.getEnvelopeInternal().getMinX()));
        return polygons;
    }

    private NoiseZone zone(Period period, double level, Polygon shape, List<NoisePoint> here) {
        IndexedPointInAreaLocator in = new IndexedPointInAreaLocator(shape);
        Envelope box = shape.getEnvelopeInternal();
        List<NoisePoint> inside = new ArrayList<>();
        for (NoisePoint p : here) {
            if (p.share(period) > 0
                    && box.contains(p.x(), p.y())
                    && in.locate(new Coordinate(p.x(), p.y())) != Location.EXTERIOR) {
                inside.add(p);
            }
        }
        TreeSet<Integer> numbers =
                inside.stream().map(NoisePoint::source).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> owners =
                numbers.stream().map(i -> sources.get(i).enterpriseId()).collect(Collectors.toCollection(TreeSet::new));
        String owner = owners.size() == 1 ? owners.first() : "";
        return new NoiseZone(period, level, owner, shape, List.copyOf(numbers), extrapolated(shape, inside));
    }

    /** Only where some corner lies so far off is the overlay needed. */
    private static double extrapolated(Polygon shape, List<NoisePoint> sources) {
        double farthest = 0;
        for (Coordinate c : shape.getExteriorRing().getCoordinates()) {
            double nearest = Double.POSITIVE_INFINITY;
            for (NoisePoint p : sources) {
                nearest = Math.min(nearest, p.metres(c.x, c.y));
            }
            farthest = Math.max(farthest, nearest);
        }
        if (farthest <= Propagation.VALID_METRES) {
            return 0;
        }
        List<Geometry> discs = new ArrayList<>();
        for (NoisePoint p : sources) {
            discs.add(SHAPES.createPoint(new Coordinate(p.x(), p.y())).buffer(Propagation.VALID_METRES, ARC_SEGMENTS));
        }
        if (discs.isEmpty()) {
            return 1;
        }
        Geometry near = OverlayNGRobust.overlay(shape, OverlayNGRobust.union(discs), OverlayNG.INTERSECTION);
        return Math.max(0, 1 - near.getArea() / shape.getArea());
    }
}

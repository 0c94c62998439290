package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.People.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Who breathes which air. With cells: the people of a piece of land are shared out by area among the cells it meets;
 * those outside every cell breathe nothing known. With points: land is cut into squares of a fixed lattice, and each
 * takes the nearest point within reach. Thread-safe.
 */
final class Breathing {
    /** Pieces that one thread takes at a time. */
    private static final int CHUNK = 32;

    private static final int CHUNKS_AT_ONCE = 8;
    /** The most squares that one piece of land is cut into; beyond, squares are doubled. */
    private static final double MOST_SQUARES = 4096;

    private final Air air;
    private final boolean cells;
    private final double reach;
    private final double step;
    private final HPRtree index = new HPRtree();

    /** So many persons at one place of the air. */
    record Share(int place, double persons) {}

    Breathing(Air air, double reachMetres, double stepMetres) {
        this.air = air;
        this.reach = reachMetres;
        this.step = stepMetres;
        this.cells = air.places().stream().anyMatch(g -> g.getDimension() == 2);
        for (int i = 0; i < air.places().size(); i++) {
            if (!cells || air.places().get(i).getDimension() == 2) {
                index.insert(air.places().get(i).getEnvelopeInternal(), i);
            }
        }
        if (index.size() > 0) {
            index.build();
        }
    }

    /** Of every place, in their order. */
    List<List<Share>> of(List<Place> people, Work work) {
        List<List<Share>> all = new ArrayList<>();
        int batch = CHUNK * CHUNKS_AT_ONCE;
        for (int from = 0; from < people.size(); from += batch) {
            work.progress(from, people.size());
            List<Place> some = people.subList(from, Math.min(people.size(), from + batch));
            work.each((some.size() + CHUNK - 1) / CHUNK, c -> {
                        List<List<Share>> part = new ArrayList<>();
                        some.subList(c * CHUNK, Math.min(some.size(), (c + 1) * CHUNK))
                                .forEach(p -> part.add(of(p)));
                        return part;
                    })
                    .forEach(all::addAll);
        }
        return all;
    }

    private List<Share> of(Place p) {
        if (index.size() == 0) {
            return List.of();
        }
        if (p.shape().getDimension() < 2) {
            int at = cells ? cellAt(p.shape()) : nearest(p.shape().getCoordinate());
            return at < 0 ? List.of() : List.of(new Share(at, p.persons()));
        }
        return cells ? byCell(p) : bySquare(p);
    }

    private int cellAt(Geometry point) {
        for (int i : near(point.getEnvelopeInternal())) {
            if (air.places().get(i).intersects(point)) {
                return i;
            }
        }
        return -1;
    }

    private List<Share> byCell(Place p) {
        PreparedGeometry land = PreparedGeometryFactory.prepare(p.shape());
        int[] near = near(p.shape().getEnvelopeInternal());
        double[] area = new double[near.length];
        double sum = 0;
        for (int k = 0; k < near.length; k++) {
            area[k] = common(land, air.places().get(near[k]));
            sum += area[k];
        }
        // cells that overlap share the land between them; nobody is counted twice
        double worth = p.persons() / Math.max(sum, p.shape().getArea());
        List<Share> shares = new ArrayList<>();
        for (int k = 0; k < near.length; k++) {
            if (area[k] > 0) {
                shares.add(new Share(near[k], area[k] * worth));
            }
        }
        return shares;
    }

    private static double common(PreparedGeometry land, Geometry cell) {
        return !land.intersects(cell)
                ? 0
                : land.covers(cell)
                        ? cell.getArea()
                        : OverlayNGRobust.overlay(land.getGeometry(), cell, OverlayNG.INTERSECTION)
                                .getArea();
    }

    private List<Share> bySquare(Place p) {
        Envelope box = p.shape().getEnvelopeInternal();
        double side = step;
        while ((box.getWidth() / side + 1) * (box.getHeight() / side + 1) > MOST_SQUARES) {
            side *= 2;
        }
        PreparedGeometry land = PreparedGeometryFactory.prepare(p.shape());
        double whole = p.shape().getArea();
        List<Share> shares = new ArrayList<>();
        for (double j = Math.floor(box.getMinY() / side); j * side <= box.getMaxY(); j++) {
            for (double i = Math.floor(box.getMinX() / side); i * side <= box.getMaxX(); i++) {
                Geometry square = p.shape()
                        .getFactory()
                        .toGeometry(new Envelope(i * side, (i + 1) * side, j * side, (j + 1) * side));
                Geometry part = land.covers(square)
                        ? square
                        : land.intersects(square)
                                ? OverlayNGRobust.overlay(p.shape(), square, OverlayNG.INTERSECTION)
                                : null;
                int at = part == null || part.getArea() == 0
                        ? -1
                        : nearest(part.getInteriorPoint().getCoordinate());
                if (at >= 0 && part != null) {
                    shares.add(new Share(at, p.persons() * part.getArea() / whole));
                }
            }
        }
        return shares;
    }

    /** The nearest point within reach, the first of equally near ones; -1 for none. */
    private int nearest(Coordinate c) {
        for (double radius = Math.min(step, reach); ; radius = Math.min(reach, 4 * radius)) {
            Envelope box = new Envelope(c);
            box.expandBy(radius);
            double within = radius;
            int best = Arrays.stream(near(box))
                    .boxed()
                    .filter(i -> distance(i, c) <= within)
                    .min(Comparator.comparingDouble(i -> distance(i, c)))
                    .orElse(-1);
            if (best >= 0 || radius >= reach) {
                return best;
            }
        }
    }

    private double distance(int place, Coordinate c) {
        return air.places().get(place).getCoordinate().distance(c);
    }

    private int[] near(Envelope box) {
        List<?> all = index.query(box);
        return all.stream().mapToInt(o -> (Integer) o).sorted().toArray();
    }
}

package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Random land for tests and benchmarks: a coverage of crooked quadrilaterals with 24 edges each that share every edge
 * with their neighbours, one in fifty with a hole; and discs thrown on it. The same seed gives the same land.
 */
public final class Parcels {
    public static final GeometryFactory SHAPES = new GeometryFactory();
    /** Side of an undisturbed parcel, metres. */
    public static final double SIDE_METRES = 100;

    private static final int STEPS = 6;

    private final long seed;

    private Parcels(long seed) {
        this.seed = seed;
    }

    /** {@code columns} times {@code rows} parcels from the origin to the north-east. */
    public static List<Geometry> coverage(int columns, int rows, long seed) {
        Parcels p = new Parcels(seed);
        List<Geometry> all = new ArrayList<>(columns * rows);
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                all.add(p.parcel(i, j, (j * columns + i) % 50 == 0));
            }
        }
        return all;
    }

    /** Discs of 64 corners with radii from {@code least} to {@code most} metres, centred anywhere in the box from the origin. */
    public static List<Geometry> discs(int count, double width, double height, double least, double most, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        List<Geometry> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Point centre = SHAPES.createPoint(new Coordinate(r.nextDouble() * width, r.nextDouble() * height));
            all.add(centre.buffer(least + r.nextDouble() * (most - least), 16));
        }
        return all;
    }

    private Polygon parcel(int i, int j, boolean hole) {
        List<Coordinate> ring = new ArrayList<>();
        ring.addAll(side(i, j, 0));
        ring.addAll(side(i + 1, j, 1));
        List<Coordinate> north = reversed(side(i, j + 1, 0), node(i + 1, j + 1));
        ring.addAll(north);
        ring.addAll(reversed(side(i, j, 1), node(i, j + 1)));
        ring.add(ring.get(0).copy());
        LinearRing shell = SHAPES.createLinearRing(ring.toArray(Coordinate[]::new));
        return hole
                ? SHAPES.createPolygon(shell, new LinearRing[] {hole((i + 0.5) * SIDE_METRES, (j + 0.5) * SIDE_METRES)})
                : SHAPES.createPolygon(shell);
    }

    private static List<Coordinate> reversed(List<Coordinate> side, Coordinate end) {
        List<Coordinate> back = new ArrayList<>(List.of(end));
        for (int k = side.size() - 1; k > 0; k--) {
            back.add(side.get(k));
        }
        return back;
    }

    private static LinearRing hole(double x, double y) {
        Coordinate[] ring = new Coordinate[13];
        for (int k = 0; k < 12; k++) {
            ring[k] = new Coordinate(x + 8 * Math.cos(-k * Math.PI / 6), y + 8 * Math.sin(-k * Math.PI / 6));
        }
        ring[12] = ring[0].copy();
        return SHAPES.createLinearRing(ring);
    }

    /** From node (i, j) to the east (0) or north (1), without the last node. */
    private List<Coordinate> side(int i, int j, int direction) {
        Coordinate a = node(i, j);
        Coordinate b = direction == 0 ? node(i + 1, j) : node(i, j + 1);
        SplittableRandom r = random(i, j, 1 + direction);
        List<Coordinate> side = new ArrayList<>(List.of(a));
        for (int k = 1; k < STEPS; k++) {
            double t = (double) k / STEPS;
            side.add(new Coordinate(
                    millimetres(a.x + (b.x - a.x) * t + r.nextDouble() * 8 - 4),
                    millimetres(a.y + (b.y - a.y) * t + r.nextDouble() * 8 - 4)));
        }
        return side;
    }

    private Coordinate node(int i, int j) {
        SplittableRandom r = random(i, j, 0);
        return new Coordinate(
                millimetres(i * SIDE_METRES + r.nextDouble() * 60 - 30),
                millimetres(j * SIDE_METRES + r.nextDouble() * 60 - 30));
    }

    private SplittableRandom random(int i, int j, int kind) {
        return new SplittableRandom(seed * 1_000_003 + ((long) i * 100_003 + j) * 3 + kind);
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }
}

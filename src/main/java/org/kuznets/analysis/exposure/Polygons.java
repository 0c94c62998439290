package org.kuznets.analysis.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Many polygons in flat arrays: of each its closed rings, shells counter-clockwise and holes clockwise, so that walking
 * across all edges of one polygon counts 1 inside and 0 outside. Whatever is not a polygon has no rings.
 */
final class Polygons {
    private static final int CHUNK = 4096;

    /** x and y of vertex v at 2v and 2v + 1. */
    private final double[] xy;
    /** The vertex that each ring begins with, and one more for the end. */
    private final int[] ring;
    /** The ring that each polygon begins with, and one more for the end. */
    private final int[] first;
    /** West, south, east and north of each; west above east where there is nothing. */
    private final double[] box;

    private Polygons(double[] xy, int[] ring, int[] first) {
        this.xy = xy;
        this.ring = ring;
        this.first = first;
        this.box = new double[4 * (first.length - 1)];
    }

    static Polygons of(List<? extends @Nullable Geometry> shapes, Work work) {
        int n = shapes.size();
        int[] first = new int[n + 1];
        int[] vertex = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Geometry g = shapes.get(i);
            int rings = 0;
            int vertices = 0;
            for (int k = 0; g != null && k < g.getNumGeometries(); k++) {
                if (g.getGeometryN(k) instanceof Polygon p && !p.isEmpty()) {
                    rings += 1 + p.getNumInteriorRing();
                    vertices += p.getNumPoints();
                }
            }
            first[i + 1] = first[i] + rings;
            vertex[i + 1] = Math.addExact(vertex[i], vertices);
        }
        int[] ring = new int[first[n] + 1];
        ring[first[n]] = vertex[n];
        Polygons all = new Polygons(new double[Math.multiplyExact(2, vertex[n])], ring, first);
        work.each((n + CHUNK - 1) / CHUNK, c -> {
            for (int i = c * CHUNK; i < Math.min(n, (c + 1) * CHUNK); i++) {
                all.fill(i, shapes.get(i), vertex[i]);
            }
            return c;
        });
        return all;
    }

    private void fill(int i, @Nullable Geometry g, int at) {
        int r = first[i];
        int v = at;
        for (int k = 0; g != null && k < g.getNumGeometries(); k++) {
            if (g.getGeometryN(k) instanceof Polygon p && !p.isEmpty()) {
                for (int h = -1; h < p.getNumInteriorRing(); h++) {
                    ring[r++] = v;
                    v = copy(h < 0 ? p.getExteriorRing() : p.getInteriorRingN(h), v, h < 0);
                }
            }
        }
        double west = Double.POSITIVE_INFINITY;
        double south = west;
        double east = Double.NEGATIVE_INFINITY;
        double north = east;
        for (int k = at; k < v; k++) {
            west = Math.min(west, xy[2 * k]);
            east = Math.max(east, xy[2 * k]);
            south = Math.min(south, xy[2 * k + 1]);
            north = Math.max(north, xy[2 * k + 1]);
        }
        box[4 * i] = west;
        box[4 * i + 1] = south;
        box[4 * i + 2] = east;
        box[4 * i + 3] = north;
    }

    private int copy(LinearRing from, int at, boolean shell) {
        CoordinateSequence s = from.getCoordinateSequence();
        int n = s.size();
        for (int k = 0; k < n; k++) {
            xy[2 * (at + k)] = s.getX(k);
            xy[2 * (at + k) + 1] = s.getY(k);
        }
        if (ringArea(at, at + n) > 0 != shell) {
            for (int a = 2 * at, b = 2 * (at + n - 1); a < b; a += 2, b -= 2) {
                swap(a, b);
                swap(a + 1, b + 1);
            }
        }
        return at + n;
    }

    private void swap(int a, int b) {
        double t = xy[a];
        xy[a] = xy[b];
        xy[b] = t;
    }

    /** The signed area of one closed ring, from its own first vertex so that no digits are lost. */
    private double ringArea(int from, int to) {
        double x0 = xy[2 * from];
        double y0 = xy[2 * from + 1];
        double twice = 0;
        for (int k = from; k < to - 1; k++) {
            twice += (xy[2 * k] - x0) * (xy[2 * k + 3] - y0) - (xy[2 * k + 2] - x0) * (xy[2 * k + 1] - y0);
        }
        return twice / 2;
    }

    int size() {
        return first.length - 1;
    }

    boolean isEmpty(int i) {
        return first[i] == first[i + 1];
    }

    int firstRing(int i) {
        return first[i];
    }

    int firstVertex(int ringIndex) {
        return ring[ringIndex];
    }

    int vertices(int i) {
        return ring[first[i + 1]] - ring[first[i]];
    }

    int vertices() {
        return xy.length / 2;
    }

    double x(int vertex) {
        return xy[2 * vertex];
    }

    double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    double west(int i) {
        return box[4 * i];
    }

    double south(int i) {
        return box[4 * i + 1];
    }

    double east(int i) {
        return box[4 * i + 2];
    }

    double north(int i) {
        return box[4 * i + 3];
    }

    /** Square metres. */
    double area(int i) {
        double sum = 0;
        for (int r = first[i]; r < first[i + 1]; r++) {
            sum += ringArea(ring[r], ring[r + 1]);
        }
        return sum;
    }
}

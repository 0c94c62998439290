package org.kuznets.analysis.exposure;

import java.util.Arrays;

/**
 * Directed straight edges, each with its owner on its left hand. Walking to the right across an edge that points down
 * enters the owner; so does walking up across one that points to the right.
 */
final class Edges {
    private double[] ends;
    private int[] owners;
    private int size;

    Edges(int expected) {
        ends = new double[4 * Math.max(4, expected)];
        owners = new int[Math.max(4, expected)];
    }

    /** All edges of all {@code polygons}, each owned by its polygon. */
    static Edges of(Polygons polygons) {
        Edges e = new Edges(polygons.vertices());
        for (int i = 0; i < polygons.size(); i++) {
            e.addAll(polygons, i, i);
        }
        return e;
    }

    /** The edges of one polygon. */
    void addAll(Polygons polygons, int polygon, int owner) {
        for (int r = polygons.firstRing(polygon); r < polygons.firstRing(polygon + 1); r++) {
            for (int v = polygons.firstVertex(r); v < polygons.firstVertex(r + 1) - 1; v++) {
                add(polygons.x(v), polygons.y(v), polygons.x(v + 1), polygons.y(v + 1), owner);
            }
        }
    }

    void add(double x1, double y1, double x2, double y2, int owner) {
        if (size == owners.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
            owners = Arrays.copyOf(owners, 2 * owners.length);
        }
        int k = 4 * size;
        ends[k] = x1;
        ends[k + 1] = y1;
        ends[k + 2] = x2;
        ends[k + 3] = y2;
        owners[size++] = owner;
    }

    void addAll(Edges other) {
        for (int i = 0; i < other.size; i++) {
            add(other.x1(i), other.y1(i), other.x2(i), other.y2(i), other.owners[i]);
        }
    }

    int size() {
        return size;
    }

    int owner(int i) {
        return owners[i];
    }

    double x1(int i) {
        return ends[4 * i];
    }

    double y1(int i) {
        return ends[4 * i + 1];
    }

    double x2(int i) {
        return ends[4 * i + 2];
    }

    double y2(int i) {
        return ends[4 * i + 3];
    }

    /** Where the edge, which is not level, meets the level line at {@code y}. The same whichever way it points. */
    double xAt(int i, double y) {
        boolean up = y1(i) < y2(i);
        double xa = up ? x1(i) : x2(i);
        double ya = up ? y1(i) : y2(i);
        double xb = up ? x2(i) : x1(i);
        double yb = up ? y2(i) : y1(i);
        return xa + (y - ya) / (yb - ya) * (xb - xa);
    }
}

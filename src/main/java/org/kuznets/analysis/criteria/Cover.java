package org.kuznets.analysis.criteria;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Which nodes lie inside a polygon: row by row, between pairs of crossings of its rings with the row (even-odd rule). A
 * node on a border belongs to what lies north or east of the border, so that polygons that share one cover it once.
 */
final class Cover {
    private final Lattice nodes;
    /** Of each crossing of a ring with a row: the row, counted from the polygon's first, and the place. */
    private int[] rowOf = new int[64];

    private double[] xOf = new double[64];
    private int crossings;
    private int firstRow;
    private int[] starts = new int[16];
    private double[] sorted = new double[64];

    /** Told the nodes inside. */
    @FunctionalInterface
    interface Spans {
        /** Columns {@code from} to {@code to - 1} of a row. */
        void span(int row, int from, int to);
    }

    Cover(Lattice nodes) {
        this.nodes = nodes;
    }

    /** The nodes inside the polygons of {@code shape}; each part by itself. */
    void each(Geometry shape, Spans to) {
        for (int k = 0; k < shape.getNumGeometries(); k++) {
            Geometry part = shape.getGeometryN(k);
            if (part instanceof Polygon p && !p.isEmpty()) {
                polygon(p, to);
            } else if (part.getNumGeometries() > 1) {
                each(part, to);
            }
        }
    }

    private void polygon(Polygon p, Spans to) {
        Envelope box = p.getEnvelopeInternal();
        firstRow = nodes.rowFrom(box.getMinY());
        int end = nodes.rowFrom(Math.nextUp(box.getMaxY()));
        if (firstRow >= end) {
            return;
        }
        crossings = 0;
        ring(p.getExteriorRing());
        for (int h = 0; h < p.getNumInteriorRing(); h++) {
            ring(p.getInteriorRingN(h));
        }
        spans(end - firstRow, to);
    }

    private void ring(LinearRing ring) {
        CoordinateSequence s = ring.getCoordinateSequence();
        for (int v = 0; v + 1 < s.size(); v++) {
            double y1 = s.getY(v);
            double y2 = s.getY(v + 1);
            if (y1 != y2) {
                boolean up = y1 < y2;
                edge(up ? s.getX(v) : s.getX(v + 1), up ? y1 : y2, up ? s.getX(v + 1) : s.getX(v), up ? y2 : y1);
            }
        }
    }

    /** Upwards; its lower end belongs to it and its upper end does not. */
    private void edge(double x1, double y1, double x2, double y2) {
        int from = nodes.rowFrom(y1);
        int end = nodes.rowFrom(y2);
        while (crossings + end - from > rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, 2 * rowOf.length);
            xOf = Arrays.copyOf(xOf, 2 * xOf.length);
        }
        for (int j = from; j < end; j++) {
            rowOf[crossings] = j - firstRow;
            xOf[crossings++] = x1 + (nodes.y(j) - y1) / (y2 - y1) * (x2 - x1);
        }
    }

    private void spans(int rows, Spans to) {
        if (starts.length < rows + 1) {
            starts = new int[2 * rows + 1];
        }
        if (sorted.length < crossings) {
            sorted = new double[rowOf.length];
        }
        Arrays.fill(starts, 0, rows + 1, 0);
        for (int c = 0; c < crossings; c++) {
            starts[rowOf[c] + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            starts[r + 1] += starts[r];
        }
        for (int c = crossings - 1; c >= 0; c--) {
            sorted[--starts[rowOf[c] + 1]] = xOf[c];
        }
        // now starts[r + 1] is where row r begins
        for (int r = 0; r < rows; r++) {
            int from = starts[r + 1];
            int end = r + 2 <= rows ? starts[r + 2] : crossings;
            Arrays.sort(sorted, from, end);
            for (int c = from; c + 1 < end; c += 2) {
                int i0 = nodes.columnFrom(sorted[c], firstRow + r);
                int i1 = nodes.columnFrom(sorted[c + 1], firstRow + r);
                if (i0 < i1) {
                    to.span(firstRow + r, i0, i1);
                }
            }
        }
    }
}

package org.kuznets.analysis.points;

import org.locationtech.jts.geom.Envelope;

/**
 * Points sorted into square cells, for neighbours within a distance in memory that grows with the points alone. Cells
 * are numbered row by row; the points of cell {@code c} are {@code order[start[c]]} to {@code order[start[c + 1] - 1]}, in
 * ascending order.
 */
public final class PointGrid {
    /** Cells a point, at most. */
    private static final int FINEST = 4;

    private final Points points;
    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] order;

    /** @param reachMetres the side of a cell, unless cells of that size would be far more than the points */
    public PointGrid(Points points, double reachMetres) {
        this.points = points;
        Envelope e = points.extent();
        this.west = e.isNull() ? 0 : e.getMinX();
        this.south = e.isNull() ? 0 : e.getMinY();
        double most = FINEST * (double) points.size() + 16;
        double side = Math.max(reachMetres, Math.max(e.getWidth(), e.getHeight()) / 30_000);
        side = Math.max(side, Math.sqrt(e.getWidth() * e.getHeight() / most));
        this.cell = side > 0 ? side : 1;
        this.columns = (int) (Math.max(0, e.getWidth()) / cell) + 1;
        this.rows = (int) (Math.max(0, e.getHeight()) / cell) + 1;
        this.start = new int[columns * rows + 1];
        this.order = new int[points.size()];
        fill();
    }

    private void fill() {
        int[] of = new int[points.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = row(points.y()[i]) * columns + column(points.x()[i]);
            start[of[i] + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        for (int i = 0; i < of.length; i++) {
            order[next[of[i]]++] = i;
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The side of a cell, metres. */
    public double cell() {
        return cell;
    }

    public int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) ((x - west) / cell)));
    }

    public int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) ((y - south) / cell)));
    }

    public int start(int cellNumber) {
        return start[cellNumber];
    }

    public int point(int position) {
        return order[position];
    }

    /** What is done with each neighbour. */
    @FunctionalInterface
    public interface Visit {
        void at(int neighbour, double metres);
    }

    /** Every point within {@code metres} of point {@code i} (at most, not below), itself left out. */
    public void within(int i, double metres, Visit visit) {
        double x = points.x()[i];
        double y = points.y()[i];
        int east = column(x + metres);
        int north = row(y + metres);
        for (int r = row(y - metres); r <= north; r++) {
            int first = start[r * columns + column(x - metres)];
            int end = start[r * columns + east + 1];
            for (int k = first; k < end; k++) {
                int j = order[k];
                double d = points.distance(i, j);
                if (d <= metres && j != i) {
                    visit.at(j, d);
                }
            }
        }
    }
}

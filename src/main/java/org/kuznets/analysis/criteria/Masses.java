package org.kuznets.analysis.criteria;

import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How much lies within a radius: people, jobs, things, or covered land. Everything is put on a square grid of its own,
 * sixteen steps a radius where that fits into memory, and summed over the nodes in the disc by running sums along its
 * rows; so a place costs some thirty additions whatever the radius holds. The rim is true to half a step, which for
 * evenly spread land is some 1 % of the sum; the total over a disc that holds everything is exact.
 */
final class Masses {
    private static final int STEPS = 16;
    private static final int FEWEST_STEPS = 4;
    /** The most nodes: 128 MB. */
    private static final double MOST_NODES = 16e6;

    private static final Message TOO_FINE = new Message(
            "criteria.radius-too-small",
            "a radius of {metres} m is too small for data over {kilometres} km: take one of {least} m or more");

    private final Grid grid;
    private final double radius;
    /** Of each row the sum of what lies west of a node, one more a row for the end. */
    private final double[] before;

    private Masses(Grid grid, double radius, double[] before) {
        this.grid = grid;
        this.radius = radius;
        this.before = before;
    }

    /**
     * Of each shape its weight, spread over its nodes, or at its middle where it holds none.
     *
     * @param where the parameter or criterion it is for, in a refusal
     */
    static Masses spread(List<? extends Geometry> shapes, double[] weights, double radius, String where, Work work) {
        Grid grid = grid(shapes, radius, where);
        double[] mass = new double[(grid.columns() + 1) * grid.rows()];
        Cover cover = new Cover(Lattice.of(grid));
        int row = grid.columns() + 1;
        for (int k = 0; k < shapes.size(); k++) {
            Geometry g = shapes.get(k);
            long[] count = new long[1];
            cover.each(g, (j, from, to) -> count[0] += to - from);
            if (count[0] == 0) {
                Coordinate c = g.getCentroid().getCoordinate();
                int i = near((c.x - grid.west()) / grid.cell(), grid.columns());
                mass[near((c.y - grid.south()) / grid.cell(), grid.rows()) * row + i] += weights[k];
            } else {
                double each = weights[k] / count[0];
                cover.each(g, (j, from, to) -> {
                    for (int i = from; i < to; i++) {
                        mass[j * row + i] += each;
                    }
                });
            }
            progress(k, shapes.size(), work);
        }
        return new Masses(grid, radius, summed(mass, grid));
    }

    /** 1 at each node that any of the polygons covers. */
    static Masses covered(List<? extends Geometry> shapes, double radius, String where, Work work) {
        Grid grid = grid(shapes, radius, where);
        double[] mass = new double[(grid.columns() + 1) * grid.rows()];
        Cover cover = new Cover(Lattice.of(grid));
        int row = grid.columns() + 1;
        for (int k = 0; k < shapes.size(); k++) {
            cover.each(shapes.get(k), (j, from, to) -> java.util.Arrays.fill(mass, j * row + from, j * row + to, 1));
            progress(k, shapes.size(), work);
        }
        return new Masses(grid, radius, summed(mass, grid));
    }

    private static void progress(int k, int count, Work work) {
        if (k % 1000 == 0) {
            work.progress(k, count);
        }
    }

    private static int near(double at, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.round(at)));
    }

    private static Grid grid(List<? extends Geometry> shapes, double radius, String where) {
        Envelope box = new Envelope();
        shapes.forEach(g -> box.expandToInclude(g.getEnvelopeInternal()));
        if (box.isNull()) {
            return new Grid(0, 0, radius, 1, 1);
        }
        double least = Math.sqrt((box.getWidth() + radius) * (box.getHeight() + radius) / MOST_NODES);
        double step = Math.max(radius / STEPS, least);
        if (step > radius / FEWEST_STEPS) {
            double side = Math.max(box.getWidth(), box.getHeight());
            throw Refusal.of(
                    TOO_FINE,
                    where,
                    Map.of(
                            "metres", Math.round(radius),
                            "kilometres", Math.round(side / 1000),
                            "least", (long) Math.ceil(least * FEWEST_STEPS)));
        }
        long west = (long) Math.floor(box.getMinX() / step);
        long south = (long) Math.floor(box.getMinY() / step);
        return new Grid(
                west * step,
                south * step,
                step,
                (int) (Math.ceil(box.getMaxX() / step) - west) + 1,
                (int) (Math.ceil(box.getMaxY() / step) - south) + 1);
    }

    /** From west to east, in place. */
    private static double[] summed(double[] mass, Grid grid) {
        int row = grid.columns() + 1;
        for (int j = 0; j < grid.rows(); j++) {
            double sum = 0;
            for (int i = 0; i <= grid.columns(); i++) {
                double m = mass[j * row + i];
                mass[j * row + i] = sum;
                sum += m;
            }
        }
        return mass;
    }

    /** What lies within the radius of a place. */
    double within(double x, double y) {
        double cell = grid.cell();
        int j0 = (int) Math.max(0, Math.ceil((y - radius - grid.south()) / cell));
        int j1 = (int) Math.min(grid.rows() - 1.0, Math.floor((y + radius - grid.south()) / cell));
        int row = grid.columns() + 1;
        double at = (x - grid.west()) / cell;
        double sum = 0;
        for (int j = j0; j <= j1; j++) {
            double dy = grid.y(j) - y;
            double half = Math.sqrt(Math.max(0, radius * radius - dy * dy)) / cell;
            int i0 = (int) Math.max(0, Math.min(grid.columns(), Math.ceil(at - half)));
            int i1 = (int) Math.max(0, Math.min(grid.columns(), Math.floor(at + half) + 1));
            if (i0 < i1) {
                sum += before[j * row + i1] - before[j * row + i0];
            }
        }
        return sum;
    }

    /** How many nodes the disc round a place has, those beyond the grid as well. */
    double nodesWithin(double x, double y) {
        double cell = grid.cell();
        double at = (x - grid.west()) / cell;
        double sum = 0;
        double from = Math.ceil((y - radius - grid.south()) / cell);
        double to = Math.floor((y + radius - grid.south()) / cell);
        for (double j = from; j <= to; j++) {
            double dy = grid.south() + j * cell - y;
            double half = Math.sqrt(Math.max(0, radius * radius - dy * dy)) / cell;
            sum += Math.floor(at + half) - Math.ceil(at - half) + 1;
        }
        return sum;
    }
}

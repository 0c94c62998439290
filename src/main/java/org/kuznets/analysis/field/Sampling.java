package org.kuznets.analysis.field;

import java.util.Arrays;
import org.kuznets.layer.Grid;

/** A mesh read at the nodes of a uniform grid, square by square. */
final class Sampling {
    private final MeshNodes nodes;
    private final Grid grid;

    Sampling(MeshNodes nodes, Grid grid) {
        this.nodes = nodes;
        this.grid = grid;
    }

    float[] values() {
        float[] values = new float[grid.nodes()];
        Arrays.fill(values, Float.NaN);
        Leaves leaves = nodes.leaves();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (leaves.lives(leaf)) {
                square(leaf, values);
            }
        }
        return values;
    }

    private void square(int leaf, float[] values) {
        Leaves leaves = nodes.leaves();
        double west = leaves.metresX(leaves.x(leaf));
        double south = leaves.metresY(leaves.y(leaf));
        double east = leaves.metresX(leaves.x(leaf) + leaves.side(leaf));
        double north = leaves.metresY(leaves.y(leaf) + leaves.side(leaf));
        int firstColumn = index(west, grid.west(), grid.columns());
        int firstRow = index(south, grid.south(), grid.rows());
        int[] outline = new int[0];
        int middle = -1;
        for (int j = firstRow; j < grid.rows() && grid.y(j) <= north; j++) {
            for (int i = firstColumn; i < grid.columns() && grid.x(i) <= east; i++) {
                if (grid.x(i) < west || grid.y(j) < south) {
                    continue;
                }
                if (outline.length == 0) {
                    outline = nodes.outline(leaf);
                    middle = nodes.fan(leaf, outline) ? nodes.middle(leaf, outline) : -1;
                }
                values[j * grid.columns() + i] =
                        (float) (middle < 0 ? bilinear(outline, grid.x(i), grid.y(j)) : fan(outline, middle, i, j));
            }
        }
    }

    /** The grid's last index at or before a place, or its first. */
    private int index(double at, double first, int count) {
        return (int) Math.max(0, Math.min(count, Math.floor((at - first) / grid.cell())));
    }

    private double bilinear(int[] c, double x, double y) {
        double u = (x - nodes.x(c[0])) / (nodes.x(c[1]) - nodes.x(c[0]));
        double v = (y - nodes.y(c[0])) / (nodes.y(c[3]) - nodes.y(c[0]));
        double low = (1 - u) * nodes.value(c[0]) + u * nodes.value(c[1]);
        double high = (1 - u) * nodes.value(c[3]) + u * nodes.value(c[2]);
        return (1 - v) * low + v * high;
    }

    /** In the triangle of the fan that holds the place best. */
    private double fan(int[] outline, int middle, int i, int j) {
        double mx = nodes.x(middle);
        double my = nodes.y(middle);
        double px = grid.x(i) - mx;
        double py = grid.y(j) - my;
        double best = Double.NEGATIVE_INFINITY;
        double value = 0;
        for (int k = 0; k < outline.length; k++) {
            int a = outline[k];
            int b = outline[k + 1 == outline.length ? 0 : k + 1];
            double ax = nodes.x(a) - mx;
            double ay = nodes.y(a) - my;
            double bx = nodes.x(b) - mx;
            double by = nodes.y(b) - my;
            double whole = ax * by - ay * bx;
            double toA = (px * by - py * bx) / whole;
            double toB = (ax * py - ay * px) / whole;
            double least = Math.min(1 - toA - toB, Math.min(toA, toB));
            if (least > best) {
                best = least;
                value = nodes.value(middle)
                        + toA * (nodes.value(a) - nodes.value(middle))
                        + toB * (nodes.value(b) - nodes.value(middle));
            }
        }
        return value;
    }
}

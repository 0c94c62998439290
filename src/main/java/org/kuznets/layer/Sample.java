package org.kuznets.layer;

/**
 * A field's value between its nodes: bilinear from the four nodes round a place, or that of the nearest node where one
 * of the four has none; NaN outside the nodes' squares. It never exceeds the highest of the four.
 */
public final class Sample {
    private Sample() {}

    /**
     * The value at a place, or NaN.
     *
     * @param x metres on the field's plane, as y is
     */
    public static double at(Field field, double x, double y) {
        Grid g = field.grid();
        double column = (x - g.west()) / g.cell();
        double row = (y - g.south()) / g.cell();
        if (!(column >= -0.5 && column <= g.columns() - 0.5 && row >= -0.5 && row <= g.rows() - 0.5)) {
            return Double.NaN;
        }
        double c = Math.max(0, Math.min(g.columns() - 1, column));
        double r = Math.max(0, Math.min(g.rows() - 1, row));
        int i = (int) c;
        int j = (int) r;
        int east = Math.min(i + 1, g.columns() - 1);
        int north = Math.min(j + 1, g.rows() - 1);
        double u = c - i;
        double v = r - j;
        double south = field.at(i, j) * (1 - u) + field.at(east, j) * u;
        double top = field.at(i, north) * (1 - u) + field.at(east, north) * u;
        double between = south * (1 - v) + top * v;
        return Double.isNaN(between) ? field.at(u < 0.5 ? i : east, v < 0.5 ? j : north) : between;
    }
}

package org.kuznets.analysis.mean;

import org.kuznets.layer.Grid;

/** The highest value found, and where. */
record Highest(double value, double x, double y) {
    static Highest of(Grid grid, float[] values) {
        int top = 0;
        for (int n = 0; n < values.length; n++) {
            top = values[n] > values[top] ? n : top;
        }
        return new Highest(values[top], grid.x(top % grid.columns()), grid.y(top / grid.columns()));
    }
}

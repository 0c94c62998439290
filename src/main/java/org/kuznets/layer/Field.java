package org.kuznets.layer;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;

/**
 * A quantity over an area: one number a node of a grid, NaN where there is none. A value: it never changes. It stays on
 * the metric sheet it was computed on.
 */
public final class Field {
    private final String id;
    private final String title;
    private final Crs crs;
    private final Grid grid;
    private final Unit unit;
    private final float[] values;

    /**
     * @param id a slug
     * @param values one a node, in the grid's order; handed over, not copied
     */
    public Field(String id, String title, Crs crs, Grid grid, Unit unit, float[] values) {
        if (values.length != grid.nodes()) {
            throw new IllegalArgumentException(grid.nodes() + " values expected, got " + values.length);
        }
        this.id = id;
        this.title = title;
        this.crs = crs;
        this.grid = grid;
        this.unit = unit;
        this.values = values;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Crs crs() {
        return crs;
    }

    public Grid grid() {
        return grid;
    }

    public Unit unit() {
        return unit;
    }

    /** The value at node {@code i} of row {@code j}; NaN where there is none. */
    public float at(int i, int j) {
        return values[j * grid.columns() + i];
    }

    /** All values in the grid's order; a copy. */
    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Field f
                && id.equals(f.id)
                && title.equals(f.title)
                && crs.equals(f.crs)
                && grid.equals(f.grid)
                && unit == f.unit
                && Arrays.equals(values, f.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, grid, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return id + " " + grid;
    }
}

package org.kuznets.layer;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attribute values of one feature, each of its column's class or null. A value: it never changes. */
public final class Row {
    public static final Row NONE = new Row(Columns.NONE);

    private final Columns columns;
    private final @Nullable Object[] values;

    public Row(Columns columns, @Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " values expected, got " + values.length);
        }
        this.columns = columns;
        this.values = values.clone();
    }

    public Columns columns() {
        return columns;
    }

    public @Nullable Object get(int i) {
        return values[i];
    }

    /** The value of {@code column}; empty when it is null or there is no such column. */
    public Optional<Object> find(String column) {
        int i = columns.indexOf(column);
        return i < 0 ? Optional.empty() : Optional.ofNullable(values[i]);
    }

    /** The number in {@code column}, or {@code otherwise} where there is none. */
    public double number(String column, double otherwise) {
        int i = columns.indexOf(column);
        return i >= 0 && values[i] instanceof Number n ? n.doubleValue() : otherwise;
    }

    /** The text in {@code column}, or {@code otherwise} where it is null, blank or not there. */
    public String text(String column, String otherwise) {
        int i = columns.indexOf(column);
        Object v = i < 0 ? null : values[i];
        return v == null || v.toString().isBlank() ? otherwise : v.toString();
    }

    /** A text as a row holds it: null for an empty one. */
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Row r && columns.equals(r.columns) && Arrays.equals(values, r.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

package org.kuznets.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a layer, in order. One instance is shared by all its rows. */
public final class Columns {
    public static final Columns NONE = new Columns(List.of());

    private final List<Column> all;
    private final Map<String, Integer> index = new HashMap<>();

    /** @throws IllegalArgumentException when two columns share a name */
    public Columns(List<Column> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            if (index.put(all.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "two columns are called " + all.get(i).name());
            }
        }
    }

    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    public List<Column> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    /** The position of {@code name}, or -1. */
    public int indexOf(String name) {
        return index.getOrDefault(name, -1);
    }

    public boolean has(String name) {
        return index.containsKey(name);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Columns c && all.equals(c.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}

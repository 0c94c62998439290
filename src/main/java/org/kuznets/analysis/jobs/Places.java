package org.kuznets.analysis.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/** Municipalities by their id, English or Russian name. An id goes before a name, an earlier one before a later. */
public final class Places {
    private final List<Place> all = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final int mapped;

    public Places(@Nullable Layer municipalities) {
        List<Feature> features = municipalities == null ? List.of() : municipalities.features();
        features.forEach(f -> all.add(new Place(f.row().text("id", f.id()), f)));
        mapped = all.size();
        for (String column : List.of("id", "nameEn", "nameRu")) {
            for (int i = 0; i < mapped; i++) {
                String name = column.equals("id") ? all.get(i).id() : all.get(i).text(column, "");
                if (!name.isEmpty()) {
                    index.putIfAbsent(name, i);
                }
            }
        }
    }

    /** The number of the place called {@code name}; a new one without a shape where the map has none. */
    int at(String name) {
        return index.computeIfAbsent(name, n -> {
            all.add(new Place(n, null));
            return all.size() - 1;
        });
    }

    public Optional<Integer> find(String name) {
        return Optional.ofNullable(index.get(name));
    }

    /** Those of the map in its order, then those that only the table knows. */
    public List<Place> all() {
        return List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /** How many of them, the first ones, are on the map. */
    public int mapped() {
        return mapped;
    }
}

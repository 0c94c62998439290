package org.kuznets.analysis.receptor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;

/** What enterprises are called. */
final class Names {
    private final Map<String, Feature> byId = new HashMap<>();

    Names(@Nullable Layer enterprises) {
        if (enterprises != null) {
            enterprises.features().forEach(f -> byId.putIfAbsent(f.row().text("id", f.id()), f));
        }
    }

    /** @param column {@code nameEn} or {@code nameRu}; null where it is not known */
    @Nullable
    String find(String enterprise, String column) {
        Feature f = byId.get(enterprise);
        String name = f == null ? "" : f.row().text(column, "");
        return name.isEmpty() ? null : name;
    }
}

package org.kuznets.analysis.jobs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;

/**
 * A municipality: one of the map, or one that only the table of jobs knows.
 *
 * @param id that of its feature, or its name in the table
 * @param feature null where it is not on the map
 */
public record Place(String id, @Nullable Feature feature) {
    public String name() {
        return text("nameEn", text("nameRu", id));
    }

    public String text(String column, String otherwise) {
        return feature == null ? otherwise : feature.row().text(column, otherwise);
    }

    /** The number in {@code column} of the map; NaN where there is none. */
    public double number(String column) {
        return feature == null ? Double.NaN : feature.row().number(column, Double.NaN);
    }

    public Optional<Geometry> findShape() {
        return Optional.ofNullable(feature).map(Feature::geometry).filter(g -> !g.isEmpty());
    }
}

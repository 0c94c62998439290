package org.kuznets.layer;

import java.util.List;
import java.util.regex.Pattern;
import org.kuznets.geo.Crs;

/**
 * A named, ordered set of features in one coordinate reference system, collected for an analysis. A value: it never
 * changes. A table is a layer whose features have no geometry.
 *
 * @param id a slug
 * @param quality how its figures came about: {@code reported}, {@code synthetic}, {@code computed from synthetic data}
 *     ...; empty when unknown
 */
public record Layer(String id, String title, Crs crs, Columns columns, String quality, List<Feature> features) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]*");

    public Layer {
        if (!SLUG.matcher(id).matches()) {
            throw new IllegalArgumentException("layer id must be a slug, was " + id);
        }
        features = List.copyOf(features);
    }
}

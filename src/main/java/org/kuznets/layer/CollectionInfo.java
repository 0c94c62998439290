package org.kuznets.layer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Bbox;
import org.kuznets.geo.Crs;

/**
 * What is known of a layer without reading it.
 *
 * @param geometry {@code Point}, {@code MultiPolygon} ...; {@code Geometry} when mixed, {@code None} for a table
 * @param sourceCrs the CRS it was imported from; it is kept in CRS84
 * @param extent empty when no feature has a geometry
 * @param count the exact number of features
 * @param version changes with every import and edit, and never otherwise; used in ETags and fingerprints
 * @param quality see {@link Layer#quality}
 * @param integerIds whether feature ids are integers in JSON
 */
public record CollectionInfo(
        String id,
        String title,
        String titleRu,
        String description,
        Columns columns,
        String geometry,
        Crs sourceCrs,
        @Nullable Bbox extent,
        long count,
        String version,
        String quality,
        String source,
        String licence,
        boolean integerIds) {
    public Optional<Bbox> findExtent() {
        return Optional.ofNullable(extent);
    }
}

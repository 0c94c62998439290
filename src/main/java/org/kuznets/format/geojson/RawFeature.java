package org.kuznets.format.geojson;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as the file has it.
 *
 * @param index its place in the file, from 1
 * @param properties text, Long, Double or Boolean by name, nulls left out
 * @param problem why it cannot be used; null when it can
 */
record RawFeature(
        long index,
        @Nullable String id,
        Map<String, Object> properties,
        @Nullable Geometry geometry,
        @Nullable String problem) {}

package org.kuznets.layer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the map, or one row of a table when it has no geometry. The geometry is shared, never copied, and must
 * never be changed.
 *
 * @param id unique within its layer and stable across loads
 */
public record Feature(String id, @Nullable Geometry geometry, Row row) {
    public Feature at(@Nullable Geometry other) {
        return new Feature(id, other, row);
    }
}

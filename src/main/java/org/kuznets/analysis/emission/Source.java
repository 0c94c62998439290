package org.kuznets.analysis.emission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Geometry;

/**
 * A source as its rows describe it, without what it emits.
 *
 * @param shape null when nobody knows where it stands
 * @param rows all of its rows; several in a file with a row for each pollutant
 */
record Source(
        String id,
        String enterpriseId,
        String kind,
        @Nullable Geometry shape,
        Mouth mouth,
        String quality,
        List<Feature> rows) {}

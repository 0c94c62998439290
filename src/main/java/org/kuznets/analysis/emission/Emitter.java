package org.kuznets.analysis.emission;

import java.util.List;
import org.kuznets.analysis.plume.Stack;
import org.locationtech.jts.geom.Geometry;

/**
 * One source: where it stands, out of what it emits, and what.
 *
 * @param enterpriseId empty when unknown
 * @param kind such as {@code main stack} or {@code pit}; empty when unknown
 * @param shape on the sheet: a point; a line or polygon for a line or area source
 * @param temperatureCelsius of what it emits
 * @param quality of its row
 */
public record Emitter(
        String id,
        String enterpriseId,
        String kind,
        Geometry shape,
        Stack stack,
        double temperatureCelsius,
        List<Emission> emissions,
        String quality) {
    public Emitter {
        emissions = List.copyOf(emissions);
    }
}

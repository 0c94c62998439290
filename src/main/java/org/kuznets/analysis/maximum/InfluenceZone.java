package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuznets.analysis.plume.Edition;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The zone of influence of many sources: the land where together they reach 0.05 of the limit, united with the zone of
 * influence of each (see {@link Influence}).
 */
final class InfluenceZone {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** Chords of a quarter circle: within 0.2 % of the radius. */
    private static final int CHORDS = 16;

    private InfluenceZone() {}

    /**
     * @param plumes as shares of the limit
     * @param together where all of them reach 0.05 of it
     */
    static Geometry of(List<Plume> plumes, double strongest, Edition edition, Geometry together) {
        Map<String, Long> parts = plumes.stream().collect(Collectors.groupingBy(Plume::source, Collectors.counting()));
        List<Geometry> all = new ArrayList<>();
        all.add(together);
        for (Plume p : plumes) {
            // an area source counts as a whole at each of its parts
            double radius = Influence.zone(p.scaled(parts.getOrDefault(p.source(), 1L)), strongest, edition);
            all.add(SHAPES.createPoint(new Coordinate(p.x(), p.y())).buffer(radius, CHORDS));
        }
        return OverlayNGRobust.union(all);
    }
}

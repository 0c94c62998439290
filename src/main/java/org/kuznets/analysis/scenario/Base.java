package org.kuznets.analysis.scenario;

import java.util.List;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.WindSums;
import org.kuznets.analysis.maximum.Winds;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Geometry;

/**
 * What the sources before any change make: remembered, so that the next change costs only itself.
 *
 * @param zones by level
 */
record Base(WindSums sums, Grid grid, List<Geometry> zones, double highest) {
    private record Sums(List<Plume> plumes, Winds winds, Edition edition, Grid grid) {}

    private record Zones(Sums of, List<Double> levels) {}

    static Base of(
            List<Plume> plumes, double strongestWind, Edition edition, Grid grid, List<Double> levels, Work work) {
        Winds winds = Winds.of(plumes, strongestWind);
        Sums key = new Sums(plumes, winds, edition, grid);
        WindSums sums = work.remember(
                key,
                WindSums.bytes(grid.nodes(), winds),
                () -> WindSums.of(plumes, winds, edition, grid, new Stage(work, 0, 0.5)));
        List<Geometry> zones = work.remember(
                new Zones(key, levels), 100L * grid.nodes(), () -> Isobands.atLeast(grid, sums.maxima(), levels, work));
        return new Base(sums, grid, zones, highest(sums.maxima()));
    }

    static double highest(float[] values) {
        float highest = 0;
        for (float v : values) {
            highest = Math.max(highest, v);
        }
        return highest;
    }
}

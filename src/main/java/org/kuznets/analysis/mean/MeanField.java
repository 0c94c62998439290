package org.kuznets.analysis.mean;

import java.util.List;
import org.kuznets.analysis.Work;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Envelope;

/** The means of several substances at every node of a grid. Each source is looked up once for all its substances. */
final class MeanField {
    /** Rows between two looks at whether the run is still wanted. */
    private static final int BATCH = 8;

    private final List<MeanSource> sources;
    /** By source and substance, g/s. */
    private final double[][] grams;

    private final Envelope[] reaches;
    private final int substances;

    /** @param reachMetres farther from a source its part is left out */
    MeanField(List<MeanSource> sources, List<String> substances, double reachMetres) {
        this.sources = sources;
        this.substances = substances.size();
        this.grams = new double[sources.size()][];
        this.reaches = new Envelope[sources.size()];
        for (int i = 0; i < grams.length; i++) {
            MeanSource s = sources.get(i);
            grams[i] = substances.stream().mapToDouble(s::gramsPerSecond).toArray();
            reaches[i] = new Envelope();
            s.parts().forEach(reaches[i]::expandToInclude);
            reaches[i].expandBy(reachMetres);
        }
    }

    /** By substance and node, mg/m3. */
    float[][] values(Grid grid, Work work) {
        float[][] values = new float[substances][grid.nodes()];
        for (int from = 0; from < grid.rows(); from += BATCH) {
            work.progress(from, grid.rows());
            int first = from;
            work.each(Math.min(BATCH, grid.rows() - from), j -> {
                row(grid, first + j, values);
                return j;
            });
        }
        return values;
    }

    private void row(Grid grid, int j, float[][] values) {
        double[][] sums = new double[substances][grid.columns()];
        double y = grid.y(j);
        for (int s = 0; s < grams.length; s++) {
            Envelope reach = reaches[s];
            if (y < reach.getMinY() || y > reach.getMaxY()) {
                continue;
            }
            int from = Math.max(0, (int) Math.ceil((reach.getMinX() - grid.west()) / grid.cell()));
            int to = Math.min(grid.columns(), (int) Math.floor((reach.getMaxX() - grid.west()) / grid.cell()) + 1);
            for (int i = from; i < to; i++) {
                double unit = sources.get(s).unitAt(grid.x(i), y);
                for (int k = 0; k < substances; k++) {
                    sums[k][i] += grams[s][k] * unit;
                }
            }
        }
        for (int k = 0; k < substances; k++) {
            for (int i = 0; i < sums[k].length; i++) {
                values[k][j * grid.columns() + i] = (float) sums[k][i];
            }
        }
    }
}

package org.kuznets.analysis.mean;

import org.kuznets.analysis.gauss.AcrossSector;
import org.kuznets.analysis.gauss.PlumeKernel;

/** Each weather's plume spread across a sector, at every distance of {@link Distances#HALVES}. */
final class RadialColumns {
    private RadialColumns() {}

    /** By weather and distance, mg/m3 for 1 g/s. */
    static double[][] of(PlainMean mean, PlumeKernel kernel) {
        double[][] columns = new double[mean.plumes().size()][];
        for (int w = 0; w < columns.length; w++) {
            columns[w] = new double[Distances.HALVES.length];
            AcrossSector.at(mean.plumes().get(w), mean.winds().widthRadians(), Distances.HALVES, columns[w], kernel);
        }
        return columns;
    }
}

package org.kuznets.analysis.maximum;

import org.kuznets.analysis.Work;

/** The worst-wind field of a fixed set of plumes: at each place, the highest over all winds of the sum over plumes. */
public interface WorstWind {
    /**
     * @param x places on the sheet, metres
     * @param y as many
     * @return at each place the highest sum, in the plumes' unit, without background
     */
    double[] maxima(double[] x, double[] y, Work work);

    /** The same at one place, with its wind. */
    Worst at(double x, double y);
}

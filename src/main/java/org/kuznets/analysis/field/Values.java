package org.kuznets.analysis.field;

import org.kuznets.analysis.Work;

/** What a field is at places. */
@FunctionalInterface
public interface Values {
    /**
     * @param x places on the sheet, metres
     * @param y as many
     * @return one number a place, never NaN; the same whatever other places are asked for at once
     */
    double[] at(double[] x, double[] y, Work work);
}

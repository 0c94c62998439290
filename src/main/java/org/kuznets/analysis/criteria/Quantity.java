package org.kuznets.analysis.criteria;

import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that can be measured at every place of the sheet: a distance, a density, a value. At a node it is that of
 * the point; both ways give the same number, but for rounding to a float.
 */
public interface Quantity {
    /** At a point or for a footprint; NaN where it is unknown. */
    double at(Geometry place);

    /** At every node; NaN where it is unknown. */
    float[] on(Lattice nodes, Work work);

    /** What is there as a word, or which thing is meant; empty when there is nothing to say. */
    default String word(Geometry place) {
        return "";
    }
}

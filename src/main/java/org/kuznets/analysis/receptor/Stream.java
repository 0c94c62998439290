package org.kuznets.analysis.receptor;

import java.util.List;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.maximum.Plume;

/**
 * What one source gives of one substance.
 *
 * @param weight of a milligram a cubic metre: 1, or for a group of summation the share of its limit
 * @param plumes one for each of the source's parts, in mg/m3, or for a group of summation in shares of its limit
 */
record Stream(Emission emission, double weight, List<Plume> plumes) {
    Stream {
        plumes = List.copyOf(plumes);
    }
}

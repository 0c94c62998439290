package org.kuznets.analysis.receptor;

import java.util.List;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.plume.Edition;
import org.kuznets.analysis.plume.MaximumPlume;

/**
 * One source and what it gives of one substance.
 *
 * @param plumes in mg/m3, or in shares of the limit where several substances are added up; one for each of its parts
 */
record Contributor(Emitter emitter, Emission emission, List<Plume> plumes) {
    Contributor {
        plumes = List.copyOf(plumes);
    }

    /** Its part at a place in one wind. */
    double at(double x, double y, Worst wind, Edition edition) {
        double sum = 0;
        for (Plume p : plumes) {
            sum += p.at(x, y, wind.fromDegrees(), wind.speed(), edition);
        }
        return sum;
    }

    /** Its formula's steps up to c_m, x_m and u_m. */
    MaximumPlume steps(MaximumRules rules) {
        return MaximumPlume.of(emitter.stack(), rules.stratification(), emission.settling(), rules.relief());
    }
}

package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.plume.Edition;

/** One source and what it gives of what is reckoned: one substance, or several of a group of summation. */
record Contributor(Emitter emitter, List<Stream> streams) {
    Contributor {
        streams = List.copyOf(streams);
    }

    List<Plume> plumes() {
        List<Plume> all = new ArrayList<>();
        streams.forEach(s -> all.addAll(s.plumes()));
        return all;
    }

    /** Its part at a place in one wind. */
    double at(double x, double y, Worst wind, Edition edition) {
        double sum = 0;
        for (Stream s : streams) {
            for (Plume p : s.plumes()) {
                sum += p.at(x, y, wind.fromDegrees(), wind.speed(), edition);
            }
        }
        return sum;
    }
}

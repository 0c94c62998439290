package org.kuznets.analysis.mean;

import java.util.List;
import org.kuznets.analysis.gauss.GaussPlume;
import org.kuznets.analysis.gauss.GaussRules;
import org.kuznets.analysis.gauss.Vent;

/**
 * The formula as it stands, and the oracle of {@link TabledMean}: over every weather the frequency of its sector times
 * the plume spread evenly across it. Between the middles of two sectors the frequencies are blended linearly. Source:
 * ISC3 user's guide II (EPA-454/B-95-003b), 2.1 (long term); Turner's forms for 8 and 16 sectors.
 */
public final class PlainMean implements UnitMean {
    private static final double MILLIGRAMS = 1000;

    private final WindTable winds;
    private final List<GaussPlume> plumes;

    public PlainMean(Vent vent, WindTable winds, GaussRules rules) {
        this.winds = winds;
        this.plumes = winds.weathers().stream()
                .map(w -> GaussPlume.of(vent, w.speed(), w.stability(), rules))
                .toList();
    }

    List<GaussPlume> plumes() {
        return plumes;
    }

    WindTable winds() {
        return winds;
    }

    @Override
    public double at(double metres, double towardsDegrees) {
        if (metres > FARTHEST_METRES) {
            return 0;
        }
        double r = Math.max(metres, NEAREST_METRES);
        double middle = Sectors.position(winds, towardsDegrees);
        int k = (int) middle;
        double share = middle - k;
        return (1 - share) * sector(r, k) + share * sector(r, (k + 1) % winds.sectors());
    }

    /** On the middle line of one sector, mg/m3. */
    double sector(double r, int k) {
        double sum = 0;
        for (int w = 0; w < plumes.size(); w++) {
            double f = winds.frequency(k, w);
            if (f > 0) {
                sum += f * plumes.get(w).acrossSector(r, winds.widthRadians());
            }
        }
        return sum * MILLIGRAMS;
    }
}

package org.kuznets.analysis.location;

import java.util.List;
import org.kuznets.analysis.facility.Rules;

/**
 * A question in numbers.
 *
 * @param sites candidates first, then existing sites
 * @param candidates how many of them are candidates
 * @param rules with existing sites open and counted
 * @param capacity by site, persons
 */
record Question(List<Place> sites, int candidates, List<Place> demands, Rules rules, double[] capacity) {
    boolean existing(int site) {
        return site >= candidates;
    }

    double metres(int site, int demand) {
        return sites.get(site).metresTo(demands.get(demand));
    }

    double people() {
        return demands.stream().mapToDouble(Place::weight).sum();
    }

    /** The nearest of these sites; -1 where there is none. The first of several as near. */
    int nearest(int demand, int[] open) {
        int best = -1;
        for (int j : open) {
            if (best < 0 || metres(j, demand) < metres(best, demand)) {
                best = j;
            }
        }
        return best;
    }
}

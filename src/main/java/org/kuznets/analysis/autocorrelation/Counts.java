package org.kuznets.analysis.autocorrelation;

/**
 * What conditional draws for one unit gave: how many were at least, and at most, the observed.
 *
 * @param draws arrangements looked at; 0 for a unit without neighbours
 * @param exact whether these were all there are, each once
 * @param lagAtLeast of the weighted sum of the neighbours' values, on which Moran, Gi and Gi* rest
 * @param gearyAtLeast of the weighted sum of squared differences
 */
record Counts(long draws, boolean exact, long lagAtLeast, long lagAtMost, long gearyAtLeast, long gearyAtMost) {
    double lagP() {
        return PseudoP.of(lagAtLeast, lagAtMost, draws, exact);
    }

    double gearyP() {
        return PseudoP.of(gearyAtLeast, gearyAtMost, draws, exact);
    }
}

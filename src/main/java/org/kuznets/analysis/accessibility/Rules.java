package org.kuznets.analysis.accessibility;

/**
 * By what rules places reach one another.
 *
 * @param catchmentMinutes within which floating catchments and counts look
 * @param attraction gamma, what Huff's attraction of an object's size is raised to
 * @param friction lambda, what Huff's minutes are raised to
 * @param told how many of each origin's choices are told
 */
record Rules(Decay decay, double catchmentMinutes, double attraction, double friction, int told) {
    /** Huff's pull of an object. */
    double pull(double supply, double minutes) {
        return minutes == Double.POSITIVE_INFINITY || supply == 0
                ? 0
                : Math.pow(supply, attraction) * Math.pow(minutes, -friction);
    }
}

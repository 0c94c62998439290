package org.kuznets.analysis.noise;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground in one piece where a level is reached.
 *
 * @param enterprise whose sources make it; empty when several do, or unknown
 * @param sources in it, as places in the list of all
 * @param extrapolated the part of its area farther than 1 km from any source in it, 0 to 1
 */
record NoiseZone(
        Period period, double level, String enterprise, Polygon shape, List<Integer> sources, double extrapolated) {}

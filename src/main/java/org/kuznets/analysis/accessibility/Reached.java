package org.kuznets.analysis.accessibility;

import java.util.List;

/**
 * What one origin reaches.
 *
 * @param nearest number of the nearest object; -1 where none can be reached
 * @param minutes to it
 * @param objects within the catchment
 * @param supply of these
 * @param potential Hansen's: all supply by the decay weight
 * @param market Harris's: the amounts of all origins over the minutes to them, its own over its inner distance
 * @param choices its likeliest, the likeliest first
 */
record Reached(
        int nearest,
        double minutes,
        long objects,
        double supply,
        double potential,
        double market,
        List<Choice> choices) {
    /** Huff's probability that an object is chosen. */
    record Choice(int object, double probability, double minutes) {}
}

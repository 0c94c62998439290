package org.kuznets.analysis.accessibility;

import java.util.List;

/**
 * What the people of one origin reach, on average.
 *
 * @param nearest number of the object that is nearest for most; -1 where none can be reached
 * @param minutes to the nearest of each
 * @param able people who can reach any
 * @param without people with no object within the catchment
 * @param objects within the catchment
 * @param supply of these
 * @param potential Hansen's: all supply by the decay weight
 * @param market Harris's: the amounts of all origins over the minutes to them, its own over its inner distance
 * @param choices its likeliest, the likeliest first
 */
record Reached(
        int nearest,
        double minutes,
        double able,
        double without,
        double objects,
        double supply,
        double potential,
        double market,
        List<Choice> choices) {
    /** Huff's probability that an object is chosen. */
    record Choice(int object, double probability, double minutes) {}
}

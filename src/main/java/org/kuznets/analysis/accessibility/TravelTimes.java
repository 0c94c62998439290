package org.kuznets.analysis.accessibility;

/**
 * The port behind which travel times come from: how long it takes from each part of some places to each part of others.
 * Asked row by row, so that nobody holds a matrix; from many threads at once.
 */
public interface TravelTimes {
    /**
     * @param minutes filled with the times from part {@code from} to every part in their order, above 0; positive
     *     infinity where there is no way
     */
    void from(int from, double[] minutes);
}

package org.kuznets.analysis.health;

import java.util.Collection;
import java.util.Comparator;

/**
 * The Russian air-pollution index (IZA) of long-term means: {@code I = (C / PDKss) ^ K}, K by the hazard class, and over
 * a place the sum of the five largest.
 *
 * <p>Source: RD 52.04.186-89 and RD 52.04.667-2005. Evidence: the form and both tables of exponents are recalled; the
 * one published figure at hand disagrees for class 4 in the older table (0.85). Both sums reproduce the vectors of the
 * specification.
 */
public final class AirPollutionIndex {
    /** How many of the largest make the index of a place. */
    public static final int LARGEST = 5;

    private AirPollutionIndex() {}

    /**
     * Of one substance.
     *
     * @param mean over a year, mg/m3, at least 0
     * @param dailyMeanLimit PDKss, mg/m3, above 0
     * @param exponent K of the hazard class
     */
    public static double of(double mean, double dailyMeanLimit, double exponent) {
        return Math.pow(mean / dailyMeanLimit, exponent);
    }

    /** Of a place: the sum of its {@value #LARGEST} largest, or of all where there are fewer. */
    public static double ofLargest(Collection<Double> indices) {
        return indices.stream()
                .sorted(Comparator.reverseOrder())
                .limit(LARGEST)
                .mapToDouble(i -> i)
                .sum();
    }

    /** The whole number that the levels of pollution are told by: halves go up. */
    public static long rounded(double index) {
        return Math.round(index);
    }
}

package org.kuznets.analysis.emission;

/**
 * What one source gives of one substance.
 *
 * @param substance its code
 * @param gramsPerSecond the highest, for one-time maxima
 * @param tonnesPerYear for means
 * @param settling F of this source's cleaning
 */
public record Emission(String substance, double gramsPerSecond, double tonnesPerYear, double settling) {
    private static final double SECONDS_A_YEAR = 8760 * 3600.0;

    /** The mean over the year, g/s. */
    public double meanGramsPerSecond() {
        return tonnesPerYear * 1e6 / SECONDS_A_YEAR;
    }
}

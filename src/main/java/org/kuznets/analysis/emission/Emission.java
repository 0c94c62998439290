package org.kuznets.analysis.emission;

/**
 * What one source gives of one substance.
 *
 * @param substance its code
 * @param gramsPerSecond the highest, for one-time maxima; in the chosen mode, so it may be 0
 * @param tonnesPerYear for means, over all modes
 * @param settling F of this source's cleaning
 * @param basis which of the two figures was given
 */
public record Emission(String substance, double gramsPerSecond, double tonnesPerYear, double settling, Basis basis) {
    /** The hours of a year, where a source names none. */
    public static final double HOURS_A_YEAR = 8760;

    private static final double SECONDS_A_YEAR = HOURS_A_YEAR * 3600.0;

    /** One whose figures were both given. */
    public Emission(String substance, double gramsPerSecond, double tonnesPerYear, double settling) {
        this(substance, gramsPerSecond, tonnesPerYear, settling, Basis.GIVEN);
    }

    /** The mean over the year, g/s. */
    public double meanGramsPerSecond() {
        return tonnesPerYear * 1e6 / SECONDS_A_YEAR;
    }
}

package org.kuznets.analysis.emission;

/**
 * One row of an inventory: what one source gives of one substance in one mode.
 *
 * @param mode empty for one that holds in every mode
 * @param gramsPerSecond NaN when not given
 * @param tonnesPerYear NaN when not given
 * @param hoursPerYear NaN when not given
 * @param settling F by its cleaning; NaN when nothing is said of it
 * @param row the id of the row it stands in
 */
record Rate(
        String source,
        Substance substance,
        String mode,
        double gramsPerSecond,
        double tonnesPerYear,
        double hoursPerYear,
        double settling,
        String row) {
    /** The hours that it is given off, all of the year unless it says otherwise. */
    double hours() {
        return Double.isNaN(hoursPerYear) ? Emission.HOURS_A_YEAR : hoursPerYear;
    }

    boolean isNothing() {
        return !(gramsPerSecond > 0) && !(tonnesPerYear > 0);
    }

    /**
     * The rate, g/s; where only the mass is known, that mass over its hours. Source: MP 2.1.6.0157-19, appendix V, the
     * reconnaissance rule (read in an excerpt).
     */
    double grams() {
        return Double.isNaN(gramsPerSecond) ? tonnesPerYear * 1e6 / (3600 * hours()) : gramsPerSecond;
    }

    /** The mass, t/yr; where only the rate is known, that rate over its hours. */
    double tonnes() {
        return Double.isNaN(tonnesPerYear) ? gramsPerSecond * 3600 * hours() / 1e6 : tonnesPerYear;
    }

    Basis basis() {
        return Double.isNaN(gramsPerSecond)
                ? Basis.CONDITIONAL
                : Double.isNaN(tonnesPerYear) ? Basis.YEAR_RECKONED : Basis.GIVEN;
    }
}

package org.kuznets.analysis.emission;

/**
 * The fee for emitting a substance in one year: the sum over masses of mass x rate x coefficient x 1 within the norm, x
 * 25 within a temporary limit, x 100 above, and x 2 in protected areas. Source: the fee for a negative impact on the
 * environment, Law 7-FZ, article 16 and following; read in an excerpt with its figures for NO2, which it reproduces.
 *
 * @param roublesPerTonne the rate
 * @param coefficient of the year (indexation)
 * @param act that sets them
 * @param evidence how they are known
 */
public record FeeRate(double roublesPerTonne, double coefficient, String act, String evidence) {
    private static final double TEMPORARY = 25;
    private static final double ABOVE = 100;
    private static final double PROTECTED = 2;

    /**
     * The fee in roubles.
     *
     * @param within tonnes within the norm
     * @param temporary tonnes within a temporary limit
     * @param above tonnes above either
     * @param protectedArea whether the source stands in a protected area
     */
    public double roubles(double within, double temporary, double above, boolean protectedArea) {
        double weighted = within + TEMPORARY * temporary + ABOVE * above;
        return weighted * roublesPerTonne * coefficient * (protectedArea ? PROTECTED : 1);
    }
}

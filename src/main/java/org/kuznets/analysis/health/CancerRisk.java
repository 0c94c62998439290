package org.kuznets.analysis.health;

/**
 * The chance of a cancer in a lifetime from what is breathed in, by two conventions. Kuznets reckons by <b>unit risk</b>:
 * the whole life is spent in this air. It needs no assumption about how long people stay, and never says less than the
 * other. By daily dose it is {@code EF ED / (365 AT)} of that, 0.411 for the usual figures.
 *
 * <p>Source: R 2.1.10.3968-23, in force since 1 January 2024. Evidence: the formulas and the usual figures are recalled
 * and reproduce the specification's vectors; the guideline itself was not read.
 */
public final class CancerRisk {
    private static final double DAYS_A_YEAR = 365;
    private static final double USUAL_CUBIC_METRES_A_DAY = 20;
    private static final double USUAL_KILOGRAMS = 70;

    private CancerRisk() {}

    /**
     * How air is breathed, by the convention of daily doses.
     *
     * @param cubicMetresADay CR
     * @param daysAYear EF
     * @param years ED, how long
     * @param kilograms BW, body weight
     * @param averagedYears AT
     */
    public record Inhalation(
            double cubicMetresADay, double daysAYear, double years, double kilograms, double averagedYears) {
        /** 20 m3 a day on 350 days of 30 years, 70 kg, over 70 years (recalled). */
        public static final Inhalation USUAL = new Inhalation(USUAL_CUBIC_METRES_A_DAY, 350, 30, USUAL_KILOGRAMS, 70);
    }

    /** LADD, the daily dose averaged over a lifetime, mg/(kg day), of a mean in mg/m3. */
    public static double dailyDose(double mean, Inhalation how) {
        return mean
                * how.cubicMetresADay()
                * how.daysAYear()
                * how.years()
                / (how.kilograms() * how.averagedYears() * DAYS_A_YEAR);
    }

    /**
     * By the convention of daily doses: for comparison.
     *
     * @param slopeFactor SF, 1 / (mg/(kg day))
     */
    public static double byDose(double dailyDose, double slopeFactor) {
        return dailyDose * slopeFactor;
    }

    /** Unit risk, 1 / (mg/m3), of a slope factor in 1 / (mg/(kg day)): 20 m3 a day, 70 kg. */
    public static double unitRisk(double slopeFactor) {
        return slopeFactor * USUAL_CUBIC_METRES_A_DAY / USUAL_KILOGRAMS;
    }

    /** By the convention of unit risk: the one that results name. {@code unitRisk} in 1 / (mg/m3), the mean in mg/m3. */
    public static double byUnitRisk(double unitRisk, double mean) {
        return unitRisk * mean;
    }

    /** How many of {@code persons} it will strike in a lifetime. */
    public static double ofPeople(double risk, double persons) {
        return risk * persons;
    }
}

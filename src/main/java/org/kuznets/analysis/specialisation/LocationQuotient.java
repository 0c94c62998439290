package org.kuznets.analysis.specialisation;

/**
 * The location quotient, (E_ir / E_r) / (E_i / E): how many times the share of a sector in a place is its share in the
 * reference. NaN, never 0, where E_r or E_i is nought: there is nothing to compare (the R package EconGeo gives 0).
 */
public final class LocationQuotient {
    private LocationQuotient() {}

    /**
     * @param here jobs of the sector in the place
     * @param place all jobs of the place
     * @param sector jobs of the sector in the reference
     * @param all jobs of the reference
     */
    public static double of(double here, double place, double sector, double all) {
        return place > 0 && sector > 0 ? here / place / (sector / all) : Double.NaN;
    }

    /** (LQ - 1) / (LQ + 1): -1 to 1, 0 where the quotient is 1 (Dalum, Laursen and Villumsen 1998; recalled). */
    public static double symmetric(double quotient) {
        return (quotient - 1) / (quotient + 1);
    }

    /**
     * The interval exp(ln LQ -+ z sqrt(1/a - 1/n + 1/b - 1/N)): log-normal, by the delta method for a ratio of two
     * shares, as if each job were placed by itself and the place were no part of the reference. It is narrower than it
     * should be where a few plants hold the jobs, and wider where the place is much of the reference. NaN where there are
     * no jobs here, or less than a job's worth of variance.
     *
     * @param z quantile of the normal distribution
     * @return lower and upper end
     */
    public static double[] interval(double here, double place, double sector, double all, double z) {
        double quotient = of(here, place, sector, all);
        double variance = 1 / here - 1 / place + 1 / sector - 1 / all;
        if (!(here > 0) || !(variance >= 0)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double half = z * Math.sqrt(variance);
        return new double[] {quotient * Math.exp(-half), quotient * Math.exp(half)};
    }
}

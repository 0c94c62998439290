package org.kuznets.analysis.specialisation;

import java.util.Arrays;
import org.kuznets.analysis.jobs.Matrix;

/**
 * Everything about one sector of one year, by place. NaN where undefined.
 *
 * @param share of the place's jobs
 * @param size share of the sector's jobs
 */
record Quotients(
        double[] quotient,
        double[] low,
        double[] high,
        double[] standardised,
        double[] standardisedLog,
        double[] chance,
        double[] share,
        double[] size,
        boolean[][] stars) {

    /**
     * @param ofSector jobs of the sector in the reference
     * @param all jobs of the reference
     * @param z quantile of the interval; NaN for neither interval nor test
     */
    static Quotients of(Matrix m, int sector, double ofSector, double all, double z, StarRules rules) {
        int n = m.places();
        double[][] v = new double[6][n];
        for (double[] row : v) {
            Arrays.fill(row, Double.NaN);
        }
        for (int r = 0; r < n; r++) {
            double here = m.at(r, sector);
            double place = m.ofPlace(r);
            v[0][r] = LocationQuotient.of(here, place, ofSector, all);
            v[4][r] = place > 0 ? here / place : Double.NaN;
            v[5][r] = m.ofSector(sector) > 0 ? here / m.ofSector(sector) : Double.NaN;
            if (!Double.isNaN(z) && !Double.isNaN(v[0][r])) {
                double[] ends = LocationQuotient.interval(here, place, ofSector, all, z);
                v[1][r] = ends[0];
                v[2][r] = ends[1];
                v[3][r] = BinomialTail.atLeast(Math.round(here), Math.round(place), Math.min(1, ofSector / all));
            }
        }
        double[] logs =
                Arrays.stream(v[0]).map(q -> q > 0 ? Math.log(q) : Double.NaN).toArray();
        boolean[][] stars = {
            rules.earned(StarRules.Criterion.SIZE, v[5]),
            rules.earned(StarRules.Criterion.SPECIALISATION, v[0]),
            rules.earned(StarRules.Criterion.FOCUS, v[4])
        };
        return new Quotients(v[0], v[1], v[2], Standardised.of(v[0]), Standardised.of(logs), v[3], v[4], v[5], stars);
    }

    int starCount(int place) {
        return (int) Arrays.stream(stars).filter(s -> s[place]).count();
    }

    /** What the interval says: above 1, below 1, near 1, none (no jobs of the sector), or empty where it is unknown. */
    String reading(int place) {
        if (Double.isNaN(quotient[place])) {
            return "";
        }
        if (quotient[place] == 0) {
            return "none";
        }
        return low[place] > 1 ? "above" : high[place] < 1 ? "below" : Double.isNaN(low[place]) ? "" : "near";
    }
}

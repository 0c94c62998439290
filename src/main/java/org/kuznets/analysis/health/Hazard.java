package org.kuznets.analysis.health;

import java.util.Collection;

/**
 * Harm other than cancer: {@code HQ = C / RfC}, and {@code HI}, the sum of the quotients of substances that harm the same
 * organ. Up to 1 is acceptable.
 *
 * <p>Source: R 2.1.10.3968-23, in force since 1 January 2024 in place of R 2.1.10.1920-04. Evidence: the formula is
 * recalled and reproduces the specification's vector; the guideline itself was not read.
 */
public final class Hazard {
    private Hazard() {}

    /**
     * @param mean over a year, mg/m3
     * @param reference RfC, mg/m3, above 0
     */
    public static double quotient(double mean, double reference) {
        return mean / reference;
    }

    /** @param quotients of substances that harm one organ */
    public static double index(Collection<Double> quotients) {
        return quotients.stream().mapToDouble(q -> q).sum();
    }
}

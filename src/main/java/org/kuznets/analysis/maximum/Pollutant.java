package org.kuznets.analysis.maximum;

import java.util.List;
import org.kuznets.analysis.emission.Substance;

/**
 * What a field of shares is of: one substance, or a group of substances whose harms add up. The share is the sum of
 * each substance's concentration over its one-time limit, over the group's coefficient; 1 is the limit. Source: the
 * effect of summation, MRR-2017, section 4 (its text not read; the formula agrees with a public implementation's tests).
 *
 * @param code the substance's, or the group's
 * @param id a slug: the substance's, or the group's code
 * @param parts in the order of the table
 * @param evidence how the limit, or the group, is known
 */
public record Pollutant(
        String code, String id, String nameEn, String nameRu, boolean group, List<Part> parts, String evidence) {
    /**
     * One substance of it.
     *
     * @param substance its code
     * @param limit the concentration that alone makes a share of 1, mg/m3
     */
    public record Part(String substance, double limit) {}

    public Pollutant {
        parts = List.copyOf(parts);
    }

    /** A substance by itself. */
    public static Pollutant of(Substance s, double limit) {
        return new Pollutant(
                s.code(), s.id(), s.nameEn(), s.nameRu(), false, List.of(new Part(s.code(), limit)), s.evidence());
    }

    /** What a concentration of {@code substance}, mg/m3, adds to the share; 0 for one that is no part. */
    public double share(String substance, double milligrams) {
        double sum = 0;
        for (Part p : parts) {
            sum += p.substance().equals(substance) ? milligrams / p.limit() : 0;
        }
        return sum;
    }
}

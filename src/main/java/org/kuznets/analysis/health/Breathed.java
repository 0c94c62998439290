package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.List;

/**
 * What a group of people breathes: so many persons at such a concentration. Source: the mean weighted by population,
 * {@code sum P C / sum P}, and the number of people over a level, {@code sum of P where C > t}. Not thread-safe.
 */
final class Breathed {
    private final List<double[]> parts = new ArrayList<>();
    private double persons;
    private double dose;
    private double highest = Double.NaN;

    /** @param concentration mg/m3, finite */
    void add(double people, double concentration) {
        parts.add(new double[] {people, concentration});
        persons += people;
        dose += people * concentration;
        highest = Double.isNaN(highest) ? concentration : Math.max(highest, concentration);
    }

    void addAll(Breathed other) {
        other.parts.forEach(p -> add(p[0], p[1]));
    }

    double persons() {
        return persons;
    }

    /** Weighted by population, mg/m3; NaN where nobody lives. */
    double mean() {
        return persons > 0 ? dose / persons : Double.NaN;
    }

    /** Where somebody or nobody lives, mg/m3; NaN of nothing. */
    double highest() {
        return highest;
    }

    /** Persons at more than {@code level}, mg/m3. */
    double over(double level) {
        double sum = 0;
        for (double[] p : parts) {
            sum += p[1] > level ? p[0] : 0;
        }
        return sum;
    }
}

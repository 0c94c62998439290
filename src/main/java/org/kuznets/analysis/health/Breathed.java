package org.kuznets.analysis.health;

import java.util.Arrays;

/**
 * What a group of people breathes: so many persons at such a concentration. Source: the mean weighted by population,
 * {@code sum P C / sum P}, and the number of people over a level, {@code sum of P where C > t}. Not thread-safe.
 */
final class Breathed {
    /** Persons and concentration in turn. */
    private double[] parts = new double[8];

    private int count;
    private double persons;
    private double dose;
    private double highest = Double.NaN;

    /** @param concentration mg/m3, finite */
    void add(double people, double concentration) {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count++] = people;
        parts[count++] = concentration;
        persons += people;
        dose += people * concentration;
        highest = Double.isNaN(highest) ? concentration : Math.max(highest, concentration);
    }

    void addAll(Breathed other) {
        for (int i = 0; i < other.count; i += 2) {
            add(other.parts[i], other.parts[i + 1]);
        }
    }

    double persons() {
        return persons;
    }

    /** Weighted by population, mg/m3; NaN where nobody lives. */
    double mean() {
        return persons > 0 ? dose / persons : Double.NaN;
    }

    /** That anybody breathes, mg/m3; NaN of nobody. */
    double highest() {
        return highest;
    }

    /** Persons at more than {@code level}, mg/m3. */
    double over(double level) {
        double sum = 0;
        for (int i = 0; i < count; i += 2) {
            sum += parts[i + 1] > level ? parts[i] : 0;
        }
        return sum;
    }
}

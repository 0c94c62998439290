package org.kuznets.analysis.noise;

import java.util.List;

/**
 * The levels whose zones are wanted.
 *
 * @param day dBA, ascending; maybe none
 * @param night dBA, ascending; maybe none
 */
record Sought(List<Double> day, List<Double> night) {
    Sought {
        day = List.copyOf(day);
        night = List.copyOf(night);
    }

    List<Double> levels(Period period) {
        return period == Period.DAY ? day : night;
    }

    /** The energy of the lowest level of a period; infinite where none is wanted. */
    double lowestEnergy(Period period) {
        return levels(period).isEmpty()
                ? Double.POSITIVE_INFINITY
                : Decibels.energy(levels(period).get(0));
    }

    /** The same, some decibels lower, so that a field also shows the way down to a zone. */
    Sought lower(double decibels) {
        return new Sought(
                day.stream().map(l -> l - decibels).toList(),
                night.stream().map(l -> l - decibels).toList());
    }

    boolean isEmpty() {
        return day.isEmpty() && night.isEmpty();
    }
}

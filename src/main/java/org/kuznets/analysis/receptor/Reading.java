package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.maximum.Background;
import org.kuznets.analysis.maximum.Worst;

/**
 * What the air holds of one load at one place in its worst wind, in the load's unit.
 *
 * @param wind as {@link FineWind} tells it; its value is that of the sources' sum
 * @param parts those that are not zero, the greatest first; all in that one wind
 * @param listed how many of them are told one by one
 */
record Reading(Load load, Worst wind, List<Part> parts, int listed, double background) {
    /** One source's part, in the load's unit. */
    record Part(Contributor contributor, double value) {}

    /** @param most how many sources to tell one by one */
    static Reading at(double x, double y, Load load, int most) {
        Worst found = FineWind.at(x, y, load);
        List<Part> parts = new ArrayList<>();
        for (Contributor c : load.contributors()) {
            double part = c.at(x, y, found, load.rules().edition());
            if (part > 0) {
                parts.add(new Part(c, part));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::value).reversed());
        int listed = Math.min(most, parts.size());
        double own = sum(parts.subList(0, listed)) + sum(parts.subList(listed, parts.size()));
        double background = load.rules().backgroundHoldsSources()
                ? Background.corrected(load.background(), own)
                : load.background();
        return new Reading(
                load, new Worst(own, found.fromDegrees(), found.speed()), List.copyOf(parts), listed, background);
    }

    /** Told one by one. */
    List<Part> told() {
        return parts.subList(0, listed);
    }

    /** All others together; with {@link #told}, added in this order, exactly the sources' sum. */
    double rest() {
        return sum(parts.subList(listed, parts.size()));
    }

    private static double sum(List<Part> parts) {
        double sum = 0;
        for (Part p : parts) {
            sum += p.value();
        }
        return sum;
    }

    double total() {
        return wind.value() + background;
    }

    @Nullable
    Double shareOfLimit() {
        return load.shareOfLimit(total());
    }

    /** Of the whole, background and all; 0 where there is nothing. */
    double percent(double value) {
        return total() > 0 ? 100 * value / total() : 0;
    }
}

package org.kuznets.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A place of the facts, and how large an outline its population gives it. */
record Town(Fact fact, Coordinate point, double population) {
    static List<Town> all() {
        return Facts.read("places").rows().stream()
                .map(f -> new Town(f, f.place(), f.number("population")))
                .toList();
    }

    String id() {
        return fact.text("id");
    }

    /** Square metres: 0.0085 km² times population to the power 0.8 (Kemerovo 330 km², 1,500 people 3 km²). */
    double area() {
        return 8500 * StrictMath.pow(population, 0.8);
    }

    double radius() {
        return StrictMath.sqrt(area() / StrictMath.PI);
    }
}

package org.kuznets.schema;

import java.util.Map;
import org.kuznets.geo.Unit;

/** The limits of a number as people write them: whole ones without a point, and no unit that is only a UCUM sign. */
final class Bound {
    /** Doubles below this tell whole numbers apart. */
    private static final double EXACT = 1e15;

    private Bound() {}

    static Map<String, Object> of(double min, double max, Unit unit) {
        return Map.of("min", plain(min), "max", (plain(max) + " " + word(unit)).strip());
    }

    private static String plain(double n) {
        return n == Math.rint(n) && Math.abs(n) < EXACT ? Long.toString((long) n) : Double.toString(n);
    }

    private static String word(Unit unit) {
        return switch (unit) {
            case NONE, ONE, COUNT, PERSON, YEAR -> "";
            case HECTARE -> "ha";
            case DEGREE -> "\u00b0";
            case CELSIUS -> "\u00b0C";
            case ROUBLE -> "RUB";
            default -> unit.symbol();
        };
    }
}

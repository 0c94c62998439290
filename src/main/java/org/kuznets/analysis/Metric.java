package org.kuznets.analysis;

import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;

/**
 * One headline number.
 *
 * @param name camelCase with its unit, such as {@code areaSquareMetres}
 * @param value null when it is undefined; never NaN or infinite
 * @param reading how to read it, in one sentence
 * @param reason why it is null; empty otherwise
 */
public record Metric(String name, @Nullable Double value, Unit unit, String reading, String reason) {
    public Metric {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value);
        }
        if (value == null && reason.isEmpty()) {
            throw new IllegalArgumentException(name + " is null without a reason");
        }
    }

    public static Metric of(String name, double value, Unit unit, String reading) {
        return new Metric(name, value, unit, reading, "");
    }
}

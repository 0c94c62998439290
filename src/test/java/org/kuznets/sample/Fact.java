package org.kuznets.sample;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** One row of a table of facts. A blank field is an unknown value. */
record Fact(Map<String, String> values) {
    String text(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    @Nullable
    String textOrNull(String column) {
        return text(column).isEmpty() ? null : text(column);
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    double number(String column, double otherwise) {
        return text(column).isEmpty() ? otherwise : number(column);
    }

    @Nullable
    Double numberOrNull(String column) {
        return text(column).isEmpty() ? null : Double.valueOf(text(column));
    }

    @Nullable
    Long integerOrNull(String column) {
        return text(column).isEmpty() ? null : Long.valueOf(text(column));
    }

    /** {@code lon, lat} in UTM zone 45, metres. */
    Coordinate place() {
        return place("lon", "lat");
    }

    Coordinate place(String lon, String lat) {
        return Utm.forward(number(lon), number(lat));
    }
}

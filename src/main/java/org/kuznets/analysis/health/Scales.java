package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** The words for how much is much, read from a table: each level reaches up to a value and holds it. */
record Scales(List<Row> rows) {
    static Scales of(Layer table) {
        List<Row> rows = new ArrayList<>();
        table.features().forEach(f -> rows.add(f.row()));
        return new Scales(rows);
    }

    /** The level of {@code value}, the lowest that reaches it; empty when the table has no such scale. */
    Optional<Row> find(String scale, double value) {
        Row best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Row r : rows) {
            double upTo = r.number("upTo", Double.POSITIVE_INFINITY);
            if (r.text("scale", "").equals(scale) && value <= upTo && (best == null || upTo < least)) {
                best = r;
                least = upTo;
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<String> level(String scale, Optional<Double> value) {
        return value.flatMap(v -> find(scale, v)).map(r -> r.text("level", ""));
    }
}

package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Of what kind each unit is.
 *
 * @param names of the kinds, in alphabetical order; "above" before "not above"
 * @param values the number of each unit's kind among them; null where it is unknown
 */
record Kinds(List<String> names, Values values) {
    /** More give a table that nobody reads. */
    static final int MOST = 10;

    private static final Message NO_COLUMN = new Message(
            "join-counts.no-column", "column: {collection} has no column {column}; its columns are {known}");
    private static final Message TOO_MANY = new Message(
            "join-counts.too-many",
            "column: {column} has {count} kinds, at most {most} are counted; choose another column, a filter, or with a"
                    + " column of numbers a threshold");

    /** @throws Refusal when there is no such column, or it has too many kinds */
    static Kinds of(JoinCountsIn in) {
        Layer units = in.units();
        int column = units.columns().indexOf(in.column());
        if (column < 0 && !units.features().isEmpty()) {
            String known = String.join(
                    ", ", units.columns().all().stream().map(c -> c.name()).toList());
            throw Refusal.of(
                    NO_COLUMN, "column", Map.of("column", in.column(), "collection", units.id(), "known", known));
        }
        List<@Nullable String> kinds = new ArrayList<>();
        for (Feature f : units.features()) {
            kinds.add(kind(f.row().get(column), in.threshold()));
        }
        TreeSet<String> different = new TreeSet<>();
        kinds.stream().filter(k -> k != null).forEach(different::add);
        if (different.size() > MOST) {
            throw Refusal.of(
                    TOO_MANY, "column", Map.of("column", in.column(), "count", different.size(), "most", MOST));
        }
        List<String> names = List.copyOf(different);
        @Nullable
        Double[] each = kinds.stream()
                .map(k -> k == null ? null : (Double) (double) names.indexOf(k))
                .toArray(Double[]::new);
        return new Kinds(names, new Values(each, in.column(), Unit.NONE));
    }

    private static @Nullable String kind(@Nullable Object value, @Nullable Double threshold) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (threshold == null) {
            return value.toString();
        }
        return value instanceof Number n ? n.doubleValue() > threshold ? "above" : "not above" : null;
    }
}

package org.kuznets.format.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.Coercion;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Rows under the layer's column names and types, with the ids that the mapping chooses. A value that does not fit its
 * column's type becomes null, a row whose id was there before is left out, a row without id keeps the file's.
 */
public final class Renamed extends Passing {
    private static final Message NO_COLUMN = new Message(
            "mapping.column",
            "the mapping names the column {column}, which {layer} is to come from, but the file has {known}");
    private static final Message VALUE =
            new Message("mapping.value", "the value '{value}' of {column} is no {type} and was left empty");
    private static final Message TWICE =
            new Message("mapping.id-twice", "the row was left out: its id {id} was there before");
    private static final Message NO_ID = new Message(
            "mapping.no-id", "the row has no value in the id column {column}; its number in the file is its id");
    private static final Message HIDDEN = new Message(
            "mapping.hidden", "the file's column {column} was left out: the mapping fills {column} from {other}");

    private final Columns columns;
    private final int[] from;
    private final int idFrom;
    private final SeenIds seen = new SeenIds();

    private Renamed(Rows source, Columns columns, int[] from, int idFrom) {
        super(source);
        this.columns = columns;
        this.from = from;
        this.idFrom = idFrom;
    }

    /** @throws Refusal when the mapping names a column that the file lacks; the reasons list those it has */
    public static Renamed of(Rows source, Mapping mapping) {
        Columns theirs = source.columns();
        Map<String, Integer> chosen = new TreeMap<>();
        List<Refusal.Reason> wrong = new ArrayList<>();
        mapping.columns().forEach((ours, name) -> position(theirs, name)
                .ifPresentOrElse(i -> chosen.put(ours, i), () -> wrong.add(reason(theirs, name, ours))));
        Optional<Integer> id = mapping.id().isEmpty() ? Optional.empty() : position(theirs, mapping.id());
        if (!mapping.id().isEmpty() && id.isEmpty()) {
            wrong.add(reason(theirs, mapping.id(), "id"));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong);
        }
        List<Column> columns = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        List<Finding> hidden = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            Column c = theirs.all().get(i);
            int place = i;
            chosen.entrySet().stream().filter(e -> e.getValue() == place).forEach(e -> {
                columns.add(expected(c.named(e.getKey()), mapping));
                from.add(place);
            });
            if (!chosen.containsValue(i) && chosen.containsKey(c.name())) {
                hidden.add(Finding.note(
                        HIDDEN,
                        null,
                        Map.of("column", c.name(), "other", mapping.columns().getOrDefault(c.name(), ""))));
            } else if (!chosen.containsValue(i)) {
                columns.add(expected(c, mapping));
                from.add(i);
            }
        }
        Columns all = new Columns(columns);
        int own = all.indexOf("id");
        int idFrom = id.orElse(own < 0 ? -1 : from.get(own));
        Renamed renamed =
                new Renamed(source, all, from.stream().mapToInt(i -> i).toArray(), idFrom);
        hidden.forEach(renamed::note);
        return renamed;
    }

    /** By its very name, or else without regard to case when that is clear. */
    private static Optional<Integer> position(Columns columns, String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        List<Column> alike = columns.all().stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .toList();
        return alike.size() == 1 ? Optional.of(columns.indexOf(alike.get(0).name())) : Optional.empty();
    }

    private static Refusal.Reason reason(Columns theirs, String name, String ours) {
        String known = String.join(", ", theirs.all().stream().map(Column::name).toList());
        return new Refusal.Reason(
                NO_COLUMN, name, Map.of("column", name, "layer", ours, "known", known.isEmpty() ? "none" : known));
    }

    private static Column expected(Column c, Mapping mapping) {
        int i = mapping.expected().indexOf(c.name());
        return i < 0 ? c : mapping.expected().all().get(i);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    @Nullable
    Feature pass(Feature f) {
        String id = f.id();
        if (idFrom >= 0) {
            Object value = f.row().get(idFrom);
            if (value == null || value.toString().isBlank()) {
                String column = f.row().columns().all().get(idFrom).name();
                changed(Finding.warning(NO_ID, f.id(), Map.of("column", column)));
            } else {
                id = value.toString().strip();
            }
        }
        if (!seen.add(id)) {
            return reject(Finding.warning(TWICE, f.id(), Map.of("id", id)));
        }
        @Nullable Object[] values = new Object[from.length];
        for (int i = 0; i < from.length; i++) {
            values[i] = value(f, columns.all().get(i), f.row().get(from[i]));
        }
        return new Feature(id, f.geometry(), new Row(columns, values));
    }

    private @Nullable Object value(Feature f, Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Optional<Object> fitting = Coercion.find(value, column.type());
        boolean blank = value instanceof String s && s.isBlank();
        if (fitting.isEmpty() && !blank) {
            String text = value.toString();
            changed(Finding.warning(
                    VALUE,
                    f.id(),
                    Map.of(
                            "value", text.length() > 40 ? text.substring(0, 40) + "..." : text,
                            "column", column.name(),
                            "type", column.type().name().toLowerCase(java.util.Locale.ROOT))));
        }
        return fitting.orElse(null);
    }
}

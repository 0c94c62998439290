package org.kuznets.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Words;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** What zones of two runs have in common when they are compared: their values in the key columns, null where empty. */
record Key(List<@Nullable Object> values) {
    private static final List<String> USUAL = List.of("substance", "level", "kind", "period", "limitKind");
    private static final Message NO_KEY = new Message(
            "compare.no-key",
            "keys names the column {column}, which {layer} lacks; choose columns that both layers have ({known})");

    /** The order of keys: column by column, numbers as numbers, what is empty last. */
    static final Comparator<Key> ORDER = (a, b) -> {
        for (int i = 0; i < a.values.size(); i++) {
            int c = compare(a.values.get(i), b.values.get(i));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    };

    /**
     * The key columns of a comparison.
     *
     * @throws Refusal naming every column that a layer lacks
     */
    static Columns columns(CompareIn in) {
        Columns before = in.before().columns();
        Columns after = in.after().columns();
        List<String> both =
                before.all().stream().map(Column::name).filter(after::has).toList();
        List<Reason> lacking = new ArrayList<>();
        List<Column> keys = new ArrayList<>();
        for (String name : in.keys() == null ? USUAL : Words.of(in.keys())) {
            if (both.contains(name)) {
                keys.add(column(name, before, after));
            } else if (in.keys() != null) {
                String layer = before.has(name) ? "after" : "before";
                String known = String.join(", ", both);
                lacking.add(new Reason(NO_KEY, "keys", Map.of("column", name, "layer", layer, "known", known)));
            }
        }
        if (!lacking.isEmpty()) {
            throw new Refusal(lacking);
        }
        return new Columns(keys);
    }

    private static Column column(String name, Columns before, Columns after) {
        Column a = before.all().get(before.indexOf(name));
        Column b = after.all().get(after.indexOf(name));
        return numeric(a) && numeric(b)
                ? new Column(name, Column.Type.NUMBER, a.unit(), a.title())
                : new Column(name, Column.Type.TEXT, a.unit(), a.title());
    }

    private static boolean numeric(Column c) {
        return c.type() == Column.Type.NUMBER || c.type() == Column.Type.INTEGER;
    }

    static Key of(Feature f, Columns columns) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column c : columns.all()) {
            Object v = f.row().find(c.name()).orElse(null);
            boolean number = c.type() == Column.Type.NUMBER;
            values.add(number && v instanceof Number n ? (Object) n.doubleValue() : v == null ? null : text(v));
        }
        return new Key(values);
    }

    private static @Nullable String text(Object v) {
        String text = v instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                ? Long.toString(d.longValue())
                : v.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a instanceof Double x && b instanceof Double y
                ? x.compareTo(y)
                : a.toString().compareTo(b.toString());
    }

    /** Such as {@code 0301/1/limit}; {@code all} without key columns. */
    String id() {
        return values.isEmpty()
                ? "all"
                : values.stream()
                        .map(v -> v == null ? "-" : String.valueOf(text(v)))
                        .collect(Collectors.joining("/"));
    }
}

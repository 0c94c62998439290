package org.kuznets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** The tables shipped with Kuznets, read plainly, for tests. */
public final class Tables {
    private Tables() {}

    /** Whether {@code /org/kuznets/tables/<id>.csv} exists. */
    static boolean has(String id) {
        return Tables.class.getResource("/org/kuznets/tables/" + id + ".csv") != null;
    }

    /** {@code /org/kuznets/tables/<id>.csv}. */
    public static Layer get(String id, Crs crs) {
        try (InputStream in = Tables.class.getResourceAsStream("/org/kuznets/tables/" + id + ".csv")) {
            return parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8), crs);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Comma-separated text with a line of names; a column of nothing but numbers is a number, save codes. */
    public static Layer parse(String id, String text, Crs crs) {
        List<List<String>> lines = text.lines().map(Tables::fields).toList();
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < lines.get(0).size(); i++) {
            String name = lines.get(0).get(i);
            named.add(numeric(name, i, lines) ? Column.number(name, Unit.ONE) : Column.text(name));
        }
        Columns columns = new Columns(named);
        List<Feature> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String v = line.get(i);
                boolean number = columns.all().get(i).type() == Column.Type.NUMBER;
                values.add(v.isEmpty() ? null : number ? (Object) Double.valueOf(v) : v);
            }
            rows.add(new Feature(Integer.toString(rows.size() + 1), null, new Row(columns, values.toArray())));
        }
        return new Layer(id, id, crs, columns, "", rows);
    }

    private static boolean numeric(String name, int column, List<List<String>> lines) {
        return !name.endsWith("Code")
                && !name.equals("code")
                && lines.stream()
                        .skip(1)
                        .map(l -> l.get(column))
                        .allMatch(v -> v.isEmpty() || v.matches("-?(0|[1-9]\\d*)(\\.\\d+)?"));
    }

    private static List<String> fields(String line) {
        List<String> all = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                all.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        all.add(field.toString());
        return all;
    }
}

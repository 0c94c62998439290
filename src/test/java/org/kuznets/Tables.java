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
    private static final List<String> NUMBERS = List.of("distanceMetres", "capacityFrom");

    private Tables() {}

    /** {@code /org/kuznets/tables/<id>.csv}. */
    public static Layer get(String id, Crs crs) {
        List<List<String>> lines = lines("/org/kuznets/tables/" + id + ".csv");
        Columns columns = new Columns(lines.get(0).stream()
                .map(n -> NUMBERS.contains(n) ? Column.number(n, Unit.ONE) : Column.text(n))
                .toList());
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

    /** Comma-separated lines; a field may be quoted but holds no line end. */
    static List<List<String>> lines(String resource) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Tables::fields)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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

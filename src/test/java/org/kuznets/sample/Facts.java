package org.kuznets.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One table of {@code facts/*.csv}: a header line, then rows. Fields may be quoted; a quote inside is doubled. */
record Facts(List<String> columns, List<Fact> rows) {
    static final Path FOLDER = Path.of("sample-shapefiles", "facts");

    static Facts read(String table) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(table + ".csv"));
            List<String> columns = split(lines.get(0));
            List<Fact> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> values = split(line);
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), values.get(i));
                }
                rows.add(new Fact(row));
            }
            return new Facts(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows whose {@code column} is {@code value}, in order. */
    List<Fact> where(String column, String value) {
        return rows.stream().filter(r -> r.text(column).equals(value)).toList();
    }

    /** The different values of {@code column}, in order of first appearance. */
    List<String> distinct(String column) {
        return rows.stream().map(r -> r.text(column)).distinct().toList();
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

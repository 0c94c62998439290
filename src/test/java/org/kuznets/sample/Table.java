package org.kuznets.sample;

import java.util.ArrayList;
import java.util.List;

/** A table without shapes on its way to a CSV file. */
record Table(String file, List<String> columns, List<List<String>> rows) {
    Table(String file, List<String> columns) {
        this(file, columns, new ArrayList<>());
    }

    void add(String... values) {
        rows.add(List.of(values));
    }

    String csv() {
        StringBuilder s = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(
                r -> s.append(String.join(",", r.stream().map(Table::quoted).toList()))
                        .append('\n'));
        return s.toString();
    }

    private static String quoted(String s) {
        return s.matches("[^,\"\r\n]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
    }
}

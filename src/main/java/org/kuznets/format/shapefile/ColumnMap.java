package org.kuznets.format.shapefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;

/**
 * The table beside a shapefile that says what its ten-byte column names stand for: {@code name,fullName,type,unit,title}
 * in UTF-8, quoted as RFC 4180 says, units as UCUM signs. A reader gets the full names back through it.
 */
final class ColumnMap {
    static final String SUFFIX = "_columns.csv";

    private static final String HEAD = "name,fullName,type,unit,title";

    private ColumnMap() {}

    static String csv(List<String> names, Columns columns) {
        StringBuilder s = new StringBuilder(HEAD + "\r\n");
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.all().get(i);
            s.append(quoted(names.get(i))).append(',');
            s.append(quoted(c.name())).append(',');
            s.append(c.type().name().toLowerCase(Locale.ROOT)).append(',');
            s.append(quoted(c.unit().symbol())).append(',');
            s.append(quoted(c.title())).append("\r\n");
        }
        return s.toString();
    }

    private static String quoted(String s) {
        String line = s.replaceAll("[\r\n]+", " ");
        return line.matches("[^,\"]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    /** Whether {@code file} is the table of a shapefile called {@code name}, or of the layer that it is one kind of. */
    static boolean belongs(Path file, String name) {
        String own = String.valueOf(file.getFileName());
        return own.equals(name + SUFFIX)
                || Stream.of(Kind.values())
                        .map(Kind::suffix)
                        .anyMatch(s ->
                                name.endsWith(s) && own.equals(name.substring(0, name.length() - s.length()) + SUFFIX));
    }

    /** {@code columns} with the full names, units and titles of {@code csv}, as far as it knows them. */
    static Columns full(Columns columns, String csv) {
        if (!csv.startsWith(HEAD)) {
            return columns;
        }
        Map<String, List<String>> known = new HashMap<>();
        csv.lines().skip(1).map(ColumnMap::cells).filter(c -> c.size() == 5).forEach(c -> known.put(c.get(0), c));
        List<Column> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Column c : columns.all()) {
            List<String> cells = known.getOrDefault(c.name(), List.of());
            Column full = cells.isEmpty() ? c : new Column(cells.get(1), c.type(), unit(cells.get(3)), cells.get(4));
            all.add(full);
            if (!names.add(full.name())) {
                return columns;
            }
        }
        return new Columns(all);
    }

    private static Unit unit(String symbol) {
        return Stream.of(Unit.values())
                .filter(u -> u.symbol().equals(symbol))
                .findFirst()
                .orElse(Unit.NONE);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

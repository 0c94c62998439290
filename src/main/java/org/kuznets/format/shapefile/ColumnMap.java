package org.kuznets.format.shapefile;

import java.util.List;
import java.util.Locale;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;

/**
 * The table beside a shapefile that says what its ten-byte column names stand for: {@code name,fullName,type,unit,title}
 * in UTF-8, quoted as RFC 4180 says, units as UCUM signs.
 */
final class ColumnMap {
    static final String SUFFIX = "_columns.csv";

    private ColumnMap() {}

    static String csv(List<String> names, Columns columns) {
        StringBuilder s = new StringBuilder("name,fullName,type,unit,title\r\n");
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
        return s.matches("[^,\"\r\n]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
    }
}

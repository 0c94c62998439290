package org.kuznets.layer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Filters as ECQL text, GeoTools' dialect of the OGC's Common Query Language. */
public final class Ecql {
    /** The longest filter that is read, characters. */
    public static final int LONGEST = 10_000;

    private static final Message SYNTAX =
            new Message("filter.syntax", "the filter '{filter}' cannot be read as ECQL from '{rest}' on");
    private static final Message END =
            new Message("filter.end", "the filter '{filter}' cannot be read as ECQL: its end is missing");
    private static final Message COLUMN =
            new Message("filter.column", "the filter names {column}, which is no column; the columns are {known}");
    private static final Message LONG =
            new Message("filter.long", "the filter has {length} characters; at most {longest} are read");

    private static final Message DEEP = new Message("filter.deep", "the filter's brackets are nested too deep");

    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,6}), column (\\d{1,6})");

    /** How much of what cannot be read is shown, characters. */
    private static final int SHOWN = 60;

    private Ecql() {}

    /**
     * Reads a filter and checks its names.
     *
     * @param text empty for everything
     * @throws Refusal when it cannot be read, or names a column that {@code columns} lacks
     */
    public static Filter parse(String text, Columns columns) {
        if (text.isBlank()) {
            return Filter.INCLUDE;
        }
        if (text.length() > LONGEST) {
            throw Refusal.of(LONG, "filter", Map.of("length", text.length(), "longest", LONGEST));
        }
        String quoted = EcqlText.quoted(text, columns);
        try {
            Filter filter = ECQL.toFilter(quoted);
            check(filter, columns);
            return filter;
        } catch (StackOverflowError e) {
            throw Refusal.of(DEEP, "filter", Map.of());
        } catch (CQLException e) {
            throw unreadable(text, rest(quoted, String.valueOf(e.getMessage())));
        }
    }

    /** @throws Refusal when {@code filter} names a column that {@code columns} lacks, or does what cannot be answered */
    public static void check(Filter filter, Columns columns) {
        filter.accept(new Understood(), null);
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        Set<String> unknown = new TreeSet<>(names.getAttributeNameSet());
        unknown.removeIf(n -> columns.has(n) || n.isEmpty() || n.equals("geometry") || n.equals("@id"));
        if (!unknown.isEmpty()) {
            String known =
                    String.join(", ", columns.all().stream().map(Column::name).toList());
            throw Refusal.of(
                    COLUMN, "filter", Map.of("column", String.join(", ", unknown), "known", known + ", geometry"));
        }
    }

    private static Refusal unreadable(String text, String rest) {
        return rest.isBlank()
                ? Refusal.of(END, "filter", Map.of("filter", text))
                : Refusal.of(SYNTAX, "filter", Map.of("filter", text, "rest", rest));
    }

    /** What follows the place that the parser complains of, shortened; all of it when it does not say. */
    private static String rest(String text, String complaint) {
        Matcher place = PLACE.matcher(complaint);
        int from = 0;
        if (place.find()) {
            for (int line = Integer.parseInt(place.group(1)); line > 1 && from >= 0; line--) {
                from = text.indexOf('\n', from) + 1;
            }
            from += Integer.parseInt(place.group(2)) - 1;
        }
        String rest = text.substring(Math.max(0, Math.min(from, text.length())));
        return rest.length() > SHOWN ? rest.substring(0, SHOWN) + " ..." : rest;
    }
}

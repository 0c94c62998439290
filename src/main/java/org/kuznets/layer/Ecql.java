package org.kuznets.layer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            new Message("filter.syntax", "the filter '{filter}' cannot be read as ECQL: {problem}");
    private static final Message COLUMN =
            new Message("filter.column", "the filter names {column}, which is no column; the columns are {known}");
    private static final Message LONG =
            new Message("filter.long", "the filter has {length} characters; at most {longest} are read");

    private static final Message DEEP = new Message("filter.deep", "the filter's brackets are nested too deep");

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
        try {
            Filter filter = ECQL.toFilter(text);
            check(filter, columns);
            return filter;
        } catch (StackOverflowError e) {
            throw Refusal.of(DEEP, "filter", Map.of());
        } catch (CQLException e) {
            throw Refusal.of(SYNTAX, "filter", Map.of("filter", text, "problem", firstLine(e)));
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

    private static String firstLine(CQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

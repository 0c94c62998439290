package org.kuznets.store;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.PropertyIsLike;
import org.kuznets.layer.Column.Type;

/**
 * {@code LIKE} as SQLite's GLOB, which minds case as GeoTools' LIKE does. GeoTools makes a regular expression whose dot
 * stops at line ends, so texts with line ends never match a pattern without them.
 */
final class SqlLike {
    private static final String LINE_ENDS = "*[\n\r\u0085\u2028\u2029]*";

    private SqlLike() {}

    static Optional<SqlFilter.Part> exact(SqlFilter.Operand column, PropertyIsLike like) {
        boolean usual = like.getWildCard().equals("%") && like.getSingleChar().equals("_");
        String pattern = like.getLiteral();
        if (column.type() != Type.TEXT || !like.isMatchingCase() || !usual || !simple(pattern)) {
            return Optional.empty();
        }
        String sql = "((%1$s GLOB ? AND NOT %1$s GLOB ?) IS TRUE)".formatted(column.sql());
        String glob = pattern.replace('%', '*').replace('_', '?');
        return Optional.of(new SqlFilter.Part(sql, List.of(glob, LINE_ENDS)));
    }

    /** Letters, digits and signs that mean themselves in patterns of every kind. */
    private static boolean simple(String pattern) {
        return pattern.chars().allMatch(c -> Character.isLetterOrDigit((char) c) || "%_ -,:;/'\"«»№".indexOf(c) >= 0);
    }
}

package org.kuznets.format.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column.Type;

/**
 * Attribute values as SQLite keeps them: dates and instants as ISO 8601 text (instants in UTC to the millisecond, as the
 * standard has it), booleans as 0 and 1, and NaN, which SQLite has not, as NULL.
 */
public final class Values {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /** The type that a column is declared with. */
    public static String declared(Type type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case INSTANT -> "DATETIME";
        };
    }

    /** The type behind a declaration, by SQLite's own rules where the standard has none; empty for blobs. */
    public static Optional<Type> type(String declared) {
        String d = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (d) {
            case "BOOLEAN" -> Optional.of(Type.BOOLEAN);
            case "DATE" -> Optional.of(Type.DATE);
            case "DATETIME", "TIMESTAMP" -> Optional.of(Type.INSTANT);
            case "BLOB" -> Optional.empty();
            default -> Optional.of(affinity(d));
        };
    }

    private static Type affinity(String d) {
        if (d.contains("INT")) {
            return Type.INTEGER;
        }
        boolean number = d.contains("REAL") || d.contains("FLOA") || d.contains("DOUB");
        return number || d.startsWith("NUMERIC") || d.startsWith("DECIMAL") ? Type.NUMBER : Type.TEXT;
    }

    /** What to bind for {@code value}. */
    public static @Nullable Object toSql(@Nullable Object value) {
        if (value instanceof Double d) {
            return d.isNaN() ? null : d;
        }
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (value instanceof Instant i) {
            return INSTANT.format(i);
        }
        return value instanceof LocalDate d ? d.toString() : value;
    }

    /**
     * Column {@code i} of the row that {@code r} stands on.
     *
     * @throws DateTimeException when it should be a date or an instant and is not
     */
    public static @Nullable Object read(ResultSet r, int i, Type type) throws SQLException {
        switch (type) {
            case INTEGER -> {
                long n = r.getLong(i);
                return n == 0 && r.wasNull() ? null : (Long) n;
            }
            case NUMBER -> {
                double n = r.getDouble(i);
                return n == 0 && r.wasNull() ? null : (Double) n;
            }
            case BOOLEAN -> {
                long n = r.getLong(i);
                return n == 0 && r.wasNull() ? null : (Boolean) (n != 0);
            }
            default -> {
                String s = r.getString(i);
                return s == null ? null : parsed(s, type);
            }
        }
    }

    private static Object parsed(String s, Type type) {
        return switch (type) {
            case DATE -> LocalDate.parse(s.length() > 10 && s.charAt(4) == '-' ? s.substring(0, 10) : s);
            case INSTANT -> instant(s);
            default -> s;
        };
    }

    /** With or without a zone (then UTC), with {@code T} or a space, or a date alone (then its midnight). */
    private static Instant instant(String s) {
        String iso = s.replace(' ', 'T').replace('/', '-');
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}

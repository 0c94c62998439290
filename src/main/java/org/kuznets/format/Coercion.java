package org.kuznets.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kuznets.layer.Column;

/** Turns a value into a column's class where nothing is lost. */
public final class Coercion {
    /** Whole numbers up to here are exact as a double. */
    private static final double EXACT = 1L << 53;

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern RUSSIAN_DATE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)");

    private Coercion() {}

    /** {@code value} as {@code type}; empty when it cannot be that without loss. A decimal comma is understood. */
    public static Optional<Object> find(Object value, Column.Type type) {
        if (type.java().isInstance(value)) {
            return Optional.of(value);
        }
        return switch (type) {
            case TEXT -> Optional.of(text(value));
            case INTEGER -> whole(value);
            case NUMBER ->
                value instanceof Number n
                        ? Optional.of(n.doubleValue())
                        : value instanceof String s ? number(s).map(d -> d) : Optional.empty();
            case BOOLEAN -> truth(value);
            case DATE -> value instanceof String s ? date(s).map(d -> d) : Optional.empty();
            case INSTANT -> value instanceof String s ? instant(s).map(i -> i) : Optional.empty();
        };
    }

    private static String text(Object value) {
        return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < EXACT
                ? String.valueOf(d.longValue())
                : value.toString();
    }

    private static Optional<Object> whole(Object value) {
        if (value instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) <= EXACT ? Optional.of(d.longValue()) : Optional.empty();
        }
        if (!(value instanceof String s)) {
            return Optional.empty();
        }
        Optional<Long> exact = integer(s);
        return exact.isPresent() ? exact.map(l -> l) : number(s).flatMap(Coercion::whole);
    }

    private static Optional<Object> truth(Object value) {
        return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "да" -> Optional.of(true);
            case "false", "f", "no", "n", "0", "нет" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The text as a 64-bit whole number. */
    public static Optional<Long> integer(String text) {
        String s = text.strip();
        try {
            return WHOLE.matcher(s).matches() ? Optional.of(Long.parseLong(s)) : Optional.empty();
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    /** The text as a finite number, with a point or a comma before its decimals. */
    public static Optional<Double> number(String text) {
        String s = text.strip();
        if (s.length() > 100 || !DECIMAL.matcher(s).matches()) {
            return Optional.empty();
        }
        double d = Double.parseDouble(s.replace(',', '.'));
        return Double.isFinite(d) ? Optional.of(d) : Optional.empty();
    }

    /** 2026-01-31 or 31.01.2026. */
    public static Optional<LocalDate> date(String text) {
        String s = text.strip();
        try {
            if (RUSSIAN_DATE.matcher(s).matches()) {
                return Optional.of(LocalDate.parse(s.substring(6) + "-" + s.substring(3, 5) + "-" + s.substring(0, 2)));
            }
            return DATE.matcher(s).matches() ? Optional.of(LocalDate.parse(s)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A date and time with its offset, such as 2026-01-31T12:00:00Z. */
    public static Optional<Instant> instant(String text) {
        String s = text.strip();
        try {
            return INSTANT.matcher(s).matches()
                    ? Optional.of(OffsetDateTime.parse(s.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }
}

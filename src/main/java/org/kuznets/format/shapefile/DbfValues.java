package org.kuznets.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The bytes of one field as a value; null for blanks, for asterisks in numbers, and for what cannot be read. */
final class DbfValues {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final Message UNREADABLE =
            new Message("shapefile.value", "record {row}: '{text}' in {column} is no {type}; it was left empty");
    private static final Message GARBLED = new Message(
            "shapefile.garbled",
            "record {row}: the text in {column} is not {charset}; say --charset if all texts are wrong");

    private final Charset charset;
    private final Findings findings;
    private byte[] bytes = new byte[256];

    DbfValues(Charset charset, Findings findings) {
        this.charset = charset;
        this.findings = findings;
    }

    /** @param record with its position at the record's first byte */
    @Nullable
    Object value(DbfField f, Column column, ByteBuffer record, long row) {
        int at = record.position() + f.offset();
        switch (f.type()) {
            case 'I', '+', 'O', 'B', 'T', '@', 'Y':
                return binary(f, record, at);
            default:
        }
        if (bytes.length < f.length()) {
            bytes = new byte[f.length()];
        }
        record.get(at, bytes, 0, f.length());
        int end = f.type() == 'C' ? beforeZero(f.length()) : f.length();
        while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return end == 0 ? null : f.type() == 'C' ? text(end, column, row) : parsed(f, end, column, row);
    }

    /** Where a text ends that was written over a longer one with a zero byte behind. */
    private int beforeZero(int length) {
        int i = 0;
        while (i < length && bytes[i] != 0) {
            i++;
        }
        return i;
    }

    private static @Nullable Object binary(DbfField f, ByteBuffer b, int at) {
        int n = f.length();
        if (n == 4 && f.whole()) {
            return (long) b.getInt(at);
        }
        if (n != 8) {
            return null;
        }
        if (f.type() == 'Y') {
            return b.getLong(at) / 10_000.0;
        }
        if (f.type() == 'O' || f.type() == 'B') {
            double d = b.getDouble(at);
            return Double.isFinite(d) ? d : null;
        }
        long day = b.getInt(at) & 0xffffffffL;
        return f.type() == 'I' || f.type() == '+' || day == 0
                ? null
                : Instant.ofEpochSecond((day - JULIAN_DAY_OF_EPOCH) * 86_400).plusMillis(b.getInt(at + 4));
    }

    private @Nullable Object text(int end, Column column, long row) {
        String s = text(bytes, end, charset);
        if (s.indexOf('\uFFFD') >= 0) {
            findings.add(Finding.warning(
                    GARBLED, column.name(), Map.of("row", row, "column", column.name(), "charset", charset.name())));
        }
        return s;
    }

    /** {@code length} bytes as text; a last character that UTF-8 was cut amid is dropped. */
    static String text(byte[] bytes, int length, Charset charset) {
        int end = length;
        if (charset.equals(StandardCharsets.UTF_8) && bytes.length > 0 && length > 0 && bytes[length - 1] < 0) {
            int lead = length - 1;
            while (lead > 0 && lead > length - 4 && (bytes[lead] & 0xC0) == 0x80) {
                lead--;
            }
            int first = bytes[lead] & 0xff;
            int whole = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
            end = lead + whole > length ? lead : length;
        }
        return new String(bytes, 0, end, charset);
    }

    private @Nullable Object parsed(DbfField f, int end, Column column, long row) {
        int start = 0;
        while (start < end && (bytes[start] == ' ' || bytes[start] == 0)) {
            start++;
        }
        String s = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        try {
            return switch (column.type()) {
                case BOOLEAN -> truth(s);
                case DATE -> s.chars().allMatch(c -> c == '0') ? null : date(s);
                case INTEGER -> s.charAt(0) == '*' ? null : (Object) whole(s);
                default -> s.charAt(0) == '*' ? null : (Object) number(s);
            };
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            String type = column.type().name().toLowerCase(java.util.Locale.ROOT);
            findings.add(Finding.warning(
                    UNREADABLE,
                    column.name(),
                    Map.of(
                            "row",
                            row,
                            "text",
                            s.replaceAll("\\p{Cntrl}", "?"),
                            "column",
                            column.name(),
                            "type",
                            type)));
            return null;
        }
    }

    private static @Nullable Boolean truth(String s) {
        char c = s.charAt(0);
        if ("TtYy".indexOf(c) >= 0) {
            return true;
        }
        if ("FfNn".indexOf(c) >= 0) {
            return false;
        }
        if (c == '?') {
            return null;
        }
        throw new NumberFormatException(s);
    }

    private static LocalDate date(String s) {
        if (!s.matches("\\d{8}")) {
            throw new NumberFormatException(s);
        }
        int d = Integer.parseInt(s);
        return LocalDate.of(d / 10_000, d / 100 % 100, d % 100);
    }

    private static Long whole(String s) {
        try {
            return Long.valueOf(s);
        } catch (NumberFormatException e) {
            return new java.math.BigDecimal(number(s)).longValueExact();
        }
    }

    private static Double number(String s) {
        double d = Double.parseDouble(s.replace(',', '.'));
        char last = s.charAt(s.length() - 1);
        if (!Double.isFinite(d) || Character.isLetter(last) || s.indexOf('x') >= 0) {
            throw new NumberFormatException(s);
        }
        return d;
    }
}

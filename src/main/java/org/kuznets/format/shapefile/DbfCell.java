package org.kuznets.format.shapefile;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;

/**
 * One column on its way into a .dbf: turns values into text and remembers how wide the field must be. A double is
 * written with as many digits as give the same double back; null as blanks.
 */
final class DbfCell {
    /** The widest text that dBASE III holds, bytes. */
    static final int WIDEST_TEXT = 254;

    /** Enough for any double: sign, 17 digits, point and exponent. */
    private static final int WIDEST_NUMBER = 24;

    private static final int MOST_DECIMALS = 15;

    private final Column.Type type;
    private final Charset charset;
    private int width;
    private int before;
    private int decimals;
    private boolean exponent;
    private long cut;
    private long lost;
    private long foreign;

    /** @param charset UTF-8, or one of a byte a letter */
    DbfCell(Column.Type type, Charset charset) {
        this.type = type;
        this.charset = charset;
    }

    /** The value's bytes, empty for null; at most 254. */
    byte[] bytes(@Nullable Object value) {
        String text = value == null ? "" : text(value);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        byte[] b = text.getBytes(charset);
        if (b.length > WIDEST_TEXT) {
            cut++;
            b = (utf8 ? DbfNames.cut(text, WIDEST_TEXT) : text.substring(0, WIDEST_TEXT)).getBytes(charset);
        }
        foreign += utf8 || charset.newEncoder().canEncode(text) ? 0 : 1;
        width = Math.max(width, b.length);
        return b;
    }

    private String text(Object value) {
        return switch (type) {
            case NUMBER -> number(((Number) value).doubleValue());
            case BOOLEAN -> (Boolean) value ? "T" : "F";
            case DATE -> date((LocalDate) value);
            default -> value.toString();
        };
    }

    private String date(LocalDate d) {
        if (d.getYear() < 1 || d.getYear() > 9999) {
            lost++;
            return "";
        }
        return String.valueOf(100_000_000 + d.getYear() * 10_000 + d.getMonthValue() * 100 + d.getDayOfMonth())
                .substring(1);
    }

    private String number(double d) {
        if (!Double.isFinite(d)) {
            lost++;
            return "";
        }
        String plain = plain(d);
        if (plain.length() > WIDEST_NUMBER) {
            exponent = true;
            return Double.toString(d);
        }
        int point = plain.indexOf('.');
        before = Math.max(before, point < 0 ? plain.length() : point);
        decimals = Math.max(decimals, point < 0 ? 0 : plain.length() - point - 1);
        return plain;
    }

    private static String plain(double d) {
        if (d == Math.rint(d) && Math.abs(d) < 1e15) {
            return Long.toString((long) d);
        }
        String shortest = Double.toString(d);
        return shortest.indexOf('E') < 0 ? shortest : new BigDecimal(shortest).toPlainString();
    }

    /** The dBASE letter of the field. */
    char letter() {
        return switch (type) {
            case INTEGER, NUMBER -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
            default -> 'C';
        };
    }

    int width() {
        return switch (type) {
            case NUMBER -> evenDecimals() ? Math.max(before, 1) + 1 + decimals() : WIDEST_NUMBER;
            case BOOLEAN -> 1;
            case DATE -> 8;
            default -> Math.max(width, 1);
        };
    }

    int decimals() {
        return type != Column.Type.NUMBER ? 0 : evenDecimals() ? Math.max(decimals, 1) : MOST_DECIMALS;
    }

    private boolean evenDecimals() {
        return !exponent
                && decimals <= MOST_DECIMALS
                && Math.max(before, 1) + 1 + Math.max(decimals, 1) <= WIDEST_NUMBER;
    }

    /** Puts {@code value}, as {@link #bytes} gave it, into the field that starts at {@code at}; blanks are there already. */
    void place(byte[] value, int length, byte[] record, int at) {
        boolean right = type == Column.Type.INTEGER || type == Column.Type.NUMBER;
        int zeros = type == Column.Type.NUMBER && length > 0 && evenDecimals() ? zeros(value, length) : 0;
        int start = right ? at + width() - length - zeros : at;
        System.arraycopy(value, 0, record, start, length);
        for (int i = 0; i < zeros; i++) {
            record[start + length + i] = '0';
        }
        if (zeros > decimals()) {
            record[start + length] = '.';
        }
    }

    /** How many characters, the point included, a number lacks to have all decimals. */
    private int zeros(byte[] value, int length) {
        for (int i = 0; i < length; i++) {
            if (value[i] == '.') {
                return decimals() - (length - i - 1);
            }
        }
        return decimals() + 1;
    }

    /** How many texts were too long and lost their ends. */
    long cut() {
        return cut;
    }

    /** How many texts hold letters that the charset lacks, written as question marks. */
    long foreign() {
        return foreign;
    }

    /** How many values became null because the format cannot hold them. */
    long lost() {
        return lost;
    }
}

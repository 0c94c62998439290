package org.kuznets.format.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many spellings of a text encoding in a .cpg, and the language byte of a .dbf. */
final class Charsets {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:ANSI|OEM|CP|WIN|WINDOWS|DOS|IBM|MS|CODE ?PAGE|X)*[-_ :]*(\\d{3,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("(?:ISO)?[-_ ]*8859[-_ ]?(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    /** The encoding that a .cpg names; empty when it names none that keeps ASCII as it is. */
    static Optional<Charset> cpg(String text) {
        String s = text.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT);
        if (s.matches("LDID/\\d{1,3}")) {
            return ldid(Integer.parseInt(s.substring(5)));
        }
        Matcher iso = ISO.matcher(s);
        if (iso.matches()) {
            return named("ISO-8859-" + iso.group(1));
        }
        Matcher number = NUMBER.matcher(s);
        return number.matches() ? page(Integer.parseInt(number.group(1))) : named(s);
    }

    private static Optional<Charset> page(int n) {
        if (n == 65001) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (n >= 1250 && n <= 1258) {
            return named("windows-" + n);
        }
        if (n > 28590 && n <= 28605) {
            return named("ISO-8859-" + (n - 28590));
        }
        return switch (n) {
            case 20866 -> named("KOI8-R");
            case 21866 -> named("KOI8-U");
            case 10007 -> named("x-MacCyrillic");
            case 932, 936, 949, 950 -> named("MS" + n);
            default -> named("IBM" + n);
        };
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset c = Charset.forName(name);
            boolean ascii = c.canEncode()
                    && c.newEncoder().maxBytesPerChar() < 20
                    && java.util.Arrays.equals("aZ09 .".getBytes(c), "aZ09 .".getBytes(StandardCharsets.US_ASCII));
            return ascii ? Optional.of(c) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The encoding that a .dbf's language byte names. The bytes 0x03 and 0x57 only say "Windows, as set on that
     * machine", so they name none.
     */
    static Optional<Charset> ldid(int language) {
        return switch (language) {
            case 0xC9 -> page(1251);
            case 0x26, 0x65 -> page(866);
            case 0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B -> page(437);
            case 0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37 -> page(850);
            case 0x58, 0x59 -> page(1252);
            case 0x1F, 0x22, 0x23, 0x40, 0x64, 0x87 -> page(852);
            case 0xC8 -> page(1250);
            case 0xCB -> page(1253);
            case 0xCA -> page(1254);
            case 0xCC -> page(1257);
            case 0x13, 0x7B -> page(932);
            case 0x4D, 0x7A -> page(936);
            case 0x4E, 0x79 -> page(949);
            case 0x4F, 0x78 -> page(950);
            default -> Optional.empty();
        };
    }
}

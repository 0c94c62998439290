package org.kuznets.format.shapefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of at most ten bytes for columns: units become their short signs, then the longest words lose letters from
 * their ends, and what still collides gets a number. {@code distanceMetres} becomes {@code distanceM},
 * {@code populationYear} {@code populaYear}. The same columns always give the same names; they differ by more than
 * case.
 */
final class DbfNames {
    static final int BYTES = 10;

    private static final Map<String, String> SHORT = new LinkedHashMap<>();

    static {
        SHORT.put("TonnesPerYear", "Ta");
        SHORT.put("GramsPerSecond", "Gs");
        SHORT.put("MetresPerSecond", "Ms");
        SHORT.put("SquareMetres", "M2");
        SHORT.put("Kilometres", "Km");
        SHORT.put("Hectares", "Ha");
        SHORT.put("Metres", "M");
        SHORT.put("Celsius", "C");
        SHORT.put("Degrees", "Deg");
        SHORT.put("Percent", "Pct");
    }

    private DbfNames() {}

    /** One short name for each of {@code names}, in order. */
    static List<String> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String base = shorten(name);
            String free = base;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                String number = "_" + n;
                free = cut(base, BYTES - number.length()) + number;
            }
            result.add(free);
        }
        return result;
    }

    private static String shorten(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        if (clean.isEmpty()) {
            return "column";
        }
        if (bytes(clean) <= BYTES) {
            return clean;
        }
        for (Map.Entry<String, String> unit : SHORT.entrySet()) {
            if (clean.endsWith(unit.getKey())) {
                clean = clean.substring(0, clean.length() - unit.getKey().length()) + unit.getValue();
                break;
            }
        }
        return clean.length() == bytes(clean) ? fewerLetters(clean) : cut(clean, BYTES);
    }

    private static String fewerLetters(String name) {
        String[] words = name.replace("_", "").split("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
        int length = Arrays.stream(words).mapToInt(String::length).sum();
        for (; length > BYTES; length--) {
            int longest = 0;
            for (int i = 1; i < words.length; i++) {
                longest = words[i].length() >= words[longest].length() ? i : longest;
            }
            words[longest] = words[longest].substring(0, words[longest].length() - 1);
        }
        return String.join("", words);
    }

    private static int bytes(String s) {
        return s.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As many whole characters from the start of {@code s} as fit into {@code bytes} of UTF-8. */
    static String cut(String s, int bytes) {
        int used = 0;
        int end = 0;
        while (end < s.length()) {
            int c = s.codePointAt(end);
            used += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            end += Character.charCount(c);
        }
        return s.substring(0, end);
    }
}

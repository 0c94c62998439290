package org.kuznets.layer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filter text in which columns may have names that ECQL keeps for itself, such as {@code id}. */
final class EcqlText {
    /** A text literal, a quoted name, or a bare word that is not called like a function. */
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'|\"[^\"]*+\"|(?<![\\p{L}\\p{Nd}_.])[\\p{L}_][\\p{L}\\p{Nd}_]*+(?!\\s*+\\()");

    /** Words that hold a filter together; a column of this name must be quoted by the caller. */
    private static final Set<String> GRAMMAR = Set.of(
            "and",
            "or",
            "not",
            "in",
            "like",
            "ilike",
            "between",
            "is",
            "null",
            "does-not-exist",
            "exists",
            "exist",
            "does",
            "before",
            "after",
            "during",
            "include",
            "exclude",
            "true",
            "false",
            "empty");

    private EcqlText() {}

    /** {@code text} with every bare column name in quotation marks. */
    static String quoted(String text, Columns columns) {
        Matcher m = TOKEN.matcher(text);
        StringBuilder s = new StringBuilder();
        while (m.find()) {
            String token = m.group();
            boolean name = columns.has(token) && !GRAMMAR.contains(token.toLowerCase(Locale.ROOT));
            m.appendReplacement(s, Matcher.quoteReplacement(name ? '"' + token + '"' : token));
        }
        return m.appendTail(s).toString();
    }
}

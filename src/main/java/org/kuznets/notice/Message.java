package org.kuznets.notice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing Kuznets can say to a person: a code that never changes and the English sentence it stands for. The sentence
 * names its arguments in braces, {@code "the layer {layer} has no column {column}"}. Other languages keep their
 * sentences in {@code /org/kuznets/notice/<language>/*.properties} under the same code.
 *
 * <p>Every message is a {@code static final} field of the class that says it; a test finds them all and fails where a
 * translation is missing.
 */
public record Message(String code, String english) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** {@code template} with its arguments filled in; an argument that is not given stays as its name in braces. */
    public static String fill(String template, Map<String, ?> arguments) {
        return ARGUMENT.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(
                        arguments.containsKey(m.group(1)) ? String.valueOf(arguments.get(m.group(1))) : m.group()));
    }
}

package org.kuznets.analysis;

import java.util.Arrays;
import java.util.List;

/** A parameter that holds several words, separated by commas. */
public final class Words {
    private Words() {}

    /** Each word once, stripped, in the order given; none of them empty. */
    public static List<String> of(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }
}

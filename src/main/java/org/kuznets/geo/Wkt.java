package org.kuznets.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One node of well-known text, {@code KEYWORD["name",1,CHILD[...]]}: OGC's or ESRI's, square or round brackets.
 *
 * @param values texts and numbers in order, as text
 */
record Wkt(String keyword, List<String> values, List<Wkt> children) {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 50_000;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\"(?:[^\"]|\"\")*\")|([\\[(])|([\\])])|(,)|([^\\s\",\\[\\]()]+))");

    /** The text as a node; empty when it is not well-known text. */
    static Optional<Wkt> find(String text) {
        String bare = text.strip().replace("\uFEFF", "");
        if (bare.length() > LONGEST || !bare.matches("(?s)[A-Za-z]\\w*\\s*[\\[(].*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Reader(bare).node(0));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The first child called one of {@code keywords}. */
    Optional<Wkt> child(String... keywords) {
        return children.stream()
                .filter(c -> List.of(keywords).contains(c.keyword))
                .findFirst();
    }

    /** The i-th value as a number; NaN when there is none. */
    double number(int i) {
        try {
            return i < values.size() ? Double.parseDouble(values.get(i)) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The EPSG code that this very node carries. */
    Optional<Integer> findEpsg() {
        return child("AUTHORITY", "ID")
                .filter(a -> a.values.size() > 1
                        && a.name().equalsIgnoreCase("EPSG")
                        && a.values.get(1).matches("\\d{4,6}"))
                .map(a -> Integer.parseInt(a.values.get(1)));
    }

    /** This node without its children called {@code keyword}, at any depth. */
    Wkt without(String keyword) {
        return new Wkt(
                this.keyword,
                values,
                children.stream()
                        .filter(c -> !c.keyword.equals(keyword))
                        .map(c -> c.without(keyword))
                        .toList());
    }

    /** This node with the first node called {@code other.keyword()}, at any depth, exchanged for {@code other}. */
    Wkt with(Wkt other) {
        return new Wkt(
                keyword,
                values,
                children.stream()
                        .map(c -> c.keyword.equals(other.keyword) ? other : c.with(other))
                        .toList());
    }

    /** Values first, then children: the order that WKT 1 uses. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (String v : values) {
            boolean bare = v.matches("-?[0-9.]+([eE][-+]?\\d+)?|EAST|NORTH|WEST|SOUTH|UP|DOWN|OTHER");
            boolean code = keyword.equals("AUTHORITY");
            parts.add(bare && !code ? v : "\"" + v + "\"");
        }
        children.forEach(c -> parts.add(c.toString()));
        return keyword + "[" + String.join(",", parts) + "]";
    }

    private static final class Reader {
        private final Matcher tokens;

        Reader(String text) {
            tokens = TOKEN.matcher(text);
        }

        private void next() {
            if (!tokens.find()) {
                throw new IllegalArgumentException("the text ends too early");
            }
        }

        Wkt node(int depth) {
            next();
            return node(tokens.group(5), depth);
        }

        private Wkt node(String word, int depth) {
            next();
            if (tokens.group(2) == null || word == null || depth > DEEPEST) {
                throw new IllegalArgumentException("a bracket is missing, or there are too many");
            }
            List<String> values = new ArrayList<>();
            List<Wkt> children = new ArrayList<>();
            next();
            while (tokens.group(3) == null) {
                if (tokens.group(1) != null) {
                    String quoted = tokens.group(1);
                    values.add(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
                    next();
                } else if (tokens.group(5) != null) {
                    String bare = tokens.group(5);
                    int start = tokens.end();
                    next();
                    if (tokens.group(2) != null) {
                        tokens.region(start, tokens.regionEnd());
                        children.add(node(bare.toUpperCase(Locale.ROOT), depth + 1));
                        next();
                    } else {
                        values.add(bare);
                    }
                } else if (tokens.group(4) != null) {
                    next();
                } else {
                    throw new IllegalArgumentException("a bracket stands in the wrong place");
                }
            }
            return new Wkt(word.toUpperCase(Locale.ROOT), List.copyOf(values), List.copyOf(children));
        }
    }
}

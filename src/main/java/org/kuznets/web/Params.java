package org.kuznets.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/** The parameters of a query string, each given once, and what is wrong with them. */
final class Params {
    /** What every route understands. */
    static final List<String> EVERYWHERE = List.of("f", "lang", Keys.PARAMETER);

    private static final Message TWICE = new Message("query.twice", "{name} is given more than once; give it once");
    private static final Message ENCODING = new Message(
            "query.encoding", "the query string is not percent-encoded UTF-8; write % as %25 and spaces as %20");
    private static final Message UNKNOWN =
            new Message("query.unknown", "{name} is not a parameter here; the parameters are {known}");

    private final Map<String, String> values;
    private final List<Reason> reasons;

    private Params(Map<String, String> values, List<Reason> reasons) {
        this.values = values;
        this.reasons = reasons;
    }

    /** @throws Refusal when the text is not percent-encoded UTF-8 */
    static Params of(@Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (String pair : split(query)) {
            String[] p = pair.split("=", 2);
            String name = decode(p[0]);
            String value = p.length < 2 ? "" : decode(p[1]);
            String before = values.putIfAbsent(name, value);
            // A client that adds its key to every address adds it to links that have it already.
            boolean again = name.equals(Keys.PARAMETER) && value.equals(before);
            if (before != null && !again) {
                reasons.add(new Reason(TWICE, name, Map.of("name", name)));
            }
        }
        return new Params(values, reasons);
    }

    /** As {@link #of}, but what cannot be read is left out: for choosing how to answer, not what. */
    static Map<String, String> loosely(@Nullable String query) {
        try {
            return of(query).values;
        } catch (Refusal e) {
            return Map.of();
        }
    }

    private static List<String> split(@Nullable String query) {
        return query == null || query.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(query.split("&"))
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private static String decode(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // said below, in our own words
        }
        throw Refusal.of(ENCODING, null, Map.of());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    Map<String, String> all() {
        return values;
    }

    /** Notes one thing that is wrong; {@link #check} throws it with the others. */
    void fault(Message message, String where, Map<String, Object> arguments) {
        reasons.add(new Reason(message, where, arguments));
    }

    void fault(Refusal refusal) {
        reasons.addAll(refusal.reasons());
    }

    /** Notes every parameter that is neither in {@code known} nor understood everywhere. */
    Params only(Collection<String> known) {
        TreeSet<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        unknown.removeAll(EVERYWHERE);
        List<String> all = new ArrayList<>(known);
        all.addAll(EVERYWHERE);
        unknown.forEach(n -> fault(UNKNOWN, n, Map.of("name", n, "known", String.join(", ", all))));
        return this;
    }

    /** @throws Refusal with everything noted so far */
    Params check() {
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        return this;
    }

    /** The parameters as a query string in alphabetical order, with {@code changes} made; an empty value removes. */
    String with(Map<String, String> changes) {
        Map<String, String> all = new java.util.TreeMap<>(values);
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        StringBuilder s = new StringBuilder();
        all.forEach((name, value) -> s.append(s.isEmpty() ? "?" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return s.toString();
    }
}

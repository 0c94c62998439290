package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.format.Format;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** What {@code f=} may say. */
final class Representation {
    private static final Message UNKNOWN = new Message("query.format", "f must be one of {known}, was '{was}'");

    private Representation() {}

    /** @throws Refusal unless {@code f} is absent or {@code json} (or {@code html}, which is served elsewhere) */
    static void plain(Ask ask) {
        String f = ask.params().text("f", "json");
        if (!f.equals("json") && !f.equals("html")) {
            throw refuse(f, List.of("json", "html"));
        }
    }

    /** @throws Refusal unless {@code f} is absent or one of {@code known} */
    static void among(Ask ask, List<String> known) {
        String f = ask.params().text("f", known.get(0));
        if (!known.contains(f)) {
            throw refuse(f, known);
        }
    }

    /**
     * The download format that {@code f} names; empty for GeoJSON.
     *
     * @throws Refusal when there is no such format
     */
    static Optional<Format> download(Ask ask) {
        String f = ask.params().text("f", "geojson");
        if (f.equals("geojson") || f.equals("json") || f.equals("html")) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(List.of("json", "geojson", "html"));
        for (Format format : ask.options().formats()) {
            if (format.id().equals(f)) {
                return Optional.of(format);
            }
            if (!known.contains(format.id())) {
                known.add(format.id());
            }
        }
        throw refuse(f, known);
    }

    /** Every word that {@code f=} understands where features are served. */
    static List<String> words(ServerOptions options) {
        List<String> known = new ArrayList<>(List.of("json", "geojson", "html"));
        options.formats().stream()
                .map(Format::id)
                .filter(id -> !known.contains(id))
                .forEach(known::add);
        return known;
    }

    private static Refusal refuse(String was, List<String> known) {
        return Refusal.of(UNKNOWN, "f", Map.of("known", String.join(", ", known), "was", was));
    }
}

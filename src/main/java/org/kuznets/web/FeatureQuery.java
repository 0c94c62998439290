package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Bbox;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Query;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Turns the parameters of an items request into a query, noting every fault. */
final class FeatureQuery {
    static final int DEFAULT_LIMIT = 100;
    static final int MOST = 10_000;

    /** The parameters that every collection understands, besides its own columns. */
    static final List<String> NAMES =
            List.of("bbox", "bbox-crs", "crs", "datetime", "limit", "after", "filter", "filter-lang", "filter-crs");

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Message LIMIT =
            new Message("query.limit", "limit must be a whole number of at least 1, was '{was}'");
    private static final Message LANGUAGE =
            new Message("query.filter-lang", "filter-lang must be ecql-text, was '{was}'");
    private static final Message VALUE =
            new Message("query.value", "{name} holds values of type {type}; '{was}' is none");

    private FeatureQuery() {}

    /**
     * Reads the query of {@code ask}.
     *
     * @param limit how many features when the caller does not say
     * @param most how many at most; a larger limit is lowered to it, as the standard asks
     * @throws Refusal with every fault
     */
    static Query of(Ask ask, CollectionInfo info, int limit, int most) {
        return of(ask, info, limit, most, List.of());
    }

    /** The same where {@code more} parameters are understood, which are read elsewhere. */
    static Query of(Ask ask, CollectionInfo info, int limit, int most, List<String> more) {
        Params p = ask.params();
        List<String> known = new ArrayList<>(NAMES);
        known.addAll(more);
        info.columns().all().stream()
                .map(Column::name)
                .filter(n -> !reserved(n))
                .forEach(known::add);
        p.only(known);
        Download.onlyLonLat(p, "bbox-crs");
        Download.onlyLonLat(p, "filter-crs");
        p.find("datetime").ifPresent(d -> tried(p, () -> DateText.check(d)));
        Query query = new Query(
                info.id(),
                bbox(p),
                filter(p, info),
                List.of(),
                limit(p, limit, most),
                p.find("after").orElse(null));
        p.check();
        return query;
    }

    /** Whether a column of this name cannot be a filter of its own. */
    static boolean reserved(String column) {
        return NAMES.contains(column) || Params.EVERYWHERE.contains(column);
    }

    private static int limit(Params p, int otherwise, int most) {
        String text = p.text("limit", "");
        if (!text.isEmpty() && !text.matches("0*[1-9]\\d*") || p.find("limit").isPresent() && text.isEmpty()) {
            p.fault(LIMIT, "limit", Map.of("was", text));
            return 1;
        }
        return text.isEmpty() ? otherwise : text.length() > 9 ? most : Math.min(most, Integer.parseInt(text));
    }

    private static @Nullable Bbox bbox(Params p) {
        String text = p.find("bbox").orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return BoxText.read(text);
        } catch (Refusal e) {
            p.fault(e);
            return null;
        }
    }

    private static Filter filter(Params p, CollectionInfo info) {
        String language = p.text("filter-lang", "ecql-text");
        if (!language.equals("ecql-text")) {
            p.fault(LANGUAGE, "filter-lang", Map.of("was", language));
        }
        List<Filter> all = new ArrayList<>();
        tried(p, () -> all.add(Ecql.parse(p.text("filter", ""), info.columns())));
        for (Column c : info.columns().all()) {
            if (!reserved(c.name())) {
                p.find(c.name()).ifPresent(text -> tried(p, () -> all.add(equal(c, text))));
            }
        }
        all.removeIf(f -> f == Filter.INCLUDE);
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : FILTERS.and(all);
    }

    private static Filter equal(Column c, String text) {
        return FILTERS.equals(FILTERS.property(c.name()), FILTERS.literal(value(c, text)));
    }

    private static Object value(Column c, String text) {
        try {
            return switch (c.type()) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text);
                case NUMBER -> Double.valueOf(text);
                case BOOLEAN -> truth(text);
                case DATE -> java.time.LocalDate.parse(text);
                case INSTANT -> java.time.Instant.parse(text);
            };
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            String type = c.type().name().toLowerCase(java.util.Locale.ROOT);
            throw Refusal.of(VALUE, c.name(), Map.of("name", c.name(), "type", type, "was", text));
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static void tried(Params p, Runnable part) {
        try {
            part.run();
        } catch (Refusal e) {
            p.fault(e);
        }
    }
}

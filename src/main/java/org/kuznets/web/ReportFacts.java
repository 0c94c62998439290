package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuznets.geo.Bbox;
import org.kuznets.layer.Ecql;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Query;
import org.kuznets.layer.Rows;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Engine;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Outcome;
import org.kuznets.run.Request;
import org.kuznets.run.ResultRef;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What a report on one enterprise tells, all of it reckoned from that enterprise's sources alone.
 *
 * @param sources its rows of the emission sources
 * @param maximum the one-time concentrations
 * @param zone its normative zone; empty where it has none
 * @param people what lies inside the zones of {@code maximum}; empty where that cannot be told
 * @param places by pollutant or group, the attribution at the place where it is highest, the highest share first
 * @param refused why something is missing
 */
record ReportFacts(
        Feature enterprise,
        List<Feature> sources,
        Outcome maximum,
        Optional<Outcome> zone,
        Optional<Outcome> people,
        Map<String, Outcome> places,
        List<Refusal.Reason> refused) {
    static final String ENTERPRISES = "enterprises";
    static final String SOURCES = "emission-sources";

    private static final String LEVELS = "1,0.5,0.1";
    /** Pollutants whose formula is told step by step. */
    private static final int MOST_PLACES = 8;

    private static final int MOST_SHAPES = 500;

    /** Whether the server holds what a report needs. */
    static boolean possible(Engine engine) {
        return engine.catalog().ids().containsAll(List.of(ENTERPRISES, SOURCES, "substances"));
    }

    /** @throws NotFound when there is no such enterprise */
    static ReportFacts of(Engine engine, String id) {
        Feature enterprise = engine.catalog().feature(ENTERPRISES, id).orElseThrow(() -> new NotFound("feature", id));
        List<Refusal.Reason> refused = new ArrayList<>();
        LayerRef own = new LayerRef(SOURCES, "enterpriseId = '" + id.replace("'", "''") + "'");
        Request maximum = new Request("dispersion-maximum", Map.of("sources", own, "levels", LEVELS));
        Outcome field = run(engine, maximum);
        Optional<Outcome> zone = attempt(
                () -> run(
                        engine,
                        new Request(
                                "impact-zones",
                                Map.of(
                                        "enterprises",
                                        new LayerRef(ENTERPRISES, "id = '" + id.replace("'", "''") + "'")))),
                refused);
        Optional<Outcome> people = attempt(
                () -> run(engine, new Request("exposure", Map.of("zones", new ResultRef(maximum, "dispersion-zones")))),
                refused);
        Map<String, Outcome> places = new LinkedHashMap<>();
        List<Feature> highest = new ArrayList<>(field.layer("highest-points").features());
        highest.sort((a, b) -> Double.compare(share(b), share(a)));
        for (Feature f : highest.subList(0, Math.min(MOST_PLACES, highest.size()))) {
            attempt(() -> run(engine, place(own, f)), refused)
                    .ifPresent(o -> places.put(f.row().text("substanceId", ""), o));
        }
        return new ReportFacts(
                enterprise, features(engine, SOURCES, own.filter(), null), field, zone, people, places, refused);
    }

    private static double share(Feature f) {
        return f.row().number("highestShare", 0);
    }

    private static Request place(LayerRef own, Feature highest) {
        Coordinate at = highest.geometry() == null
                ? new Coordinate()
                : highest.geometry().getCoordinate();
        return new Request("attribution", Map.of("lon", at.x, "lat", at.y, "sources", own));
    }

    private static Outcome run(Engine engine, Request request) {
        return engine.execute(request, done -> {});
    }

    private static Optional<Outcome> attempt(Supplier<Outcome> run, List<Refusal.Reason> refused) {
        try {
            return Optional.of(run.get());
        } catch (Refusal e) {
            refused.addAll(e.reasons());
            return Optional.empty();
        }
    }

    /** What a collection holds of one enterprise. */
    static List<Feature> of(Engine engine, String collection, String enterprise) {
        return features(engine, collection, "enterpriseId = '" + enterprise.replace("'", "''") + "'", null);
    }

    /** The first some hundred features of a collection; none where it is not there. */
    static List<Feature> features(
            Engine engine, String collection, String filter, @org.jspecify.annotations.Nullable Envelope box) {
        return engine.catalog()
                .find(collection)
                .map(info -> {
                    Bbox bbox =
                            box == null ? null : new Bbox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
                    Query query = new Query(
                            collection, bbox, Ecql.parse(filter, info.columns()), List.of(), MOST_SHAPES, null);
                    List<Feature> all = new ArrayList<>();
                    try (Rows rows = engine.catalog().rows(query)) {
                        rows.forEachRemaining(all::add);
                    }
                    return all;
                })
                .orElse(List.of());
    }

    /** Every outcome, the main one first. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(List.of(maximum));
        zone.ifPresent(all::add);
        people.ifPresent(all::add);
        places.values().stream().limit(1).forEach(all::add);
        return all;
    }
}

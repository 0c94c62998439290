package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Feature;
import org.kuznets.notice.NotFound;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Engine;
import org.kuznets.run.LayerRef;
import org.kuznets.run.Outcome;
import org.kuznets.run.Provenance;
import org.kuznets.run.Request;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the printed page of one zone, or one site, tells.
 *
 * @param at a place on its border, degrees: there the formula must give the zone's level
 * @param origin of the zone itself; empty where it was imported
 * @param normative the enterprise's normative zone, of a site
 * @param people what lies inside; empty where that cannot be told
 * @param causes who causes how much at {@code at}; empty where that is no question
 * @param refused why something is missing
 */
record ZoneFacts(
        CollectionInfo info,
        ZoneKind kind,
        Feature zone,
        Coordinate at,
        Optional<Provenance> origin,
        Optional<Outcome> normative,
        Optional<Outcome> people,
        Optional<Outcome> causes,
        List<Refusal.Reason> refused) {

    /** @throws NotFound when there is no such zone, or the collection holds none */
    static ZoneFacts of(Engine engine, String collection, String id) {
        CollectionInfo info = engine.catalog().get(collection);
        ZoneKind kind = ZoneKind.of(info);
        if (kind == ZoneKind.NONE) {
            throw new NotFound("report", collection);
        }
        Feature zone = engine.catalog().feature(collection, id).orElseThrow(() -> new NotFound("feature", id));
        if (zone.geometry() == null || zone.geometry().isEmpty()) {
            throw new NotFound("report", id);
        }
        Coordinate at = zone.geometry().getCoordinate();
        List<Refusal.Reason> refused = new ArrayList<>();
        String enterprise = zone.row().text("enterpriseId", "");
        Optional<Outcome> normative = kind == ZoneKind.SITE && !enterprise.isEmpty()
                ? attempt(() -> normative(engine, enterprise), refused)
                : Optional.empty();
        Optional<Outcome> people = attempt(() -> people(engine, info, zone), refused);
        Optional<Outcome> causes = kind == ZoneKind.POLLUTANT || kind == ZoneKind.NOISE
                ? attempt(() -> causes(engine, zone, at), refused)
                : Optional.empty();
        return new ZoneFacts(
                info, kind, zone, at, engine.provenance(collection), normative, people, causes, List.copyOf(refused));
    }

    private static Outcome normative(Engine engine, String enterprise) {
        LayerRef one = new LayerRef(ReportFacts.ENTERPRISES, equal("id", enterprise));
        return run(engine, new Request("impact-zones", Map.of("enterprises", one)));
    }

    /** Of the zone alone, where it can be picked out by a column. */
    private static Outcome people(Engine engine, CollectionInfo info, Feature zone) {
        String column = info.columns().has("id") ? "id" : "enterpriseId";
        LayerRef one = new LayerRef(info.id(), equal(column, zone.row().text(column, zone.id())));
        return run(engine, new Request("exposure", Map.of("zones", one)));
    }

    private static Outcome causes(Engine engine, Feature zone, Coordinate at) {
        Map<String, Object> inputs = new LinkedHashMap<>(Map.of("lon", at.x, "lat", at.y));
        String enterprise = zone.row().text("enterpriseId", "");
        if (!enterprise.isEmpty()) {
            inputs.put("sources", new LayerRef(ReportFacts.SOURCES, equal("enterpriseId", enterprise)));
        }
        return run(engine, new Request("attribution", inputs));
    }

    private static String equal(String column, String value) {
        return column + " = '" + value.replace("'", "''") + "'";
    }

    private static Outcome run(Engine engine, Request request) {
        return engine.execute(request, done -> {});
    }

    /** Empty when an input is refused or not there, for then that part is left out. */
    private static Optional<Outcome> attempt(Supplier<Outcome> run, List<Refusal.Reason> refused) {
        try {
            return Optional.of(run.get());
        } catch (Refusal e) {
            refused.addAll(e.reasons());
            return Optional.empty();
        }
    }

    /** What the attribution calls the quantity of this zone. */
    String quantity() {
        if (kind == ZoneKind.NOISE) {
            return "noise-" + zone.row().text("period", "day");
        }
        return zone.row().text("limitKind", "").equals("one-time") ? "one-time" : "mean";
    }

    /** Every run, that of the zone itself apart. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        normative.ifPresent(all::add);
        people.ifPresent(all::add);
        causes.ifPresent(all::add);
        return all;
    }
}

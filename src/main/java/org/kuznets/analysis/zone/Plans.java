package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.zone.ImpactZonesIn.Status;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Decides for each enterprise whether it gets a zone, and which: class, basis, place and wind rose. */
final class Plans {
    private static final Message NO_CLASS = new Message(
            "zone.no-class",
            "{enterprise} has no hazard class: neither its own nor one for industry '{code}', sector '{sector}'; it gets no"
                    + " zone until hazardClass, industryCode or sector is filled in");
    private static final Message BY_CALCULATION = new Message(
            "zone.by-calculation",
            "the zone of {enterprise} is set by calculation, not by class; it gets none here unless protectionZones has it");
    private static final Message UNREADABLE = new Message(
            "zone.class-unreadable",
            "the hazard class '{was}' of {enterprise} is none of I, II, III, IV, V; its industry decides");
    private static final Message AMBIGUOUS = new Message(
            "zone.class-ambiguous",
            "several hazard classes fit {enterprise} equally well; the strictest, {hazardClass}, was taken");
    private static final Message NO_PLACE =
            new Message("zone.no-place", "{enterprise} has neither a site nor a place; it gets no zone");
    private static final Message SAME_ID = new Message(
            "zone.same-id", "several enterprises have the id {enterprise}; the next one's zone is called {zone}");
    private static final Message REPAIRED = new Message(
            "zone.repaired", "the polygon of {enterprise} crosses itself; it was repaired before measuring from it");
    private static final Message ORPHANS = new Message(
            "zone.orphans",
            "{count} features of {layer} name an enterprise that is not there, such as {enterprise}; check enterpriseId and"
                    + " the filter of enterprises");
    private static final Geometry NOWHERE = new GeometryFactory().createPoint();

    private final ImpactZonesIn in;
    private final Findings findings;
    private final IndustryClasses classes;
    private final WindRoses roses;
    private final Owned sites;
    private final Owned established;
    private final Map<String, Integer> used = new HashMap<>();
    private final List<Zone.Plan> plans = new ArrayList<>();
    private int idle;
    private int without;

    /** What is known of an enterprise's hazard class. */
    private record Known(String hazardClass, double metres, String source, String evidence) {
        static final Known NONE = new Known("", 0, "", "");
    }

    Plans(ImpactZonesIn in, WindRoses roses, Findings findings) {
        this.in = in;
        this.findings = findings;
        this.roses = roses;
        this.classes = new IndustryClasses(in.industryClasses());
        this.sites = new Owned(in.sites());
        this.established = new Owned(in.protectionZones());
        in.enterprises().features().forEach(this::decide);
        reportOrphans("sites", sites);
        reportOrphans("protectionZones", established);
    }

    List<Zone.Plan> list() {
        return plans;
    }

    /** Enterprises that get no zone because they are not active. */
    int idle() {
        return idle;
    }

    /** Enterprises that should have a zone but get none; each has a finding. */
    int without() {
        return without;
    }

    private void decide(Feature enterprise) {
        Row row = enterprise.row();
        String id = row.text("id", enterprise.id());
        Optional<Owned.Shape> legal = established.take(id);
        Optional<Owned.Shape> own = sites.take(id);
        if (in.status() == Status.ACTIVE && Idle.is(row.text("status", ""))) {
            idle++;
            return;
        }
        Geometry place = own.map(s -> valid(s.geometry(), id))
                .orElseGet(() -> enterprise.geometry() == null ? NOWHERE : valid(enterprise.geometry(), id));
        Known known = legal.isPresent() ? find(id, row, false) : find(id, row, true);
        boolean placed = legal.isPresent() || !place.isEmpty();
        if (!placed) {
            warn(NO_PLACE, id, Map.of());
        }
        if (!placed || (legal.isEmpty() && known.metres() <= 0)) {
            without++;
            return;
        }
        plans.add(plan(enterprise, id, place, known, legal, own));
    }

    private Zone.Plan plan(
            Feature enterprise,
            String id,
            Geometry place,
            Known known,
            Optional<Owned.Shape> legal,
            Optional<Owned.Shape> own) {
        List<String> qualities = new ArrayList<>(List.of(Quality.of(enterprise, in.enterprises())));
        own.ifPresent(s -> qualities.add(s.quality()));
        legal.ifPresent(s -> qualities.add(s.quality()));
        Geometry legalShape = legal.map(s -> valid(s.geometry(), id)).orElse(null);
        Reach reach = null;
        String roseId = "";
        if (legalShape == null) {
            Optional<WindRoses.Rose> rose =
                    in.stretch() == Stretch.NONE ? Optional.empty() : roses.nearest(place.getCentroid());
            rose.ifPresent(r -> qualities.add(r.quality()));
            roseId = rose.map(WindRoses.Rose::id).orElse("");
            reach = new Reach(
                    known.metres(),
                    rose.map(r -> r.star(known.metres(), in.stretch())).orElse(null));
        }
        return new Zone.Plan(
                unique(id),
                enterprise.row(),
                known.hazardClass(),
                known.source(),
                known.evidence(),
                place,
                Cover.polygons(place),
                reach,
                legalShape,
                legal.map(Owned.Shape::act).orElse(""),
                roseId,
                Quality.poorest(qualities));
    }

    private Known find(String id, Row row, boolean needed) {
        String own = row.text("hazardClass", "");
        Optional<HazardClass> override = HazardClass.find(own);
        if (override.isPresent()) {
            return new Known(override.get().name(), override.get().metres(), "override", "given for the enterprise");
        }
        if (!own.isEmpty()) {
            warn(UNREADABLE, id, Map.of("was", own));
        }
        Optional<IndustryClasses.Found> found = classes.find(row);
        if (found.isEmpty()) {
            if (needed) {
                warn(NO_CLASS, id, Map.of("code", row.text("industryCode", ""), "sector", row.text("sector", "")));
            }
            return Known.NONE;
        }
        IndustryClasses.Found f = found.get();
        if (f.metres() <= 0 && needed) {
            warn(BY_CALCULATION, id, Map.of());
        } else if (f.ambiguous()) {
            warn(AMBIGUOUS, id, Map.of("hazardClass", f.hazardClass()));
        }
        return new Known(f.hazardClass(), f.metres(), f.source(), f.evidence());
    }

    private Geometry valid(Geometry shape, String enterprise) {
        if (shape.isValid()) {
            return shape;
        }
        warn(REPAIRED, enterprise, Map.of());
        return GeometryFixer.fix(shape);
    }

    private void warn(Message message, String enterprise, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("enterprise", enterprise);
        findings.add(Finding.warning(message, enterprise, arguments));
    }

    private String unique(String id) {
        int times = used.merge(id, 1, Integer::sum);
        if (times == 1) {
            return id;
        }
        String other = id + "-" + times;
        warn(SAME_ID, id, Map.of("zone", other));
        return unique(other);
    }

    private void reportOrphans(String layer, Owned owned) {
        owned.firstUnclaimed()
                .ifPresent(first -> findings.add(Finding.warning(
                        ORPHANS, null, Map.of("count", owned.unclaimed(), "layer", layer, "enterprise", first))));
    }
}

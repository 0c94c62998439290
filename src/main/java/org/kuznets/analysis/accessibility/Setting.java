package org.kuznets.analysis.accessibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Origins, objects and the times between them, as a request gives them. */
record Setting(Places origins, Places objects, TravelTimes toObjects) {
    private static final Message STRAIGHT = new Message(
            "accessibility.straight",
            "times are no measured ones: straight distance times {detour}, at {speed} km/h; rivers, roads and timetables"
                    + " are not looked at");
    private static final Message GIVEN = new Message(
            "accessibility.given", "times are those of {layer}; a pair that is not in it cannot be travelled");
    private static final Message COUNTED = new Message(
            "accessibility.counted",
            "{origins} origins with {demand} and {objects} objects with {supply} as given in the layers, not an official"
                    + " count");

    /**
     * @param checks told what is wrong
     * @throws Refusal with all that is wrong
     */
    static Setting of(PlacesIn in, TravelIn travel, Checks checks, Findings findings) {
        Layer times = travel.times();
        boolean straight = times == null;
        double step = straight ? travel.stepMetres() : Double.POSITIVE_INFINITY;
        Layer from = in.origins();
        Optional<Places> origins =
                checks.of(() -> Places.of(from, from.features(), "demand", in.demand(), straight, step, findings));
        Optional<List<Feature>> rows = checks.of(() -> Places.ofKinds(in.objects(), in.kinds()));
        List<Feature> chosen = rows.orElse(in.objects().features());
        double one = Double.POSITIVE_INFINITY;
        Optional<Places> objects =
                checks.of(() -> Places.of(in.objects(), chosen, "supply", in.supply(), straight, one, findings));
        if (origins.isPresent() && objects.isPresent() && times != null) {
            check(times, origins.get(), objects.get(), checks, findings);
        }
        checks.refuse();
        Places o = origins.orElseThrow();
        Places d = objects.orElseThrow();
        findings.add(times == null ? straight(travel) : Finding.note(GIVEN, null, Map.of("layer", times.id())));
        Map<String, Object> counted =
                Map.of("origins", o.size(), "demand", in.demand(), "objects", d.size(), "supply", in.supply());
        findings.add(Finding.note(COUNTED, null, counted));
        return new Setting(o, d, times(travel, o, d));
    }

    private static void check(Layer times, Places origins, Places objects, Checks checks, Findings findings) {
        checks.of(() -> GivenTimes.check(times, origins, objects, findings));
    }

    private static Finding straight(TravelIn travel) {
        Map<String, Object> said = Map.of("detour", travel.detour(), "speed", travel.speedKilometresPerHour());
        return Finding.note(STRAIGHT, null, said);
    }

    static TravelTimes times(TravelIn in, Places from, Places to) {
        return in.times() == null ? new StraightLine(from, to, in) : GivenTimes.of(in.times(), from, to, in);
    }

    /** How many parts origins have, before anything is done. */
    static long parts(PlacesIn in, TravelIn travel) {
        long parts = in.origins().features().size();
        double step = travel.stepMetres();
        if (travel.times() == null) {
            for (Feature f : in.origins().features()) {
                double area = f.geometry() == null ? 0 : f.geometry().getArea();
                parts += (long) Math.min(Spread.MOST_PARTS, area / (step * step));
            }
        }
        return parts;
    }

    static String quality(PlacesIn in, TravelIn travel) {
        return Quality.of(
                travel.times() == null
                        ? List.of(in.origins(), in.objects())
                        : List.of(in.origins(), in.objects(), travel.times()));
    }
}

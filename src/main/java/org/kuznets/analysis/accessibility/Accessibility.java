package org.kuznets.analysis.accessibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** What people can reach, and whom places can draw on. */
public final class Accessibility implements Analysis<AccessibilityIn> {
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
    private static final Message NOBODY = new Message(
            "accessibility.nobody",
            "{count} objects have nobody within their catchment; they have no supply a head and add to no access");

    @Override
    public Card card() {
        return new Card(
                "accessibility",
                "Accessibility and catchments",
                "What can people reach, how much of it is there for each, and whom can a place draw on?",
                "Hansen 1959; Harris 1954; Huff 1964; Luo and Wang 2003 (2SFCA); Luo and Qi 2009 (E2SFCA); Wan, Zou and"
                        + " Sternberg 2012 (3SFCA); Delamater 2013 (M2SFCA): titles recalled; figures checked against PySAL"
                        + " access and REAT, but for M2SFCA");
    }

    @Override
    public Class<AccessibilityIn> input() {
        return AccessibilityIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("accessibility", "catchments", "choices");
    }

    @Override
    public Cost cost(AccessibilityIn in) {
        long n = in.origins().features().size();
        long m = in.objects().features().size();
        long parts = n;
        double step = in.travel().stepMetres();
        if (in.travel().times() == null) {
            for (Feature f : in.origins().features()) {
                double area = f.geometry() == null ? 0 : f.geometry().getArea();
                parts += (long) Math.min(Spread.MOST_PARTS, area / (step * step));
            }
        }
        return new Cost(100 + parts * (2 * m + parts) / 10, 2_000 * (n + m) + 40 * parts);
    }

    @Override
    public Result run(AccessibilityIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        Rules rules = in.rules();
        Layer times = in.travel().times();
        Places origins = Places.of(
                in.origins(),
                in.origins().features(),
                "demand",
                in.demand(),
                times == null,
                times == null ? in.travel().stepMetres() : Double.POSITIVE_INFINITY,
                findings);
        List<Feature> chosen = Places.ofKinds(in.objects(), in.kinds());
        Places objects = Places.of(
                in.objects(), chosen, "supply", in.supply(), times == null, Double.POSITIVE_INFINITY, findings);
        say(in, origins, objects, findings);
        TravelTimes toObjects = times(in.travel(), origins, objects);
        TravelTimes toOrigins = times(in.travel(), origins, origins);
        Gravity found = Gravity.of(origins, objects, toObjects, toOrigins, rules, work);
        Summary summary = Summary.of(origins, objects, found);
        if (summary.objects() > 0) {
            findings.add(Finding.note(NOBODY, null, Map.of("count", summary.objects())));
        }
        String quality = quality(in);
        Crs crs = in.origins().crs();
        AccessibilityTables tables = new AccessibilityTables(origins, objects, found, summary, basis(in), quality, crs);
        return new Result(
                List.of(
                        tables.origins("What can be reached from each place"),
                        tables.catchments("Whom each object can draw on"),
                        tables.choices("The likeliest choices")),
                summary.metrics(),
                findings.list());
    }

    private static TravelTimes times(TravelIn in, Places from, Places to) {
        return in.times() == null ? new StraightLine(from, to, in) : GivenTimes.of(in.times(), from, to, in);
    }

    private static void say(AccessibilityIn in, Places origins, Places objects, Findings findings) {
        TravelIn travel = in.travel();
        if (travel.times() == null) {
            Map<String, Object> said = Map.of("detour", travel.detour(), "speed", travel.speedKilometresPerHour());
            findings.add(Finding.note(STRAIGHT, null, said));
        } else {
            GivenTimes.check(travel.times(), origins, objects, findings);
            findings.add(
                    Finding.note(GIVEN, null, Map.of("layer", travel.times().id())));
        }
        Map<String, Object> counted = Map.of(
                "origins", origins.size(), "demand", in.demand(), "objects", objects.size(), "supply", in.supply());
        findings.add(Finding.note(COUNTED, null, counted));
    }

    private static String quality(AccessibilityIn in) {
        return Quality.of(
                in.travel().times() == null
                        ? List.of(in.origins(), in.objects())
                        : List.of(in.origins(), in.objects(), in.travel().times()));
    }

    /** The convention, in words. */
    private static String basis(AccessibilityIn in) {
        DecayIn d = in.decayIn();
        String kind = d.decay().name().toLowerCase(Locale.ROOT);
        String decay =
                switch (d.decay()) {
                    case BINARY -> kind;
                    case STEP -> kind + " " + d.decaySteps();
                    case EXPONENTIAL, GAUSSIAN -> kind + ", s " + d.decayScaleMinutes() + " min";
                    case POWER, LOGISTIC -> kind + ", s " + d.decayScaleMinutes() + " min, a " + d.decayExponent();
                };
        return "screening estimate: " + (in.travel().times() == null ? "straight-line" : "given") + " times; catchment "
                + in.catchmentMinutes() + " min; decay " + decay + "; Huff g " + in.attraction() + ", l "
                + in.friction();
    }
}

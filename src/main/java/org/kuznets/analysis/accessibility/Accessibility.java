package org.kuznets.analysis.accessibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** What people can reach, and whom places can draw on. */
public final class Accessibility implements Analysis<AccessibilityIn> {
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
        long n = in.places().origins().features().size();
        long m = in.places().objects().features().size();
        long parts = Setting.parts(in.places(), in.travel());
        return new Cost(100 + parts * (2 * m + parts) / 10, 2_000 * (n + m) + 40 * parts);
    }

    @Override
    public Result run(AccessibilityIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        Checks checks = new Checks();
        Optional<Rules> rules = checks.of(in::rules);
        Setting s = Setting.of(in.places(), in.travel(), checks, findings);
        Places origins = s.origins();
        Places objects = s.objects();
        TravelTimes toOrigins = Setting.times(in.travel(), origins, origins);
        Gravity found = Gravity.of(origins, objects, s.toObjects(), toOrigins, rules.orElseThrow(), work);
        Summary summary = Summary.of(origins, objects, found);
        if (summary.objects() > 0) {
            findings.add(Finding.note(NOBODY, null, Map.of("count", summary.objects())));
        }
        String quality = Setting.quality(in.places(), in.travel());
        Crs crs = in.places().origins().crs();
        AccessibilityTables tables = new AccessibilityTables(origins, objects, found, summary, basis(in), quality, crs);
        return new Result(
                List.of(
                        tables.origins("What can be reached from each place"),
                        tables.catchments("Whom each object can draw on"),
                        tables.choices("The likeliest choices")),
                summary.metrics(),
                findings.list());
    }

    /** The convention, in words. */
    private static String basis(AccessibilityIn in) {
        return "screening estimate: " + (in.travel().times() == null ? "straight-line" : "given") + " times; catchment "
                + in.catchmentMinutes() + " min; " + in.decayIn().words() + "; Huff g " + in.attraction() + ", l "
                + in.friction();
    }
}

package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.capacity.Capacitated;
import org.kuznets.analysis.cover.Covers;
import org.kuznets.analysis.facility.Facilities;
import org.kuznets.analysis.facility.Status;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Where to put sites so that people are served best. The answer is a plan with what is known about it: that nothing
 * better exists, or how much better a plan might be by our own bound. An answer whose search ran out is never called
 * optimal.
 */
public final class LocationAllocation implements Analysis<LocationIn> {
    private static final Message OPTIMAL = new Message(
            "location.optimal", "the plan is optimal: the search has proved that none is better ({nodes} nodes)");
    private static final Message FEASIBLE = new Message(
            "location.feasible",
            "the plan is not proved: another might be up to {percent} % better; raise nodes to search on");
    private static final Message UNKNOWN = new Message(
            "location.unknown",
            "no plan was found and none was excluded within {nodes} nodes; raise nodes or loosen the rules");
    private static final Message INFEASIBLE = new Message(
            "location.infeasible", "the search has proved that no plan keeps to the rules on fixed sites and spacing");
    private static final Message CONVENTION = new Message(
            "location.convention",
            "distances are straight lines between centroids; everybody of a settlement counts as at its centroid");
    private static final Message TOO_LARGE = new Message(
            "location.too-large",
            "{sites} sites and {demands} demands make {pairs} pairs, more than the {most} that are taken on; choose fewer"
                    + " with a filter");
    private static final String NO_PLAN = "there is no plan";
    private static final String EXPOSURE = "exposurePersonMicrograms";
    private static final String BREATHED = "people times the mean ug/m3 of the year that the sites opened add";

    @Override
    public Card card() {
        return new Card(
                "location-allocation",
                "Where to put facilities",
                "Which places serve people best, and how sure is it that none are better?",
                "Hakimi 1964 and 1965; Toregas et al. 1971; Church and ReVelle 1974; Balinski 1965; Cornuejols, Fisher and"
                        + " Nemhauser 1977 (bounds); Resende and Werneck 2007 (interchange); all recalled, checked against"
                        + " enumeration and published optima");
    }

    @Override
    public Class<LocationIn> input() {
        return LocationIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("chosen-sites", "allocations", "location-summary", "location-frontier");
    }

    /** What most questions take: a proof may need ten times less or more, and ends with the nodes allowed. */
    @Override
    public Cost cost(LocationIn in) {
        double sites = in.candidates().features().size()
                + (in.existing() == null ? 0 : in.existing().features().size());
        double demands = in.demand().features().size();
        double pairs = sites * demands;
        double searches = 1 + 1.5 * in.frontierPlans();
        double air = in.exposure().windStability() == null ? 0 : 4 * pairs + 500 * sites;
        double steps = 1000 + pairs + air + searches * (in.rounds() + 20) * (sites + pairs / 5) / 100;
        return new Cost((long) steps, (long) (2.0 * Facilities.BYTES_A_PAIR * pairs + 100 * (sites + demands)));
    }

    @Override
    public Result run(LocationIn in, Work work) {
        Findings findings = new Findings();
        Question q = Asking.of(in, findings);
        limit(in, q);
        findings.add(Finding.note(CONVENTION, null, Map.of()));
        work.progress(0, 1);
        Solution found = new Solving(in, findings, new Stage(work, 0, 1)).solve(q);
        boolean searched = found.answer().found() || found.answer().nodes() > 0;
        if (searched || found.answer().status() == Status.UNKNOWN) {
            findings.add(said(found.answer()));
        }
        String quality = Quality.of(layers(in));
        LocationTables tables = new LocationTables(in, found, in.candidates().crs(), quality);
        FrontierTable frontier = new FrontierTable(in, found, in.candidates().crs(), quality, findings);
        work.progress(1, 1);
        return new Result(
                List.of(tables.sites(), tables.lines(), tables.summary(), frontier.layer()),
                metrics(in, found, tables.opened()),
                findings.list());
    }

    private static void limit(LocationIn in, Question q) {
        long pairs = (long) q.sites().size() * q.demands().size();
        long most =
                switch (in.model()) {
                    case CAPACITATED -> Capacitated.MOST_PAIRS;
                    case P_CENTER, LSCP -> Covers.MOST_PAIRS;
                    default -> Facilities.MOST_PAIRS;
                };
        if (pairs > most && in.model() != Model.WEBER) {
            throw Refusal.of(
                    TOO_LARGE,
                    "candidates",
                    Map.of("sites", q.sites().size(), "demands", q.demands().size(), "pairs", pairs, "most", most));
        }
    }

    private static Finding said(Answer a) {
        return switch (a.status()) {
            case OPTIMAL -> Finding.note(OPTIMAL, null, Map.of("nodes", a.nodes()));
            case FEASIBLE ->
                Finding.warning(FEASIBLE, null, Map.of("percent", Math.ceil(a.gapPercent() * 1000) / 1000));
            case INFEASIBLE -> Finding.warning(INFEASIBLE, null, Map.of());
            case UNKNOWN -> Finding.warning(UNKNOWN, null, Map.of("nodes", a.nodes()));
        };
    }

    private static List<Metric> metrics(LocationIn in, Solution solution, int opened) {
        Question q = solution.question();
        Answer a = solution.answer();
        boolean found = a.found();
        Served all = Served.all(q, a);
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.of("sitesOpened", opened, Unit.COUNT, "sites to be opened, existing ones left out"));
        metrics.add(metric(
                "objective",
                a.objective(),
                Unit.ONE,
                "of the plan, in " + in.model().unit()));
        metrics.add(metric(
                "bound",
                a.bound(),
                Unit.ONE,
                "no plan is better than this, in " + in.model().unit()));
        metrics.add(metric(
                "gapPercent",
                found ? a.gapPercent() : Double.NaN,
                Unit.PERCENT,
                "between the plan and the bound; 0 where the plan is proved optimal"));
        metrics.add(metric(
                "meanDistanceMetres",
                found && all.persons() > 0 ? all.meanMetres() : Double.NaN,
                Unit.METRE,
                "from where people live to their site, weighted by people"));
        metrics.add(metric(
                "farthestMetres",
                found && all.demands() > 0 ? all.farthestMetres() : Double.NaN,
                Unit.METRE,
                "the longest way of anybody served"));
        metrics.add(metric(
                "servedPercent",
                found ? 100 * all.persons() / q.people() : Double.NaN,
                Unit.PERCENT,
                "of the people, whom a site serves"));
        metrics.add(
                found && solution.exposures() == null
                        ? new Metric(EXPOSURE, null, Unit.ONE, BREATHED, "there is no table of winds")
                        : metric(EXPOSURE, found ? solution.exposure() : Double.NaN, Unit.ONE, BREATHED));
        return metrics;
    }

    private static Metric metric(String name, double value, Unit unit, String reading) {
        return Double.isFinite(value)
                ? Metric.of(name, value, unit, reading)
                : new Metric(name, null, unit, reading, NO_PLAN);
    }

    private static List<Layer> layers(LocationIn in) {
        List<@Nullable Layer> all = Arrays.asList(
                in.candidates(), in.demand(), in.existing(), in.exposure().windStability());
        List<Layer> given = new ArrayList<>();
        for (Layer l : all) {
            if (l != null) {
                given.add(l);
            }
        }
        return given;
    }
}

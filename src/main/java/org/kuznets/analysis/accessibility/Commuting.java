package org.kuznets.analysis.accessibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Who would travel where, were homes and jobs all there is to it. */
public final class Commuting implements Analysis<CommutingIn> {
    private static final Message UNEQUAL = new Message(
            "commuting.unequal",
            "{demand} leave and {supply} arrive; the sums must be equal, or take balance=true, which multiplies what"
                    + " leaves");
    private static final Message SCALED =
            new Message("commuting.scaled", "what leaves was multiplied by {factor}, so that as many leave as arrive");
    private static final Message CUT_OFF = new Message(
            "commuting.cut-off", "{people} who leave reach no object, {jobs} that arrive come from nowhere; left out");
    private static final Message ROUGH = new Message(
            "commuting.rough",
            "after {count} iterations sums are still off by {error}; with so few ways between them they may fit no flows");
    private static final Message MODEL = new Message(
            "commuting.model",
            "a model of flows, not a count of them: only distance and sums count, not wages, trades or shifts");

    private static final Columns FLOWS = Columns.of(
            Column.text("id"),
            Column.text("originId"),
            Column.text("objectId"),
            new Column("people", Type.NUMBER, Unit.ONE, "who travel"),
            Column.number("minutes", Unit.MINUTE),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns PLACES = Columns.of(
            Column.text("id"),
            Column.text("placeId"),
            new Column("part", Type.TEXT, Unit.NONE, "origin or object"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.number("people", Unit.ONE),
            new Column("meanMinutes", Type.NUMBER, Unit.MINUTE, "of those who travel from or to it"),
            Column.text("basis"),
            Column.text("quality"));

    @Override
    public Card card() {
        return new Card(
                "commuting",
                "Commuting flows",
                "Who would travel where, if ways and jobs decided?",
                "Doubly constrained gravity model by Furness's iterations (Wilson 1967, Furness 1965: titles recalled)");
    }

    @Override
    public Class<CommutingIn> input() {
        return CommutingIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("commuting", "commuting-places");
    }

    @Override
    public Cost cost(CommutingIn in) {
        long m = in.objects().features().size();
        long parts = Setting.parts(in.places(), in.travel());
        return new Cost(
                100 + parts * m * 4,
                64 * m
                        + 40 * parts
                        + 400L * in.flows() * in.origins().features().size());
    }

    @Override
    public Result run(CommutingIn in, Work work) {
        work.progress(0, 1);
        Findings findings = new Findings();
        Checks checks = new Checks();
        Optional<Decay> rule = checks.of(in.decayIn()::rule);
        Setting s = Setting.of(in.places(), in.travel(), checks, findings);
        Decay decay = rule.orElseThrow();
        double[] leave = s.origins().amount().clone();
        double[] arrive = s.objects().amount().clone();
        balance(in.balance(), leave, arrive, s.toObjects(), decay, findings, work);
        Furness found = Furness.of(leave, arrive, s.toObjects(), decay, work);
        if (found.error() > Furness.ENOUGH) {
            Map<String, Object> said = Map.of("count", found.iterations(), "error", shortly(found.error()));
            findings.add(Finding.warning(ROUGH, null, said));
        }
        findings.add(Finding.note(MODEL, null, Map.of()));
        Flows flows = new Flows(s.origins(), s.objects(), s.toObjects(), decay, found, in.flows());
        return new Result(layers(in, s, flows), metrics(found, flows), findings.list());
    }

    private static void balance(
            boolean scale,
            double[] leave,
            double[] arrive,
            TravelTimes times,
            Decay decay,
            Findings findings,
            Work work) {
        double people = Flows.sum(leave);
        double jobs = Flows.sum(arrive);
        Furness.strike(leave, arrive, times, decay, work);
        double cutPeople = people - Flows.sum(leave);
        double cutJobs = jobs - Flows.sum(arrive);
        if (cutPeople > 0 || cutJobs > 0) {
            findings.add(Finding.warning(
                    CUT_OFF, null, Map.of("people", Math.round(cutPeople), "jobs", Math.round(cutJobs))));
        }
        double from = people - cutPeople;
        double to = jobs - cutJobs;
        boolean equal = Math.abs(from - to) <= 1e-9 * Math.max(from, to);
        if (!equal && !scale) {
            throw Refusal.of(UNEQUAL, "balance", Map.of("demand", from, "supply", to));
        }
        if (!equal && from > 0) {
            findings.add(Finding.note(SCALED, null, Map.of("factor", shortly(to / from))));
            for (int p = 0; p < leave.length; p++) {
                leave[p] *= to / from;
            }
        }
    }

    /** To three figures: a sentence is no table. */
    private static String shortly(double figure) {
        return new BigDecimal(figure).round(new MathContext(3)).toString();
    }

    private static List<Layer> layers(CommutingIn in, Setting s, Flows flows) {
        Crs crs = in.origins().crs();
        String quality = Setting.quality(in.places(), in.travel());
        String basis = "screening estimate: doubly constrained gravity; "
                + in.decayIn().words();
        List<Feature> lines = new ArrayList<>();
        for (Flows.Flow f : flows.told) {
            Feature from = s.origins().features().get(f.origin());
            Feature to = s.objects().features().get(f.object());
            String id = from.id() + "/" + to.id();
            Row row = new Row(
                    FLOWS,
                    id,
                    s.origins().id(f.origin()),
                    s.objects().id(f.object()),
                    f.people(),
                    f.minutes(),
                    basis,
                    Row.orNull(quality));
            lines.add(new Feature(id, Lines.between(from, to), row));
        }
        List<Feature> places = new ArrayList<>();
        places("origin", s.origins(), flows.left, flows.leftMinutes, basis, quality, places);
        places("object", s.objects(), flows.arrived, flows.arrivedMinutes, basis, quality, places);
        return List.of(
                new Layer("commuting", "The largest commuting flows", crs, FLOWS, quality, lines),
                new Layer("commuting-places", "Commuters by place", crs, PLACES, quality, places));
    }

    private static void places(
            String part,
            Places of,
            double[] people,
            double[] minutes,
            String basis,
            String quality,
            List<Feature> rows) {
        for (int i = 0; i < of.size(); i++) {
            Feature f = of.features().get(i);
            String id = part + "/" + f.id();
            Row row = new Row(
                    PLACES,
                    id,
                    of.id(i),
                    part,
                    Row.orNull(f.row().text("nameEn", "")),
                    Row.orNull(f.row().text("nameRu", "")),
                    people[i],
                    mean(minutes[i], people[i]),
                    basis,
                    Row.orNull(quality));
            rows.add(new Feature(id, f.geometry(), row));
        }
    }

    private static @Nullable Double mean(double minutes, double people) {
        return people > 0 ? (Double) (minutes / people) : null;
    }

    private static List<Metric> metrics(Furness found, Flows flows) {
        Double mean = mean(Flows.sum(flows.leftMinutes), Flows.sum(flows.left));
        String reading = "minutes one way, the mean of all who travel";
        return List.of(
                mean == null
                        ? new Metric("meanMinutes", null, Unit.MINUTE, reading, "nobody travels")
                        : Metric.of("meanMinutes", mean, Unit.MINUTE, reading),
                Metric.of("people", Flows.sum(flows.left), Unit.ONE, "who travel"),
                Metric.of("iterations", found.iterations(), Unit.COUNT, "until sums were exact"),
                Metric.of("largestError", found.error(), Unit.ONE, "of any row's or column's sum, relative"));
    }
}

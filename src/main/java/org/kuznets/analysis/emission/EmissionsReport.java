package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Sums.Group;
import org.kuznets.analysis.emission.Sums.Sum;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** What is emitted: by source and substance, added up over municipalities and enterprises, and its fee. */
public final class EmissionsReport implements Analysis<EmissionsReportIn> {
    private static final Message SCREENING = new Message(
            "emissions.screening",
            "totals and fees are a screening estimate: they follow the inventory as given, whatever its basis, and no"
                    + " permit was looked at");
    private static final Message NO_FEE = new Message(
            "emissions.no-fee-rate",
            "no rate of the fee is known for {year} for {substances}; their fee is left blank and is in no sum");
    private static final Message OUTSIDE = new Message(
            "emissions.outside", "sources outside all municipalities, added up as a rest of their own: {count}");
    private static final Message NO_MUNICIPALITIES = new Message(
            "emissions.no-municipalities", "there is no layer of municipalities; totals are of all sources only");
    private static final Message MORE_THAN_ALL = new Message(
            "emissions.more-than-all",
            "temporaryPercent and overLimitPercent are parts of one mass; together they are {percent} %");

    @Override
    public Card card() {
        return new Card(
                "emissions",
                "Emissions and their fee",
                "What is emitted, by whom and where, and what is the fee for it?",
                "MP 2.1.6.0157-19, appendix V, for sources of which only t/yr are known (read in an excerpt); OND-86, 2.5,"
                        + " for F by cleaning (recalled); the fee for a negative impact on the environment, its rates as"
                        + " far as the table has them, each with its act and evidence");
    }

    @Override
    public Class<EmissionsReportIn> input() {
        return EmissionsReportIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("emission-inventory", "emission-totals", "emission-fees");
    }

    @Override
    public Cost cost(EmissionsReportIn in) {
        Layer table = in.emissions().emissions();
        long rows = in.emissions().sources().features().size()
                + (table == null ? 0 : table.features().size());
        long substances = Math.max(1, in.emissions().substances().features().size());
        return new Cost(1 + rows * substances, rows * 2_000 + rows * substances * 200);
    }

    @Override
    public Result run(EmissionsReportIn in, Work work) {
        if (in.temporaryPercent() + in.overLimitPercent() > 100) {
            throw Refusal.of(
                    MORE_THAN_ALL,
                    "overLimitPercent",
                    Map.of("percent", in.temporaryPercent() + in.overLimitPercent()));
        }
        work.progress(0, 2);
        Inventory inventory = Inventory.of(in.emissions());
        List<Emitter> emitters = Stream.concat(inventory.emitters().stream(), inventory.unplaced().stream())
                .toList();
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        findings.addAll(inventory.findings());
        Sums places = new Sums();
        Sums enterprises = new Sums();
        Sums total = new Sums();
        addUp(in, emitters, places, enterprises, total, findings, work);
        Charge charge = new Charge(
                FeeRates.of(in.fees(), in.feeYear()),
                in.feeYear(),
                in.temporaryPercent(),
                in.overLimitPercent(),
                in.protectedArea());
        missing(inventory, charge, findings);
        work.progress(1, 2);
        return new Result(
                layers(in, inventory, emitters, places, enterprises, total, charge),
                metrics(inventory, emitters, total, charge),
                findings.list());
    }

    private static void addUp(
            EmissionsReportIn in,
            List<Emitter> emitters,
            Sums places,
            Sums enterprises,
            Sums total,
            Findings findings,
            Work work) {
        Places located = new Places(in.municipalities());
        located.groups().forEach(places::name);
        Map<String, Feature> named = new HashMap<>();
        if (in.enterprises() != null) {
            in.enterprises().features().forEach(f -> named.put(f.row().text("id", f.id()), f));
        }
        total.name(new Group("total", "total", "All sources", "Все источники", null));
        int outside = 0;
        for (int i = 0; i < emitters.size(); i++) {
            Emitter e = emitters.get(i);
            if (i % 1000 == 0) {
                work.progress(i, 2L * emitters.size());
            }
            String place = located.of(e);
            outside += place.equals(Places.OUTSIDE) ? 1 : 0;
            places.add(place, e);
            Group enterprise = enterprise(e, named.get(e.enterpriseId()));
            enterprises.name(enterprise);
            enterprises.add(enterprise.id(), e);
            total.add("total", e);
        }
        if (in.municipalities() == null) {
            findings.add(Finding.note(NO_MUNICIPALITIES, null, Map.of()));
        } else if (outside > 0) {
            findings.add(Finding.note(OUTSIDE, null, Map.of("count", outside)));
        }
    }

    private static Group enterprise(Emitter e, @Nullable Feature named) {
        if (e.enterpriseId().isEmpty()) {
            return new Group("enterprise", "unknown", "Enterprise not known", "Предприятие неизвестно", null);
        }
        String id = e.enterpriseId();
        String english = named == null ? id : named.row().text("nameEn", id);
        String russian = named == null ? id : named.row().text("nameRu", english);
        return new Group("enterprise", "e:" + id, english, russian, null);
    }

    private static void missing(Inventory inventory, Charge charge, Findings findings) {
        List<String> without = inventory.substances().stream()
                .filter(s -> charge.rates().find(s.code()).isEmpty())
                .map(Substance::id)
                .toList();
        if (!without.isEmpty()) {
            findings.add(Finding.warning(
                    NO_FEE, null, Map.of("year", charge.year(), "substances", String.join(", ", without))));
        }
    }

    private static List<Layer> layers(
            EmissionsReportIn in,
            Inventory inventory,
            List<Emitter> emitters,
            Sums places,
            Sums enterprises,
            Sums total,
            Charge charge) {
        Crs crs = in.emissions().sources().crs();
        String quality = Quality.poorest(emitters.stream().map(Emitter::quality).toList());
        List<Feature> sources = new ArrayList<>();
        for (Emitter e : emitters) {
            for (Emission given : e.emissions()) {
                inventory.find(given.substance()).ifPresent(s -> sources.add(EmissionLayers.source(e, given, s)));
            }
        }
        List<Feature> totals = new ArrayList<>(totals(total, inventory));
        totals.addAll(totals(in.municipalities() == null ? new Sums() : places, inventory));
        totals.addAll(totals(enterprises, inventory));
        List<Feature> fees = new ArrayList<>();
        for (Sums sums : List.of(total, in.municipalities() == null ? new Sums() : places, enterprises)) {
            sums.groups().forEach(g -> fees.addAll(EmissionLayers.fees(g, inventory.substances(), sums, charge)));
        }
        return List.of(
                layer(
                        "emission-inventory",
                        "Emissions by source and substance",
                        crs,
                        EmissionLayers.INVENTORY,
                        quality,
                        sources),
                layer(
                        "emission-totals",
                        "Emissions of municipalities and enterprises",
                        crs,
                        EmissionLayers.TOTALS,
                        quality,
                        totals),
                layer("emission-fees", "Fee for emissions", crs, EmissionLayers.FEES, quality, fees));
    }

    private static List<Feature> totals(Sums sums, Inventory inventory) {
        List<Feature> rows = new ArrayList<>();
        for (Group g : sums.groups()) {
            for (Substance s : inventory.substances()) {
                Sum sum = sums.find(g, s);
                if (sum != null) {
                    rows.add(EmissionLayers.total(g, s, sum));
                }
            }
        }
        return rows;
    }

    private static Layer layer(
            String id, String title, Crs crs, Columns columns, String quality, List<Feature> features) {
        return new Layer(id, title, crs, columns, quality, features);
    }

    private static List<Metric> metrics(Inventory inventory, List<Emitter> emitters, Sums total, Charge charge) {
        double tonnes = 0;
        double without = 0;
        double fee = 0;
        boolean any = false;
        for (Group g : total.groups()) {
            for (Substance s : inventory.substances()) {
                Sum sum = total.find(g, s);
                double t = sum == null ? 0 : sum.tonnes;
                FeeRate rate = charge.rates().find(s.code()).orElse(null);
                tonnes += t;
                without += rate == null ? t : 0;
                fee += rate == null ? 0 : charge.roubles(rate, t);
                any |= rate != null;
            }
        }
        long conditional = emitters.stream()
                .flatMap(e -> e.emissions().stream())
                .filter(e -> e.basis() == Basis.CONDITIONAL)
                .count();
        String reading = "fee of a year for the substances whose rate is known; a screening estimate";
        return List.of(
                Metric.of("sources", emitters.size(), Unit.COUNT, "sources that emit any of the pollutants chosen"),
                Metric.of("substances", inventory.substances().size(), Unit.COUNT, "pollutants that are emitted"),
                Metric.of("tonnesPerYear", tonnes, Unit.TONNE_PER_YEAR, "mass of all of them in a year"),
                any
                        ? Metric.of("feeRoubles", fee, Unit.ROUBLE, reading)
                        : new Metric("feeRoubles", null, Unit.ROUBLE, reading, "no rate is known for what is emitted"),
                Metric.of(
                        "tonnesWithoutRate",
                        without,
                        Unit.TONNE_PER_YEAR,
                        "mass of the substances whose rate is not known; it is in no fee"),
                Metric.of(
                        "conditionalEmissions",
                        conditional,
                        Unit.COUNT,
                        "emissions of which only t/yr are known: conditional parameters"));
    }
}

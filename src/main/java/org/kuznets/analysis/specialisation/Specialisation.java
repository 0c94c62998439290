package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Stage;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.jobs.JobsReader;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.plants.PlantReader;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.schema.RecordSchema;

/** What each municipality is specialised in and where each sector is concentrated, every measure under its own name. */
public final class Specialisation implements Analysis<SpecialisationIn> {
    private static final Message CONVENTIONS = new Message(
            "specialisation.conventions",
            "Krugman's index is 0 to 2, Hoover's is half of it; the Lorenz Gini is 0 to 1, the locational Gini half of it;"
                    + " the Gini of quotients counts every place the same; Theil T and L are told apart; pseudo p is"
                    + " (1 + count) / (orders + 1), one-sided, {orders} orders, seed {seed}");
    private static final Message DRAWS = new Message(
            "specialisation.draws",
            "intervals and chances of location quotients take each job as placed by itself; where a few plants hold the"
                    + " jobs they are too narrow and too small: mind the flags");

    @Override
    public Card card() {
        return new Card(
                "specialisation",
                "Specialisation and concentration",
                "What is each municipality specialised in, and where is each sector concentrated?",
                "Isard, W. (1960), Methods of Regional Analysis (location quotient); Krugman, P. (1991), Geography and"
                        + " Trade; Hoover, E. M. (1936), The measurement of industrial localization; Theil, H. (1967),"
                        + " Economics and Information Theory; Rey, S. and Smith, R. (2013), A spatial decomposition of"
                        + " the Gini coefficient (recalled; figures checked against REAT, EconGeo and PySAL)");
    }

    @Override
    public Class<SpecialisationIn> input() {
        return SpecialisationIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of(
                "location-quotients",
                "municipal-specialisation",
                "sector-concentration",
                "theil-groups",
                "lorenz-curves");
    }

    @Override
    public Cost cost(SpecialisationIn in) {
        long rows = in.table().jobs().features().size();
        Layer map = in.table().municipalities();
        long places = 1 + (map == null ? rows : map.features().size());
        long sectors = 1
                + in.table().jobs().features().stream()
                        .map(f -> f.row().text("sector", ""))
                        .distinct()
                        .count();
        long years = in.years().strip().equals("latest")
                ? 1
                : in.table().jobs().features().stream()
                        .map(f -> f.row().text("year", ""))
                        .distinct()
                        .count();
        long figures = places * sectors * Math.max(1, years);
        return new Cost(1 + 50 * rows + figures * (10L + in.permutations() / 5), 3_000 * figures);
    }

    @Override
    public Result run(SpecialisationIn in, Work work) {
        Findings findings = new Findings();
        JobsTable table = JobsReader.read(in.table(), findings);
        List<Integer> years = new ArrayList<>();
        StarRules rules = checked(in, table, years);
        work.progress(0, 1);
        String quality = Quality.of(Stream.of(in.table().jobs(), in.table().municipalities(), in.reference())
                .filter(Objects::nonNull)
                .toList());
        JobsTable.tell(quality, findings);
        findings.add(Finding.note(CONVENTIONS, null, Map.of("orders", in.permutations(), "seed", in.seed())));
        if (in.counts()) {
            findings.add(Finding.note(DRAWS, null, Map.of()));
        }
        Map<List<Object>, Integer> plants = in.enterprises() == null
                ? null
                : QuotientLayer.count(PlantReader.read(in.enterprises(), table.places(), in.statuses(), findings));
        Years known = Years.of(in, table, rules, findings, work.part(0, 10));
        List<Year> all = new ArrayList<>();
        for (int k = 0; k < years.size(); k++) {
            double each = 0.9 / years.size();
            all.add(known.at(years.get(k), new Stage(work, 0.1 + k * each, 0.1 + (k + 1) * each)));
        }
        List<Layer> layers = layers(in, plants, known.grouping(), all, quality);
        return new Result(layers, Headlines.of(all), findings.list());
    }

    /** Both faults at once, where years and rules are wrong. */
    private static StarRules checked(SpecialisationIn in, JobsTable table, List<Integer> years) {
        List<Refusal.Reason> faults = new ArrayList<>();
        StarRules rules = new StarRules(Map.of());
        try {
            years.addAll(table.years(in.years()));
        } catch (Refusal e) {
            faults.addAll(e.reasons());
        }
        try {
            rules = StarRules.of(in.starRules(), in.stars());
        } catch (Refusal e) {
            faults.addAll(e.reasons());
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return rules;
    }

    private static List<Layer> layers(
            SpecialisationIn in,
            @Nullable Map<List<Object>, Integer> plants,
            Grouping grouping,
            List<Year> years,
            String quality) {
        String basis = basis(in);
        Crs crs = in.table().jobs().crs();
        SectorTables tables =
                new SectorTables(grouping.names(), RecordSchema.word(in.base()), crs, quality, spreadBasis(in));
        return List.of(
                new QuotientLayer(in, plants, crs, quality, basis).of(years),
                new PlaceLayer(crs, quality, basis).of(years),
                tables.spread(years),
                tables.groups(years),
                tables.lorenz(years));
    }

    private static String basis(SpecialisationIn in) {
        String with = in.reference() == null ? "the sum of the table's municipalities" : "the reference given";
        String interval =
                in.counts() ? "; log-normal interval of " + in.confidencePercent() + " %, binomial chance" : "";
        return "compared with " + with + interval;
    }

    private static String spreadBasis(SpecialisationIn in) {
        return "municipalities of the table, against " + RecordSchema.word(in.base()) + "; one-sided pseudo p, "
                + in.permutations() + " orders, seed " + in.seed();
    }
}

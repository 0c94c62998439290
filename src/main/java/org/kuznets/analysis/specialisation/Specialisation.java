package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.inequality.Theil;
import org.kuznets.analysis.jobs.Contiguity;
import org.kuznets.analysis.jobs.JobsReader;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.analysis.jobs.Reference;
import org.kuznets.analysis.plants.PlantReader;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

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
    private static final Message NO_GROUPS = new Message(
            "specialisation.no-groups",
            "the municipalities have no column {column}: Theil's measures have one group, and nothing lies between groups");
    private static final Message NO_BASE = new Message(
            "specialisation.no-base",
            "{count} municipalities have no {base} and are left out of concentration: {names}");
    private static final Message ISLANDS =
            new Message("specialisation.islands", "{count} municipalities have no neighbour on the map: {names}");

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
        return new Cost(1 + 50 * rows + places * sectors * (10L + in.permutations() / 5), 3_000 * places * sectors);
    }

    @Override
    public Result run(SpecialisationIn in, Work work) {
        Findings findings = new Findings();
        StarRules rules = StarRules.of(in.starRules(), in.stars());
        JobsTable table = JobsReader.read(in.table(), findings);
        List<Integer> years = table.years(in.years());
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
        Grouping grouping = Grouping.of(table.places().all(), in, findings);
        int[][] near = Contiguity.of(table.places().all(), work.part(0, 10)).of();
        tellIslands(table.places().all(), near, findings);
        List<Year> all = new ArrayList<>();
        for (int k = 0; k < years.size(); k++) {
            double from = 0.1 + 0.9 * k / years.size();
            all.add(year(
                    in,
                    table,
                    years.get(k),
                    rules,
                    grouping,
                    near,
                    new org.kuznets.analysis.Stage(work, from, from + 0.9 / years.size()),
                    findings));
        }
        String basis = basis(in);
        Crs crs = in.table().jobs().crs();
        SectorTables tables = new SectorTables(grouping.names(), word(in.base()), crs, quality, spreadBasis(in));
        List<Layer> layers = List.of(
                new QuotientLayer(in, plants, crs, quality, basis).of(all),
                new PlaceLayer(crs, quality, basis).of(all),
                tables.spread(all),
                tables.groups(all),
                tables.lorenz(all));
        return new Result(layers, metrics(all), findings.list());
    }

    private static Year year(
            SpecialisationIn in,
            JobsTable table,
            int year,
            StarRules rules,
            Grouping grouping,
            int[][] near,
            Work work,
            Findings findings) {
        Matrix m = table.at(year);
        Reference reference = Reference.of(in.reference(), table, m, year);
        double z = in.counts() ? Normal.within(in.confidencePercent() / 100) : Double.NaN;
        List<Quotients> quotients =
                work.each(m.sectors(), i -> Quotients.of(m, i, reference.sectors()[i], reference.total(), z, rules));
        double[] base = base(in.base(), table.places().all(), m);
        tellBase(in.base(), table.places().all(), m, base, findings);
        boolean[] shaped = new boolean[m.places()];
        for (int r = 0; r < shaped.length; r++) {
            shaped[r] = table.places().all().get(r).findShape().isPresent();
        }
        SectorSpread.Setting setting = new SectorSpread.Setting(
                base, grouping.group(), grouping.names().size(), near, shaped, in.permutations(), in.seed());
        List<SectorSpread> spreads = new ArrayList<>();
        for (int i = 0; i < m.sectors(); i++) {
            int sector = i;
            double[] jobs = IntStream.range(0, m.places())
                    .mapToDouble(r -> m.at(r, sector))
                    .toArray();
            long part = (long) table.years().indexOf(year) * m.sectors() + i;
            spreads.add(SectorSpread.of(jobs, setting, part, work.part(i, m.sectors())));
        }
        return new Year(year, table, m, reference, quotients, spreads);
    }

    private static double[] base(SpecialisationIn.Base base, List<Place> places, Matrix m) {
        return switch (base) {
            case ALL_JOBS -> m.placeTotals();
            case POPULATION ->
                places.stream().mapToDouble(p -> p.number("population")).toArray();
            case EQUAL -> IntStream.range(0, m.places()).mapToDouble(r -> 1).toArray();
        };
    }

    private static void tellBase(
            SpecialisationIn.Base word, List<Place> places, Matrix m, double[] base, Findings findings) {
        List<String> without = IntStream.range(0, base.length)
                .filter(r -> !(base[r] > 0) && m.ofPlace(r) > 0)
                .mapToObj(r -> places.get(r).name())
                .toList();
        if (!without.isEmpty()) {
            findings.add(Finding.warning(
                    NO_BASE,
                    null,
                    Map.of("count", without.size(), "base", word(word), "names", String.join(", ", without))));
        }
    }

    private static void tellIslands(List<Place> places, int[][] near, Findings findings) {
        List<Integer> islands = new Contiguity(near).islands(places);
        if (!islands.isEmpty() && places.size() > 1) {
            String names = String.join(
                    ", ",
                    islands.stream().limit(10).map(i -> places.get(i).name()).toList());
            findings.add(Finding.note(ISLANDS, null, Map.of("count", islands.size(), "names", names)));
        }
    }

    /** Municipalities by the value of a column. */
    record Grouping(int[] group, List<String> names) {
        static Grouping of(List<Place> places, SpecialisationIn in, Findings findings) {
            List<String> values =
                    places.stream().map(p -> p.text(in.groups(), "other")).toList();
            List<String> names = values.stream().distinct().sorted().toList();
            if (!places.isEmpty() && names.equals(List.of("other"))) {
                findings.add(Finding.note(NO_GROUPS, null, Map.of("column", in.groups())));
            }
            return new Grouping(values.stream().mapToInt(names::indexOf).toArray(), names);
        }
    }

    private static String basis(SpecialisationIn in) {
        String with = in.reference() == null ? "the sum of the table's municipalities" : "the reference given";
        String interval =
                in.counts() ? "; log-normal interval of " + in.confidencePercent() + " %, binomial chance" : "";
        return "compared with " + with + interval;
    }

    private static String spreadBasis(SpecialisationIn in) {
        return "municipalities of the table, against " + word(in.base()) + "; one-sided pseudo p, " + in.permutations()
                + " orders, seed " + in.seed();
    }

    private static String word(Enum<?> constant) {
        return org.kuznets.schema.RecordSchema.word(constant);
    }

    private static List<Metric> metrics(List<Year> years) {
        if (years.isEmpty()) {
            String none = "the table has no rows";
            return List.of(
                    new Metric("jobs", null, Unit.PERSON, "of the last year", none),
                    new Metric("theilT", null, Unit.ONE, "of the last year", none));
        }
        Year last = years.get(years.size() - 1);
        double sure = 0;
        double stars = 0;
        double theil = 0;
        for (int i = 0; i < last.quotients().size(); i++) {
            Quotients q = last.quotients().get(i);
            for (int r = 0; r < last.jobs().places(); r++) {
                sure += q.reading(r).equals("above") ? 1 : 0;
                stars += q.starCount(r) == 3 ? 1 : 0;
            }
            Theil.Parts t = last.sectors().get(i).theilT();
            theil += Double.isNaN(t.total()) ? 0 : t.total() * last.jobs().ofSector(i);
        }
        double all = last.jobs().total();
        return List.of(
                Metric.of("municipalities", last.jobs().places(), Unit.COUNT, "of the map and of the table"),
                Metric.of("sectors", last.jobs().sectors(), Unit.COUNT, "of the table"),
                Metric.of("jobs", all, Unit.PERSON, "of the last year chosen"),
                Metric.of("quotientsAboveOne", sure, Unit.COUNT, "with the whole interval above 1, last year chosen"),
                Metric.of("threeStars", stars, Unit.COUNT, "municipality and sector with all three stars"),
                all > 0
                        ? Metric.of(
                                "theilT",
                                theil / all,
                                Unit.ONE,
                                "mean of the sectors' Theil T weighted by their jobs, against the base chosen")
                        : new Metric("theilT", null, Unit.ONE, "mean of the sectors", "there are no jobs"));
    }
}

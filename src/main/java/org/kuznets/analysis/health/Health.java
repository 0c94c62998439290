package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * What long-term means do to those who breathe them, by settlement, municipality and for all: the mean weighted by
 * population, people over each level, harm other than cancer, cancer, and the air-pollution index. A screening estimate:
 * only the concentrations given count, and people breathe the air of where they live.
 */
public final class Health implements Analysis<HealthIn> {
    private static final Message SCREENING = new Message(
            "health.screening",
            "these figures are a screening estimate: only the concentrations given count, without what others add; people"
                    + " are spread evenly over residential land and breathe the air of where they live");
    private static final Message ACT = new Message(
            "health.act",
            "the guideline in force since 1 January 2024 is R 2.1.10.3968-23, in place of R 2.1.10.1920-04; its formulas"
                    + " and figures are recalled here and were not read in it: the column evidence says so of each figure");
    private static final Message CONVENTION = new Message(
            "health.convention",
            "cancer risk is reckoned by unit risk: a whole life in this air, 20 m3 a day, 70 kg; by daily dose (350 days of"
                    + " 30 years) it would be {ratio} of that");
    private static final Message IZA = new Message(
            "health.iza",
            "the air-pollution index takes the exponents of {edition}, the mean weighted by population in place of a"
                    + " post's, and the daily limit; it is rounded before its level is told; exponents and levels are"
                    + " recalled");
    private static final Message NO_REFERENCE = new Message(
            "health.no-reference",
            "{pollutants}: no reference concentration in the table; they have no hazard quotient and are not in the index");
    private static final Message NO_ORGANS = new Message(
            "health.no-organs",
            "{pollutants}: the table names no target organ; they count in the index over all organs only");
    private static final Message NO_RISK = new Message(
            "health.no-slope", "{pollutants}: no slope factor or unit risk in the table; they count no cancer risk");
    private static final Message NO_INDEX = new Message(
            "health.no-index",
            "{pollutants}: no daily limit or no hazard class; they are not in the air-pollution index");
    private static final Message FEW = new Message(
            "health.few",
            "the air-pollution index takes five pollutants; here only {count} have one, and it is too low");
    private static final Message NO_LIMIT = new Message(
            "health.without-limit",
            "{pollutants}: neither an annual nor a daily limit in the table; nobody is counted over it");
    private static final Message DAILY = new Message(
            "health.daily-limit",
            "{pollutants}: there is no annual limit; the annual mean is compared with the daily one");
    private static final Message BARE =
            new Message("health.bare", "{persons} people live where no concentration is known; they are not counted");
    /** Fewer people than this come from rounding. */
    private static final double NOBODY = 0.5;

    @Override
    public Card card() {
        return new Card(
                "health",
                "What the air does to people",
                "What do long-term concentrations do to the health of those who breathe them?",
                "R 2.1.10.3968-23 (in force since 1 January 2024; recalled); RD 52.04.667-2005 and RD 52.04.186-89 (air"
                        + " pollution index; recalled); Mennis, J. (2003), Generating surface models of population using"
                        + " dasymetric mapping, The Professional Geographer 55(1)");
    }

    @Override
    public Class<HealthIn> input() {
        return HealthIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("health", "health-substances", "hazard-indices", "people-over-levels");
    }

    @Override
    public Cost cost(HealthIn in) {
        long rows = 1;
        for (Layer l : layers(in)) {
            rows += l.features().size();
        }
        return new Cost(100 * rows, 2_000 * rows);
    }

    @Override
    public Result run(HealthIn in, Work work) {
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        findings.add(Finding.note(ACT, null, Map.of()));
        List<Double> shares = in.shares();
        work.progress(0, 1);
        Air air = Air.of(in, findings);
        Groups groups = Groups.of(in, air, findings, work);
        told(in, air, groups.total(), findings);
        HealthTables tables = new HealthTables(
                groups, Scales.of(in.scales()), shares, in.settlements().crs(), Quality.of(layers(in)));
        work.progress(1, 1);
        return new Result(
                List.of(tables.health(), tables.substances(), tables.organs(), tables.levels()),
                metrics(groups.total()),
                findings.list());
    }

    private static void told(HealthIn in, Air air, Group total, Findings findings) {
        findings.add(Finding.note(IZA, null, Map.of("edition", in.izaEdition())));
        if (total.cancer().isPresent()) {
            double ratio =
                    CancerRisk.byDose(CancerRisk.dailyDose(1, CancerRisk.Inhalation.USUAL), 1) / CancerRisk.unitRisk(1);
            findings.add(Finding.note(CONVENTION, null, Map.of("ratio", Math.round(1000 * ratio) / 1000.0)));
        }
        tell(
                NO_REFERENCE,
                air.pollutants().stream().filter(p -> p.reference() == null).toList(),
                findings);
        tell(
                NO_ORGANS,
                air.pollutants().stream()
                        .filter(p -> p.reference() != null && p.organs().isEmpty())
                        .toList(),
                findings);
        tell(
                NO_RISK,
                air.pollutants().stream().filter(p -> p.unitRisk() == null).toList(),
                findings);
        tell(
                NO_INDEX,
                air.pollutants().stream()
                        .filter(p -> p.dailyMean() == null || p.exponent() == null)
                        .toList(),
                findings);
        tell(NO_LIMIT, air.pollutants().stream().filter(p -> p.limit() == null).toList(), findings);
        tell(
                DAILY,
                air.pollutants().stream()
                        .filter(p -> p.annualMean() == null && p.dailyMean() != null)
                        .toList(),
                findings);
        int indices = total.izas().size();
        if (indices > 0 && indices < AirPollutionIndex.LARGEST) {
            findings.add(Finding.warning(FEW, null, Map.of("count", indices)));
        }
        if (total.population - total.counted > NOBODY) {
            long persons = Math.round(total.population - total.counted);
            findings.add(Finding.warning(BARE, null, Map.of("persons", persons)));
        }
    }

    private static void tell(Message message, List<JudgedPollutant> pollutants, Findings findings) {
        if (!pollutants.isEmpty()) {
            String ids = String.join(
                    ", ", pollutants.stream().map(JudgedPollutant::id).toList());
            findings.add(Finding.note(message, null, Map.of("pollutants", ids)));
        }
    }

    private static List<Metric> metrics(Group all) {
        String nobody = "nobody lives where a concentration is known";
        return List.of(
                Metric.of("peopleCounted", all.counted, Unit.PERSON, "people for whom a concentration is known"),
                Metric.of(
                        "peopleNotCounted",
                        Math.max(0, all.population - all.counted),
                        Unit.PERSON,
                        "people who live where none is known"),
                Metric.of(
                        "peopleOverLimit",
                        all.overLimit,
                        Unit.PERSON,
                        "people for whom at least one pollutant's long-term mean is over its limit, each counted once"),
                metric(
                        "iza",
                        all.iza(),
                        Unit.ONE,
                        "air-pollution index of all people's mean air: the sum of the five largest",
                        "no pollutant has both a daily limit and a hazard class, or " + nobody),
                metric(
                        "hazardIndex",
                        all.hazard(),
                        Unit.ONE,
                        "hazard quotients of all pollutants added up, whatever organ they harm; up to 1 is acceptable",
                        "no pollutant has a reference concentration, or " + nobody),
                metric(
                        "cancerRisk",
                        all.cancer(),
                        Unit.ONE,
                        "chance of a cancer in a lifetime, by unit risk",
                        "no pollutant has a unit risk, or " + nobody),
                metric(
                        "populationRisk",
                        all.struck(),
                        Unit.PERSON,
                        "people struck by cancer in a lifetime, by unit risk",
                        "no pollutant has a unit risk, or " + nobody));
    }

    private static Metric metric(String name, Optional<Double> value, Unit unit, String reading, String otherwise) {
        return new Metric(name, value.orElse(null), unit, reading, value.isPresent() ? "" : otherwise);
    }

    private static List<Layer> layers(HealthIn in) {
        List<Layer> all = new ArrayList<>();
        for (Layer l :
                Arrays.asList(in.concentrations(), in.settlements(), in.homes().landUse(), in.municipalities())) {
            if (l != null) {
                all.add(l);
            }
        }
        return all;
    }
}

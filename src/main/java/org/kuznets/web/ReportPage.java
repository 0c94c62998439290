package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.run.Engine;
import org.kuznets.run.Outcome;
import org.kuznets.run.Provenance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One enterprise as a printed page: the map, what goes in, the formulas with numbers, the norms, what comes out. */
final class ReportPage {
    private static final Message TITLE = new Message("report.title", "Impact on the air: {name}");
    private static final Message SCREENING = new Message(
            "report.screening",
            "SCREENING ESTIMATE. Reckoned from this enterprise's sources alone by the formulas of OND-86 and MRR-2017, not"
                    + " by an approved program; it stands for no protection-zone project and no permit.");
    private static final Message RESULTS = new Message("report.results", "Results");
    private static final Message MAP = new Message("report.map", "Map: zones of {pollutant}, one-time concentrations");
    private static final Message NO_MAP = new Message("report.no-map", "There is nothing to draw.");
    private static final Message SOURCES = new Message("report.sources", "Sources and what they emit");
    private static final Message NO_SOURCES =
            new Message("report.no-sources", "No source of this enterprise is known.");
    private static final Message STEPS = new Message("report.steps", "The formula, step by step");
    private static final Message STEP = new Message(
            "report.step",
            "{pollutant}: the highest found is {share} of the limit, in a wind from {from}° at {speed} m/s; the main source there"
                    + " is {source} with {part} %. M = {grams} g/s, F = {settling}, A = {stratification}, η = {relief};"
                    + " x = {along} m, y = {across} m.");
    private static final Message PART_OF_AREA = new Message(
            "report.part-of-area",
            "The source is a line or an area, reckoned as equal points; the steps are those of the point that adds most.");
    private static final Message NORMS = new Message("report.norms", "Norms");
    private static final Message FINDINGS = new Message("report.findings", "What the reader should know");
    private static final Message ORIGIN = new Message("report.origin", "Where it comes from");
    private static final Message LEVEL = new Message("report.level", "{level} of the limit or more");
    private static final Message INFLUENCE = new Message("report.influence", "zone of influence");
    private static final Message NORMATIVE = new Message("report.normative", "normative zone, class {class}");
    private static final Message PLAIN_NORMATIVE = new Message("report.normative-plain", "normative zone");
    private static final Message SITE = new Message("report.site", "site");
    private static final Message SOURCE = new Message("report.source", "source");
    private static final Message SETTLEMENT = new Message("report.settlement", "settlement");
    private static final Message HIGHEST = new Message("report.highest", "highest concentration");
    private static final Message ZONE = new Message("report.zone", "Zone");
    private static final Message SHARE = new Message("report.share", "Highest share of the limit");
    private static final Message HECTARES = new Message("report.hectares", "Area, ha");
    private static final Message POPULATION = new Message("report.population", "People");
    private static final Message OBJECTS = new Message("report.objects", "Sensitive objects");
    private static final Message POLLUTANT = new Message("report.pollutant", "Pollutant");
    private static final Message FORMULA = new Message("report.formula", "Formula");
    private static final Message NUMBERS = new Message("report.numbers", "With numbers");
    private static final Message RESULT = new Message("report.result", "Result");
    private static final Message NORTH = new Message("report.north", "N");

    private static final Map<String, String> COLOURS = Map.of("1.0", "#b2182b", "0.5", "#ef8a62", "0.1", "#fddbc7");

    private final Ask ask;
    private final Speech speech;
    private final Engine engine;
    private final ReportFacts facts;
    private final Figure figure;
    private final boolean russian;
    private final Html html = new Html();

    ReportPage(Ask ask, Engine engine, ReportFacts facts) {
        this.ask = ask;
        this.speech = ask.speech();
        this.engine = engine;
        this.facts = facts;
        this.figure = new Figure(speech);
        this.russian = speech.language().equals("ru");
    }

    String html() {
        html.open("link", Map.of("rel", "stylesheet", "href", ask.url("/assets/report.css")));
        html.open("p", Map.of("class", "screening")).text(speech.say(SCREENING)).close("p");
        about();
        results();
        map();
        sources();
        steps();
        norms();
        findings();
        origin();
        return html.page(ask, speech.say(TITLE, Map.of("name", name(facts.enterprise()))));
    }

    private String name(Feature f) {
        String other = f.row().text("nameEn", f.row().text("nameRu", f.id()));
        return f.row().text(russian ? "nameRu" : "nameEn", other);
    }

    private void about() {
        Row row = facts.enterprise().row();
        List<List<Object>> rows = new ArrayList<>();
        for (String column :
                List.of("id", "sector", "industryCode", "hazardClass", "status", "municipality", "quality")) {
            int i = row.columns().indexOf(column);
            if (i >= 0 && row.get(i) != null) {
                rows.add(List.of(CollectionSchema.title(row.columns().all().get(i), speech), Shown.value(row.get(i))));
            }
        }
        html.table(List.of(), rows);
    }

    private void results() {
        html.add("h2", speech.say(RESULTS));
        Map<String, Row> people = new LinkedHashMap<>();
        facts.people().ifPresent(o -> o.layer("exposure").features().forEach(f -> people.put(f.id(), f.row())));
        List<List<Object>> rows = new ArrayList<>();
        facts.zone().ifPresent(o -> o.layer("impact-zones")
                .features()
                .forEach(f -> rows.add(List.of(
                        "",
                        normative(f.row()),
                        "",
                        figure.of(f.row().number("areaSquareMetres", 0) / 10_000),
                        "",
                        ""))));
        for (Feature f : facts.maximum().layer("dispersion-zones").features()) {
            Row in = people.get(f.id());
            rows.add(List.of(
                    name(f),
                    zone(f.row()),
                    figure.of(f.row(), "highestShare"),
                    figure.of(f.row().number("areaSquareMetres", 0) / 10_000),
                    in == null ? "" : count(in, "population"),
                    in == null ? "" : count(in, "sensitiveObjects")));
        }
        html.table(
                List.of(
                        speech.say(POLLUTANT),
                        speech.say(ZONE),
                        speech.say(SHARE),
                        speech.say(HECTARES),
                        speech.say(POPULATION),
                        speech.say(OBJECTS)),
                rows);
    }

    private static String count(Row row, String column) {
        double v = row.number(column, Double.NaN);
        return Double.isNaN(v) ? "" : Long.toString(Math.round(v));
    }

    private String zone(Row row) {
        return row.text("kind", "").equals("influence")
                ? speech.say(INFLUENCE)
                : speech.say(LEVEL, Map.of("level", figure.of(row, "level")));
    }

    private String normative(Row row) {
        String hazard = row.text("hazardClass", "");
        return hazard.isEmpty() ? speech.say(PLAIN_NORMATIVE) : speech.say(NORMATIVE, Map.of("class", hazard));
    }

    private void map() {
        List<Feature> highest = facts.maximum().layer("highest-points").features();
        String leading = facts.places().keySet().stream().findFirst().orElse("");
        List<Feature> zones = facts.maximum().layer("dispersion-zones").features().stream()
                .filter(f -> f.row().text("substanceId", "").equals(leading))
                .toList();
        List<Feature> normative =
                facts.zone().map(o -> o.layer("impact-zones").features()).orElse(List.of());
        Envelope box = new Envelope();
        zones.stream()
                .filter(f -> !f.row().text("kind", "").equals("influence"))
                .forEach(f -> expand(box, f));
        normative.forEach(f -> expand(box, f));
        facts.sources().forEach(f -> expand(box, f));
        String pollutant = highest.stream()
                .filter(f -> f.row().text("substanceId", "").equals(leading))
                .map(this::name)
                .findFirst()
                .orElse("");
        html.add("h2", speech.say(MAP, Map.of("pollutant", pollutant)));
        if (box.isNull()) {
            html.add("p", speech.say(NO_MAP));
            return;
        }
        html.text(drawn(box, zones, normative, highest, leading));
    }

    private Html.Markup drawn(
            Envelope box, List<Feature> zones, List<Feature> normative, List<Feature> highest, String leading) {
        ReportMap map = new ReportMap(box);
        Envelope wide = new Envelope(box);
        wide.expandBy(0.2);
        List<Feature> towns = ReportFacts.features(engine, "settlements", "", wide);
        map.shapes(speech.say(SETTLEMENT), shapes(towns), Map.of("fill", "#d9d3c3", "stroke", "#a89f86"));
        for (Feature f : zones) {
            String level = f.row().text("level", "");
            boolean influence = f.row().text("kind", "").equals("influence");
            map.shapes(
                    zone(f.row()),
                    shapes(List.of(f)),
                    influence
                            ? Map.of("fill", "none", "stroke", "#5b5b8c", "stroke-dasharray", "2 3")
                            : Map.of(
                                    "fill",
                                    COLOURS.getOrDefault(level, "#f4a582"),
                                    "fill-opacity",
                                    "0.55",
                                    "stroke",
                                    "#7f0000",
                                    "stroke-width",
                                    "0.7"));
        }
        for (Feature f : normative) {
            map.shapes(
                    normative(f.row()),
                    shapes(List.of(f)),
                    Map.of("fill", "none", "stroke", "#00441b", "stroke-width", "1.6", "stroke-dasharray", "7 4"));
        }
        String id = facts.enterprise().id().replace("'", "''");
        List<Feature> sites = ReportFacts.features(engine, "sites", "enterpriseId = '" + id + "'", null);
        map.shapes(speech.say(SITE), shapes(sites), Map.of("fill", "#6a6a6a", "fill-opacity", "0.6", "stroke", "#333"));
        map.shapes(speech.say(SOURCE), shapes(facts.sources()), Map.of("fill", "#111111", "stroke", "#fff"));
        List<Feature> top = highest.stream()
                .filter(f -> f.row().text("substanceId", "").equals(leading))
                .toList();
        map.shapes(speech.say(HIGHEST), shapes(top), Map.of("fill", "#ffd400", "stroke", "#000"));
        map.names(towns, russian ? "nameRu" : "nameEn");
        return map.finished(speech.say(NORTH), Shown.unit(Unit.METRE, speech), Shown.unit(Unit.KILOMETRE, speech));
    }

    private static void expand(Envelope box, Feature f) {
        if (f.geometry() != null) {
            box.expandToInclude(f.geometry().getEnvelopeInternal());
        }
    }

    private static List<Geometry> shapes(List<Feature> features) {
        List<Geometry> all = new ArrayList<>();
        features.forEach(f -> Optional.ofNullable(f.geometry()).ifPresent(all::add));
        return all;
    }

    private void sources() {
        html.add("h2", speech.say(SOURCES));
        if (facts.sources().isEmpty()) {
            html.add("p", speech.say(NO_SOURCES));
            return;
        }
        List<Column> columns = facts.sources().get(0).row().columns().all().stream()
                .filter(c -> !c.name().equals("enterpriseId"))
                .filter(c -> facts.sources().stream().anyMatch(f -> filled(f.row(), c.name())))
                .toList();
        List<String> headings = columns.stream()
                .map(c -> CollectionSchema.title(c, speech) + unit(c.unit()))
                .toList();
        List<List<String>> rows = facts.sources().stream()
                .map(f -> columns.stream()
                        .map(c -> c.type() == Column.Type.NUMBER
                                ? figure.of(f.row(), c.name())
                                : Shown.value(f.row().find(c.name()).orElse(null)))
                        .toList())
                .toList();
        html.table(headings, rows);
    }

    private static boolean filled(Row row, String column) {
        return row.find(column).isPresent() && row.number(column, 1) != 0;
    }

    private String unit(Unit unit) {
        String sign = Shown.unit(unit, speech);
        return sign.isEmpty() ? "" : ", " + sign;
    }

    private void steps() {
        html.add("h2", speech.say(STEPS));
        facts.places().forEach(this::steps);
    }

    private void steps(String pollutant, Outcome at) {
        Row best = null;
        int parts = 0;
        for (Feature f : at.layer("attribution-steps").features()) {
            if (f.row().text("loadId", "").equals(pollutant)) {
                boolean more = best == null
                        || f.row().number("milligramsPerCubicMetre", 0) > best.number("milligramsPerCubicMetre", 0);
                best = more ? f.row() : best;
            }
        }
        Row total = null;
        for (Feature f : at.layer("attribution-totals").features()) {
            boolean mine = f.row().text("substanceId", "").equals(pollutant)
                    && f.row().text("quantity", "").equals("one-time");
            total = mine ? f.row() : total;
        }
        if (best == null || total == null) {
            return;
        }
        double own = 0;
        for (Feature f : at.layer("attribution-steps").features()) {
            if (f.row().text("loadId", "").equals(pollutant)
                    && f.row().text("sourceId", "").equals(best.text("sourceId", ""))) {
                own += f.row().number("shareOfLimit", 0);
                parts++;
            }
        }
        html.open("section", Map.of("class", "steps"));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pollutant", total.text(russian ? "nameRu" : "nameEn", pollutant));
        said.put("share", figure.of(total, "shareOfLimit"));
        said.put("from", figure.of(total, "fromDegrees"));
        said.put("speed", figure.of(total, "speedMetresPerSecond"));
        said.put("source", best.text("sourceId", ""));
        said.put("part", figure.of(100 * own / total.number("shareOfLimit", own)));
        said.put("grams", figure.of(best, "gramsPerSecond"));
        said.put("settling", figure.of(best, "settling"));
        said.put("stratification", figure.of(best, "stratification"));
        said.put("relief", figure.of(best, "relief"));
        said.put("along", figure.of(best, "downwindMetres"));
        said.put("across", figure.of(best, "acrossMetres"));
        html.add("p", speech.say(STEP, said));
        if (parts > 1) {
            html.add("p", speech.say(PART_OF_AREA));
        }
        html.table(List.of(speech.say(FORMULA), speech.say(NUMBERS), speech.say(RESULT)), ReportSteps.of(best, speech));
        html.close("section");
    }

    private void norms() {
        html.add("h2", speech.say(NORMS));
        Set<String> used = facts.places().keySet();
        List<Feature> limits = ReportFacts.features(engine, "substances", "", null).stream()
                .filter(f -> used.contains(f.row().text("id", f.row().text("code", ""))))
                .toList();
        table(
                limits,
                List.of(
                        "code",
                        russian ? "nameRu" : "nameEn",
                        "oneTimeMilligramsPerCubicMetre",
                        "dailyMeanMilligramsPerCubicMetre",
                        "annualMeanMilligramsPerCubicMetre",
                        "hazardClass",
                        "act",
                        "edition",
                        "validFrom",
                        "evidence"));
        facts.zone()
                .ifPresent(o -> table(
                        o.layer("impact-zones").features(),
                        List.of(
                                "hazardClass",
                                "distanceMetres",
                                "measuredFrom",
                                "basis",
                                "classSource",
                                "classEvidence")));
    }

    private void table(List<Feature> features, List<String> wanted) {
        if (features.isEmpty()) {
            return;
        }
        List<Column> columns = features.get(0).row().columns().all().stream()
                .filter(c -> wanted.contains(c.name()))
                .toList();
        html.table(
                columns.stream().map(c -> CollectionSchema.title(c, speech)).toList(),
                features.stream()
                        .map(f -> columns.stream()
                                .map(c -> Shown.value(f.row().find(c.name()).orElse(null)))
                                .toList())
                        .toList());
    }

    private void findings() {
        html.add("h2", speech.say(FINDINGS));
        Set<String> all = new LinkedHashSet<>();
        facts.refused().forEach(r -> all.add(speech.say(r)));
        facts.outcomes().forEach(o -> o.result().findings().forEach(f -> all.add(speech.say(f))));
        html.list(List.copyOf(all));
    }

    private void origin() {
        html.add("h2", speech.say(ORIGIN));
        for (Outcome o : facts.outcomes()) {
            Provenance p = o.provenance();
            html.add("h3", speech.word(engine.get(p.analysis()).card().title()));
            html.add("p", p.model());
            List<String> inputs = p.inputs().stream()
                    .map(i -> i.collection() + (i.version().isEmpty() ? "" : " · " + i.version())
                            + (i.filter().isEmpty() ? "" : " · " + i.filter()) + " · " + i.features())
                    .toList();
            html.list(inputs);
            html.open("p", Map.of("class", "small"))
                    .text(p.engine() + " " + p.engineVersion() + " · " + p.analysis() + " · " + o.fingerprint() + " · "
                            + parameters(p))
                    .close("p");
        }
    }

    private static String parameters(Provenance p) {
        List<String> all = new ArrayList<>();
        p.parameters().forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.add(name + "=" + value);
            }
        });
        return String.join(", ", all);
    }
}

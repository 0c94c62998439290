package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.run.Engine;
import org.locationtech.jts.geom.Envelope;

/** One enterprise as a printed page: the map, what goes in, the formulas with numbers, the norms, what comes out. */
final class ReportPage {
    private static final Message TITLE = new Message("report.title", "Impact on the air: {name}");
    private static final Message SCREENING = new Message(
            "report.screening",
            "SCREENING ESTIMATE. Reckoned from this enterprise's sources alone by the formulas of OND-86 and MRR-2017, not"
                    + " by an approved program; it stands for no protection-zone project and no permit.");
    private static final Message MAP = new Message("report.map", "Map: zones of {pollutant}, one-time concentrations");
    private static final Message HIGHEST = new Message("report.highest", "highest concentration");
    private static final List<String> ABOUT =
            List.of("id", "sector", "industryCode", "hazardClass", "status", "municipality", "quality");

    private final Ask ask;
    private final Speech speech;
    private final Engine engine;
    private final ReportFacts facts;
    private final ReportWords words;
    private final Html html = new Html();

    ReportPage(Ask ask, Engine engine, ReportFacts facts) {
        this.ask = ask;
        this.speech = ask.speech();
        this.engine = engine;
        this.facts = facts;
        this.words = new ReportWords(speech);
    }

    String html() {
        begin(html, ask, speech.say(SCREENING));
        html.text(words.facts(facts.enterprise().row(), ABOUT).markup());
        html.text(ReportResults.of(facts, words).markup());
        map();
        html.text(ReportSources.of(facts.sources(), words).markup());
        html.add("h2", speech.say(ReportFormulas.STEPS));
        ReportFormulas formulas = new ReportFormulas(words);
        facts.places()
                .forEach((pollutant, at) ->
                        html.text(formulas.of(pollutant, at, "").markup()));
        norms();
        origin();
        return html.page(ask, speech.say(TITLE, Map.of("name", words.name(facts.enterprise()))));
    }

    /** The print style, and what must be read first. */
    static void begin(Html html, Ask ask, String screening) {
        html.open("link", Map.of("rel", "stylesheet", "href", ask.url("/assets/report.css")));
        html.open("p", Map.of("class", "screening")).text(screening).close("p");
    }

    private void map() {
        String leading = facts.places().keySet().stream().findFirst().orElse("");
        List<Feature> zones = of("dispersion-zones", leading);
        List<Feature> highest = of("highest-points", leading);
        List<Feature> normative =
                facts.zone().map(o -> o.layer("impact-zones").features()).orElse(List.of());
        Envelope box = new Envelope();
        zones.stream()
                .filter(f -> !f.row().text("kind", "").equals("influence"))
                .forEach(f -> ReportPicture.expand(box, f));
        normative.forEach(f -> ReportPicture.expand(box, f));
        facts.sources().forEach(f -> ReportPicture.expand(box, f));
        String pollutant = highest.stream().map(words::name).findFirst().orElse("");
        html.add("h2", speech.say(MAP, Map.of("pollutant", pollutant)));
        if (box.isNull()) {
            html.add("p", speech.say(ReportPicture.NO_MAP));
            return;
        }
        html.text(new ReportPicture(engine, words, box)
                .levels(zones)
                .normative(normative)
                .sites(ReportFacts.of(engine, "sites", facts.enterprise().id()))
                .sources(facts.sources())
                .shapes(speech.say(HIGHEST), highest, Map.of("fill", "#ffd400", "stroke", "#000"))
                .finished());
    }

    /** What a layer of the run says of one pollutant. */
    private List<Feature> of(String layer, String pollutant) {
        return facts.maximum().layer(layer).features().stream()
                .filter(f -> f.row().text("substanceId", "").equals(pollutant))
                .toList();
    }

    private void norms() {
        ReportNorms norms = new ReportNorms(engine, words);
        html.add("h2", speech.say(ReportNorms.NORMS));
        html.text(norms.limits(facts.places().keySet()).markup());
        facts.zone()
                .ifPresent(o -> html.text(
                        norms.widths(o.layer("impact-zones").features()).markup()));
    }

    private void origin() {
        ReportOrigin origin = new ReportOrigin(engine, speech);
        html.text(origin.findings(facts.refused(), facts.outcomes()).markup());
        html.text(origin.heading().markup());
        facts.outcomes()
                .forEach(o ->
                        html.text(origin.of(o.provenance(), o.fingerprint()).markup()));
    }
}

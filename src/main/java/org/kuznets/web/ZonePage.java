package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.run.Engine;
import org.locationtech.jts.geom.Envelope;

/** One zone, or one site, as a printed page: map, what goes in, formulas, norms, what lies inside, where it comes from. */
final class ZonePage {
    private static final Message SCREENING = new Message(
            "zone-report.screening",
            "SCREENING ESTIMATE. Computed by open formulas, not by an approved program; a legal protection zone follows a"
                    + " project and an act.");
    private static final Message MAP = new Message("zone-report.map", "Map");
    private static final Message ABOUT = new Message("zone-report.about", "What it is");
    private static final Message THIS = new Message("zone-report.this", "this zone");
    private static final Message THIS_SITE = new Message("zone-report.this-site", "this site");
    private static final Message OBJECT = new Message("zone-report.object", "sensitive object");
    private static final Message INSIDE = new Message("zone-report.inside", "What lies inside");
    private static final Message CAUSES =
            new Message("zone-report.causes", "Who causes it at that place on the border");
    private static final Message ENTERPRISE = new Message("zone-report.enterprise", "The report on its enterprise");
    private static final int MOST_CAUSES = 10;
    private static final List<String> HIDDEN = List.of("nameEn", "nameRu", "quality", "source", "licence");

    private final Ask ask;
    private final Speech speech;
    private final Engine engine;
    private final ZoneFacts facts;
    private final ReportWords words;
    private final Html html = new Html();

    ZonePage(Ask ask, Engine engine, ZoneFacts facts) {
        this.ask = ask;
        this.speech = ask.speech();
        this.engine = engine;
        this.facts = facts;
        this.words = new ReportWords(speech);
    }

    String html() {
        ReportPage.begin(html, ask, speech.say(SCREENING));
        about();
        map();
        inside();
        html.text(new ZoneSteps(words).of(facts).markup());
        causes();
        sources();
        norms();
        ReportOrigin origin = new ReportOrigin(engine, speech);
        html.text(origin.findings(facts.refused(), facts.outcomes()).markup());
        html.text(origin.heading().markup());
        html.text(Pages.about(facts.info(), speech).markup());
        facts.origin().ifPresent(p -> html.text(origin.of(p, "").markup()));
        facts.outcomes()
                .forEach(o ->
                        html.text(origin.of(o.provenance(), o.fingerprint()).markup()));
        return html.page(ask, Pages.title(facts.info(), speech) + " · " + name());
    }

    /** That of the zone, else of its enterprise. */
    private String name() {
        String own = words.name(facts.zone());
        return own.equals(facts.zone().id()) && !enterprise().isEmpty()
                ? ReportFacts.features(
                                engine,
                                ReportFacts.ENTERPRISES,
                                "id = '" + enterprise().replace("'", "''") + "'",
                                null)
                        .stream()
                        .map(words::name)
                        .findFirst()
                        .orElse(own)
                : own;
    }

    private String enterprise() {
        return facts.zone().row().text("enterpriseId", "");
    }

    private void about() {
        Row row = facts.zone().row();
        List<String> wanted = row.columns().all().stream()
                .map(c -> c.name())
                .filter(n -> !HIDDEN.contains(n))
                .toList();
        html.add("h2", speech.say(ABOUT)).text(words.facts(row, wanted).markup());
        if (!enterprise().isEmpty() && ReportFacts.possible(engine)) {
            html.add("p", Html.link(ask.pageUrl("/reports/" + Params.encode(enterprise())), speech.say(ENTERPRISE)));
        }
    }

    private void map() {
        Envelope box = new Envelope();
        ReportPicture.expand(box, facts.zone());
        List<Feature> normative =
                facts.normative().map(o -> o.layer("impact-zones").features()).orElse(List.of());
        normative.forEach(f -> ReportPicture.expand(box, f));
        boolean site = facts.kind() == ZoneKind.SITE;
        ReportPicture picture = new ReportPicture(engine, words, box);
        if (facts.kind() == ZoneKind.POLLUTANT) {
            picture.levels(List.of(facts.zone()));
        } else if (!site) {
            Map<String, String> look =
                    Map.of("fill", "#ef8a62", "fill-opacity", "0.4", "stroke", "#7f0000", "stroke-width", "1.2");
            picture.shapes(speech.say(THIS), List.of(facts.zone()), look);
        }
        picture.normative(normative);
        if (site) {
            Map<String, String> look = Map.of("fill", "#6a6a6a", "fill-opacity", "0.6", "stroke", "#333");
            picture.shapes(speech.say(THIS_SITE), List.of(facts.zone()), look);
        } else {
            picture.sites(ReportFacts.features(engine, "sites", "", box));
        }
        Map<String, String> object = Map.of("fill", "#2166ac", "stroke", "#fff");
        picture.shapes(speech.say(OBJECT), ReportFacts.features(engine, "sensitive-objects", "", box), object);
        picture.sources(ReportFacts.features(engine, ReportFacts.SOURCES, "", box));
        html.add("h2", speech.say(MAP)).text(picture.finished());
    }

    private void inside() {
        html.add("h2", speech.say(INSIDE));
        facts.people().ifPresent(o -> {
            html.text(words.table(
                            o.layer("exposure").features(),
                            List.of(
                                    "areaSquareMetres",
                                    "population",
                                    "populationOnSite",
                                    "sensitiveObjects",
                                    "residentialSquareMetres",
                                    "unclassifiedSquareMetres"))
                    .markup());
            List<Feature> land = o.layer("land-use-in-zones").features().stream()
                    .filter(f -> !f.row().text("zoneId", "").equals("total")
                            && f.row().text("part", "zone").equals("zone"))
                    .toList();
            html.text(words.table(land, List.of("landClass", "areaSquareMetres", "percent"))
                    .markup());
        });
    }

    private void causes() {
        String substance = facts.zone().row().text("substanceId", "");
        facts.causes().ifPresent(o -> {
            List<Feature> rows = o.layer("attribution").features().stream()
                    .filter(f -> f.row().text("quantity", "").equals(facts.quantity())
                            && f.row().text("substanceId", "").equals(substance))
                    .sorted((a, b) ->
                            Double.compare(b.row().number("percent", 0), a.row().number("percent", 0)))
                    .limit(MOST_CAUSES)
                    .toList();
            if (!rows.isEmpty()) {
                html.add("h2", speech.say(CAUSES));
                List<String> wanted = List.of(
                        "enterpriseId",
                        words.nameColumn(),
                        "mainSource",
                        "milligramsPerCubicMetre",
                        "shareOfLimit",
                        "levelDba",
                        "percent");
                html.text(words.table(rows, wanted).markup());
            }
        });
    }

    private void sources() {
        if (!enterprise().isEmpty() && engine.catalog().ids().contains(ReportFacts.SOURCES)) {
            html.text(ReportSources.of(ReportFacts.of(engine, ReportFacts.SOURCES, enterprise()), words)
                    .markup());
        }
    }

    private void norms() {
        ReportNorms norms = new ReportNorms(engine, words);
        Row row = facts.zone().row();
        html.add("h2", speech.say(ReportNorms.NORMS));
        switch (facts.kind()) {
            case POLLUTANT ->
                html.text(norms.limits(List.of(row.text("substanceId", ""))).markup());
            case NOISE ->
                html.text(words.table(List.of(facts.zone()), List.of("period", "level", "act", "evidence"))
                        .markup());
            case NORMATIVE -> html.text(norms.widths(List.of(facts.zone())).markup());
            case SITE ->
                facts.normative()
                        .ifPresent(o -> html.text(
                                norms.widths(o.layer("impact-zones").features()).markup()));
            case SCREENING, ESTABLISHED, NONE ->
                html.text(words.facts(row, List.of("norms", "act", "actDate", "basis"))
                        .markup());
        }
    }
}

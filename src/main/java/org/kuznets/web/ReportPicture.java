package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The map of a printed page: what lies round, then what is added, then the legend, scale and north. */
final class ReportPicture {
    static final Message NO_MAP = new Message("report.no-map", "There is nothing to draw.");
    private static final Message LEVEL = new Message("report.level", "{level} of the limit or more");
    private static final Message INFLUENCE = new Message("report.influence", "zone of influence");
    private static final Message NORMATIVE = new Message("report.normative", "normative zone, class {class}");
    private static final Message PLAIN_NORMATIVE = new Message("report.normative-plain", "normative zone");
    private static final Message SITE = new Message("report.site", "site");
    private static final Message SOURCE = new Message("report.source", "source");
    private static final Message SETTLEMENT = new Message("report.settlement", "settlement");
    private static final Message NORTH = new Message("report.north", "N");
    private static final double ROUND_DEGREES = 0.2;

    private static final Map<String, String> COLOURS = Map.of("1.0", "#b2182b", "0.5", "#ef8a62", "0.1", "#fddbc7");

    private final ReportWords words;
    private final ReportMap map;
    private final List<Feature> towns;

    /** @param box in degrees, not empty */
    ReportPicture(Engine engine, ReportWords words, Envelope box) {
        this.words = words;
        this.map = new ReportMap(box);
        Envelope wide = new Envelope(box);
        wide.expandBy(ROUND_DEGREES);
        this.towns = ReportFacts.features(engine, "settlements", "", wide);
        shapes(words.speech.say(SETTLEMENT), towns, Map.of("fill", "#d9d3c3", "stroke", "#a89f86"));
    }

    /** Shapes in one style; {@code name} goes into the legend. */
    ReportPicture shapes(String name, List<Feature> features, Map<String, String> style) {
        map.shapes(name, shapes(features), style);
        return this;
    }

    /** Zones by level, each in its colour. */
    ReportPicture levels(List<Feature> zones) {
        for (Feature f : zones) {
            boolean influence = f.row().text("kind", "").equals("influence");
            String fill = COLOURS.getOrDefault(f.row().text("level", ""), "#f4a582");
            Map<String, String> band =
                    Map.of("fill", fill, "fill-opacity", "0.55", "stroke", "#7f0000", "stroke-width", "0.7");
            Map<String, String> edge = Map.of("fill", "none", "stroke", "#5b5b8c", "stroke-dasharray", "2 3");
            shapes(zone(f.row()), List.of(f), influence ? edge : band);
        }
        return this;
    }

    ReportPicture normative(List<Feature> zones) {
        for (Feature f : zones) {
            shapes(
                    normative(f.row()),
                    List.of(f),
                    Map.of("fill", "none", "stroke", "#00441b", "stroke-width", "1.6", "stroke-dasharray", "7 4"));
        }
        return this;
    }

    ReportPicture sites(List<Feature> sites) {
        return shapes(
                words.speech.say(SITE), sites, Map.of("fill", "#6a6a6a", "fill-opacity", "0.6", "stroke", "#333"));
    }

    ReportPicture sources(List<Feature> sources) {
        return shapes(words.speech.say(SOURCE), sources, Map.of("fill", "#111111", "stroke", "#fff"));
    }

    Html.Markup finished() {
        map.names(towns, words.nameColumn());
        return map.finished(
                words.speech.say(NORTH),
                Shown.unit(Unit.METRE, words.speech),
                Shown.unit(Unit.KILOMETRE, words.speech));
    }

    String zone(Row row) {
        return zone(words, row);
    }

    /** What a zone of a pollutant is. */
    static String zone(ReportWords words, Row row) {
        return row.text("kind", "").equals("influence")
                ? words.speech.say(INFLUENCE)
                : words.speech.say(LEVEL, Map.of("level", words.figure.of(row, "level")));
    }

    String normative(Row row) {
        return normative(words, row);
    }

    /** What a normative zone is. */
    static String normative(ReportWords words, Row row) {
        String hazard = row.text("hazardClass", "");
        return hazard.isEmpty()
                ? words.speech.say(PLAIN_NORMATIVE)
                : words.speech.say(NORMATIVE, Map.of("class", hazard));
    }

    /** Makes room for a feature. */
    static void expand(Envelope box, Feature f) {
        Geometry shape = f.geometry();
        if (shape != null) {
            box.expandToInclude(shape.getEnvelopeInternal());
        }
    }

    private static List<Geometry> shapes(List<Feature> features) {
        List<Geometry> all = new ArrayList<>();
        features.forEach(f -> Optional.ofNullable(f.geometry()).ifPresent(all::add));
        return all;
    }
}

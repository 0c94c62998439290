package org.kuznets.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.format.geojson.GeoJsonShapes;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.run.Outcome;

/** What the process {@code may-it-stand} found, in plain words and as data. */
final class PlaceAnswer {
    private static final Message TITLE = new Message("place-answer.title", "May it stand here? {activity}");
    private static final Message NO = new Message(
            "place-answer.no", "No: {count} rules forbid it here, as far as the layers known to this server show.");
    private static final Message YES =
            new Message("place-answer.yes", "No rule known to this server forbids it here. That is no permit.");
    private static final Message UNKNOWN =
            new Message("place-answer.unknown", "Unknown: the place lies outside the area that this server knows.");
    private static final Message BAN =
            new Message("place-answer.ban", "Forbidden by {rule}: {things} ({act}{edition}{note}).");
    private static final Message BAN_SLOPE = new Message(
            "place-answer.ban-slope", "Forbidden by {rule}: the ground rises by {percent} % ({act}{edition}{note}).");
    private static final Message UNVERIFIED =
            new Message("place-answer.unverified", "; not compared with the act itself");
    private static final Message SCORE = new Message(
            "place-answer.score", "The place scores {score} of 1. Most comes from {best}; least good: {worst}.");
    private static final Message SURE = new Message(
            "place-answer.sure",
            "In {percent} % of {draws} draws of the weights it would be among the best of the region.");
    private static final Message NO_SCORE = new Message(
            "place-answer.no-score", "There is no score, because some criterion is unknown here: {criteria}.");
    private static final Message ZONE =
            new Message("place-answer.zone", "Class {class} brings a normative zone of {metres} m about the site.");
    private static final Message NOBODY = new Message(
            "place-answer.nobody", "Nobody known to this server lives inside it, and nothing sensitive stands there.");
    private static final Message PEOPLE =
            new Message("place-answer.people", "Inside it live about {people} people: {places}.");
    private static final Message OBJECTS =
            new Message("place-answer.objects", "Inside it stand {count} sensitive objects: {names}.");
    private static final Message AIR = new Message(
            "place-answer.air",
            "{pollutant}: the present sources bring {existing} % of the one-time limit in the worst wind, the background"
                    + " {background} %; {left} % is left.");
    private static final Message FULL = new Message(
            "place-answer.full",
            "{pollutant}: nothing is left; the present sources bring {existing} % of the one-time limit in the worst wind,"
                    + " the background {background} %.");
    private static final Message FINDINGS = new Message("place-answer.findings", "What the reader should know");
    private static final int MOST_NAMES = 12;
    /** Of a degree: some centimetres. */
    private static final int DECIMALS = 7;

    private final Outcome outcome;
    private final Ask ask;
    private final Speech speech;
    private final boolean russian;

    PlaceAnswer(Outcome outcome, Ask ask) {
        this.outcome = outcome;
        this.ask = ask;
        this.speech = ask.speech();
        this.russian = speech.language().equals("ru");
    }

    private Row site() {
        List<Feature> all = outcome.layer("may-it-stand").features();
        return all.get(all.size() - 1).row();
    }

    private boolean forbidden() {
        return site().text("answer", "").equals("forbidden");
    }

    Map<String, Object> document() {
        Map<String, Object> all = Json.of("answer", site().text("answer", ""), "sentences", sentences());
        all.put("activity", site().text("activity", ""));
        all.put("score", site().find("score").orElse(null));
        all.put("topShare", site().find("topShare").orElse(null));
        all.put("forbids", rows("place-bans"));
        all.put("criteria", rows("place-criteria"));
        all.put(
                "whom",
                Json.of(
                        "people", site().find("people").orElse(null),
                        "objects", site().find("objects").orElse(null),
                        "inside", rows("place-hits")));
        all.put("air", rows("place-air"));
        all.put("map", Json.of("type", "FeatureCollection", "features", shapes()));
        all.putAll(ResultDocument.about(outcome, speech));
        return all;
    }

    private List<Map<String, Object>> shapes() {
        return outcome.layer("may-it-stand").features().stream()
                .map(f -> Json.of("type", "Feature", "id", f.id(), "geometry", shape(f), "properties", values(f.row())))
                .toList();
    }

    private static RawValue shape(Feature f) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            GeoJsonShapes.geometry(g, f.geometry(), DECIMALS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawValue(text.toString());
    }

    private List<Map<String, Object>> rows(String layer) {
        return outcome.layer(layer).features().stream()
                .map(f -> values(f.row()))
                .toList();
    }

    private static Map<String, Object> values(Row row) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<Column> columns = row.columns().all();
        for (int i = 0; i < columns.size(); i++) {
            all.put(columns.get(i).name(), row.get(i));
        }
        return all;
    }

    private List<String> sentences() {
        List<String> all = new ArrayList<>();
        Layer bans = outcome.layer("place-bans");
        all.add(
                forbidden()
                        ? speech.say(NO, Map.of("count", bans.features().size()))
                        : speech.say(site().text("answer", "").equals("unknown") ? UNKNOWN : YES));
        bans.features().forEach(b -> all.add(ban(b.row())));
        score(all);
        zone(all);
        for (Feature f : outcome.layer("place-air").features()) {
            all.add(air(f.row()));
        }
        return all;
    }

    private String ban(Row r) {
        String edition = r.text("edition", "");
        boolean verified = r.find("verified").map(Boolean.TRUE::equals).orElse(false);
        Map<String, Object> said = new LinkedHashMap<>(Map.of(
                "rule", name(r),
                "things", r.text(russian ? "thingsRu" : "thingsEn", name(r)),
                "act", r.text("act", "-"),
                "edition", edition.isEmpty() ? "" : ", " + edition,
                "note", verified ? "" : speech.say(UNVERIFIED)));
        said.put("percent", Math.round(r.number("slopePercent", 0)));
        return speech.say(r.find("slopePercent").isPresent() ? BAN_SLOPE : BAN, said);
    }

    private void score(List<String> all) {
        List<Row> terms = outcome.layer("place-criteria").features().stream()
                .map(Feature::row)
                .toList();
        if (site().find("score").isEmpty()) {
            List<String> unknown = terms.stream()
                    .filter(t -> t.find("score").isEmpty())
                    .map(this::name)
                    .toList();
            all.add(speech.say(NO_SCORE, Map.of("criteria", String.join(", ", unknown))));
            return;
        }
        List<Row> sorted = terms.stream()
                .sorted(java.util.Comparator.comparingDouble((Row t) -> -t.number("points", 0)))
                .toList();
        Row worst = terms.stream()
                .max(java.util.Comparator.comparingDouble(t -> t.number("weight", 0) - t.number("points", 0)))
                .orElse(sorted.get(0));
        List<String> best = sorted.stream().limit(2).map(this::name).toList();
        all.add(speech.say(
                SCORE,
                Map.of(
                        "score", Math.round(100 * site().number("score", 0)) / 100.0,
                        "best", String.join(", ", best),
                        "worst", name(worst))));
        if (site().find("topShare").isPresent()) {
            Object draws = outcome.provenance().parameters().getOrDefault("draws", "");
            all.add(speech.say(
                    SURE, Map.of("percent", Math.round(100 * site().number("topShare", 0)), "draws", draws)));
        }
    }

    private void zone(List<String> all) {
        if (site().find("radiusMetres").isEmpty()) {
            return;
        }
        all.add(speech.say(
                ZONE,
                Map.of(
                        "class", site().text("hazardClass", ""),
                        "metres", Math.round(site().number("radiusMetres", 0)))));
        List<Row> hits = outcome.layer("place-hits").features().stream()
                .map(Feature::row)
                .toList();
        if (hits.isEmpty()) {
            all.add(speech.say(NOBODY));
        }
        if (site().number("people", 0) >= 0.5) {
            all.add(speech.say(
                    PEOPLE,
                    Map.of("people", Math.round(site().number("people", 0)), "places", names(hits, "settlement"))));
        }
        if (site().number("objects", 0) > 0) {
            all.add(speech.say(
                    OBJECTS, Map.of("count", Math.round(site().number("objects", 0)), "names", names(hits, "object"))));
        }
    }

    private String names(List<Row> hits, String kind) {
        List<String> names = hits.stream()
                .filter(h -> h.text("kind", "").equals(kind))
                .map(h -> name(h)
                        + (kind.equals("object")
                                ? " (" + Math.round(h.number("distanceMetres", 0)) + " "
                                        + Shown.unit(Unit.METRE, speech) + ")"
                                : ""))
                .toList();
        String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return names.size() > MOST_NAMES ? first + " ..." : first;
    }

    private String air(Row r) {
        double left = r.number("leftShare", 0);
        return speech.say(
                left > 0 ? AIR : FULL,
                Map.of(
                        "pollutant", name(r),
                        "existing", percent(r.number("existingShare", 0)),
                        "background", percent(r.number("backgroundShare", 0)),
                        "left", percent(left)));
    }

    /** Below ten per cent with one decimal. */
    private static Object percent(double share) {
        if (share == 0 || Math.abs(share) >= 0.095) {
            return Math.round(100 * share);
        }
        return Math.round(1000 * share) / 10.0;
    }

    private String name(Row r) {
        String other = r.text("nameEn", r.text("nameRu", r.text("id", "")));
        return r.text(russian ? "nameRu" : "nameEn", other);
    }

    String html() {
        Html html = new Html();
        List<String> all = sentences();
        html.open("p", Map.of("class", forbidden() ? "screening" : ""))
                .add("strong", all.get(0))
                .close("p");
        html.list(all.subList(1, all.size()));
        for (String id : List.of("place-bans", "place-criteria", "place-hits", "place-air")) {
            table(html, outcome.layer(id));
        }
        html.add("h2", speech.say(FINDINGS));
        html.list(outcome.result().findings().stream().map(speech::say).toList());
        return html.page(ask, speech.say(TITLE, Map.of("activity", site().text("activity", ""))));
    }

    /** Numbers to three digits, whole from a hundred on. */
    private static String cell(@Nullable Object value) {
        if (!(value instanceof Double d) || d == 0) {
            return Shown.value(value);
        }
        int digits = Math.max(3, (int) Math.floor(Math.log10(Math.abs(d))) + 1);
        return new BigDecimal(d)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void table(Html html, Layer layer) {
        if (layer.features().isEmpty()) {
            return;
        }
        List<Integer> shown = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<Column> columns = layer.columns().all();
        for (int i = 0; i < columns.size(); i++) {
            Column c = columns.get(i);
            boolean other = c.name().endsWith(russian ? "En" : "Ru") || c.name().equals("id");
            int at = i;
            if (!other && layer.features().stream().anyMatch(f -> f.row().get(at) != null)) {
                shown.add(i);
                titles.add(CollectionSchema.title(c, speech));
            }
        }
        html.add("h2", speech.word(layer.title()));
        html.table(
                titles,
                layer.features().stream()
                        .map(f -> shown.stream().map(i -> cell(f.row().get(i))).toList())
                        .toList());
    }
}

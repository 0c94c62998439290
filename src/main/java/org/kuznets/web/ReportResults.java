package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;

/** The zones of an enterprise, and who and what lies inside each. */
final class ReportResults {
    private static final Message RESULTS = new Message("report.results", "Results");
    private static final Message ZONE = new Message("report.zone", "Zone");
    private static final Message SHARE = new Message("report.share", "Highest share of the limit");
    private static final Message HECTARES = new Message("report.hectares", "Area, ha");
    private static final Message POPULATION = new Message("report.population", "People");
    private static final Message OBJECTS = new Message("report.objects", "Sensitive objects");
    private static final Message POLLUTANT = new Message("report.pollutant", "Pollutant");

    private ReportResults() {}

    static Html of(ReportFacts facts, ReportWords words) {
        Map<String, Row> people = new LinkedHashMap<>();
        facts.people().ifPresent(o -> o.layer("exposure").features().forEach(f -> people.put(f.id(), f.row())));
        List<List<Object>> rows = new ArrayList<>();
        facts.zone().ifPresent(o -> o.layer("impact-zones").features().forEach(f -> {
            String area = words.hectares(f.row(), "areaSquareMetres");
            rows.add(List.of("", ReportPicture.normative(words, f.row()), "", area, "", ""));
        }));
        for (Feature f : facts.maximum().layer("dispersion-zones").features()) {
            Row in = people.get(f.id());
            rows.add(List.of(
                    words.name(f),
                    ReportPicture.zone(words, f.row()),
                    words.figure.of(f.row(), "highestShare"),
                    words.hectares(f.row(), "areaSquareMetres"),
                    in == null ? "" : ReportWords.count(in, "population"),
                    in == null ? "" : ReportWords.count(in, "sensitiveObjects")));
        }
        Speech speech = words.speech;
        List<String> headings = List.of(
                speech.say(POLLUTANT),
                speech.say(ZONE),
                speech.say(SHARE),
                speech.say(HECTARES),
                speech.say(POPULATION),
                speech.say(OBJECTS));
        return new Html().add("h2", speech.say(RESULTS)).table(headings, rows);
    }
}

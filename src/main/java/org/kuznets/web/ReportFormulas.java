package org.kuznets.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.run.Outcome;

/** The formula of the one-time concentration with numbers: for one pollutant at one place, the part of its main source. */
final class ReportFormulas {
    static final Message STEPS = new Message("report.steps", "The formula, step by step");
    static final Message FORMULA = new Message("report.formula", "Formula");
    static final Message NUMBERS = new Message("report.numbers", "With numbers");
    static final Message RESULT = new Message("report.result", "Result");
    private static final Message STEP = new Message(
            "report.step",
            "{pollutant}: the highest found is {share} of the limit, in a wind from {from}° at {speed} m/s; the main source there"
                    + " is {source} with {part} %. M = {grams} g/s, F = {settling}, A = {stratification}, η = {relief};"
                    + " x = {along} m, y = {across} m.");
    private static final Message HERE = new Message(
            "report.step-here",
            "{pollutant}, at {place}: {share} of the limit, in a wind from {from}° at {speed} m/s; the main source there"
                    + " is {source} with {part} %. M = {grams} g/s, F = {settling}, A = {stratification}, η = {relief};"
                    + " x = {along} m, y = {across} m.");
    private static final Message PART_OF_AREA = new Message(
            "report.part-of-area",
            "The source is a line or an area, reckoned as equal points; the steps are those of the point that adds most.");

    private final ReportWords words;

    ReportFormulas(ReportWords words) {
        this.words = words;
    }

    /**
     * Nothing where no source reaches the place.
     *
     * @param at an attribution
     * @param place where it is, in words; empty for the place where the pollutant is highest
     */
    Html of(String pollutant, Outcome at, String place) {
        Row best = best(pollutant, at);
        Row total = total(pollutant, at);
        if (best == null || total == null) {
            return new Html();
        }
        Html html = new Html().open("section", Map.of("class", "steps"));
        double own = 0;
        int parts = 0;
        for (Feature f : at.layer("attribution-steps").features()) {
            if (f.row().text("loadId", "").equals(pollutant)
                    && f.row().text("sourceId", "").equals(best.text("sourceId", ""))) {
                own += f.row().number("shareOfLimit", 0);
                parts++;
            }
        }
        Map<String, Object> said = said(best, total, pollutant, own);
        said.put("place", place);
        html.add("p", words.speech.say(place.isEmpty() ? STEP : HERE, said));
        if (parts > 1) {
            html.add("p", words.speech.say(PART_OF_AREA));
        }
        List<String> headings = List.of(words.speech.say(FORMULA), words.speech.say(NUMBERS), words.speech.say(RESULT));
        return html.table(headings, ReportSteps.of(best, words.speech)).close("section");
    }

    private Map<String, Object> said(Row best, Row total, String pollutant, double own) {
        Figure figure = words.figure;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pollutant", total.text(words.nameColumn(), pollutant));
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
        return said;
    }

    /** The point that adds most; null where there is none. */
    private static @org.jspecify.annotations.Nullable Row best(String pollutant, Outcome at) {
        Row best = null;
        for (Feature f : at.layer("attribution-steps").features()) {
            if (f.row().text("loadId", "").equals(pollutant)) {
                double most = best == null ? -1 : best.number("milligramsPerCubicMetre", 0);
                best = f.row().number("milligramsPerCubicMetre", 0) > most ? f.row() : best;
            }
        }
        return best;
    }

    private static @org.jspecify.annotations.Nullable Row total(String pollutant, Outcome at) {
        Row total = null;
        for (Feature f : at.layer("attribution-totals").features()) {
            boolean mine = f.row().text("substanceId", "").equals(pollutant)
                    && f.row().text("quantity", "").equals("one-time");
            total = mine ? f.row() : total;
        }
        return total;
    }
}

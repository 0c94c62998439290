package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/** How a zone came about, formula by formula, with the numbers that are known. */
final class ZoneSteps {
    private static final Message WIDTH = new Message("zone-report.width", "L₀ of class {class}");
    private static final Message GROUND =
            new Message("zone-report.ground", "S = all ground within L of the {from}, true metres on the ellipsoid");
    private static final Message STRETCHED = new Message(
            "zone-report.stretched",
            "L = L₀·P/P₀ by direction, P₀ = 12.5 %; {stretch} (for reference only: the rule was not read in the act)");
    private static final Message RING = new Message("zone-report.ring", "S without the site");
    private static final Message ISOLINE = new Message(
            "zone-report.isoline", "the zone is all ground where the computed field reaches this level: {level}");
    private static final Message TOGETHER = new Message(
            "zone-report.together", "the zone is the normative and the calculated zone together, as sets of places");
    private static final Message HERE = new Message("zone-report.here", "at {place}, on the zone's border");

    private final ReportWords words;

    ZoneSteps(ReportWords words) {
        this.words = words;
    }

    Html of(ZoneFacts facts) {
        Html html = new Html().add("h2", words.speech.say(ReportFormulas.STEPS));
        return switch (facts.kind()) {
            case NORMATIVE -> html.text(table(widths(facts.zone().row())).markup());
            case SITE -> site(facts, html);
            case NOISE -> html.text(table(noise(facts)).markup());
            case POLLUTANT -> pollutant(facts, html);
            case SCREENING, ESTABLISHED, NONE ->
                html.add(
                        "p",
                        facts.kind() == ZoneKind.SCREENING
                                ? words.speech.say(TOGETHER)
                                : facts.zone().row().text("act", "–"));
        };
    }

    private Html site(ZoneFacts facts, Html html) {
        facts.normative().ifPresent(o -> o.layer("impact-zones")
                .features()
                .forEach(f -> html.text(table(widths(f.row())).markup())));
        return html;
    }

    private Html pollutant(ZoneFacts facts, Html html) {
        Row row = facts.zone().row();
        html.add("p", words.speech.say(ISOLINE, Map.of("level", ReportPicture.zone(words, row))));
        if (!facts.quantity().equals("one-time")) {
            return html.text(table(mean(facts)).markup());
        }
        ReportFormulas formulas = new ReportFormulas(words);
        facts.causes()
                .ifPresent(o -> html.text(formulas.of(row.text("substanceId", ""), o, place(facts))
                        .markup()));
        return html;
    }

    /** Where the numbers of the formulas are of. */
    private String place(ZoneFacts facts) {
        String at = words.figure.of(facts.at().y) + "° N, " + words.figure.of(facts.at().x) + "° E";
        String said = words.russian ? at.replace("N", "с. ш.").replace("E", "в. д.") : at;
        return said;
    }

    private List<List<String>> widths(Row row) {
        String metres = words.russian ? " м" : " m";
        String hectares = words.russian ? " га" : " ha";
        List<List<String>> all = new ArrayList<>();
        String hazard = row.text("hazardClass", "–");
        all.add(List.of(
                words.speech.say(WIDTH, Map.of("class", hazard)),
                row.text("classEvidence", ""),
                words.figure.of(row, "distanceMetres") + metres));
        String stretch = row.text("stretch", "none");
        String how = stretch.equals("none") ? "L = L₀" : words.speech.say(STRETCHED, Map.of("stretch", stretch));
        all.add(List.of(how, "", stretch.equals("none") ? words.figure.of(row, "distanceMetres") + metres : ""));
        String from = words.speech.word(row.text("measuredFrom", "site"));
        all.add(List.of(
                words.speech.say(GROUND, Map.of("from", from)),
                "",
                words.hectares(row, "areaSquareMetres") + hectares));
        String sum = words.hectares(row, "areaSquareMetres") + " − " + words.hectares(row, "siteAreaSquareMetres");
        all.add(List.of(words.speech.say(RING), sum, words.hectares(row, "ringAreaSquareMetres") + hectares));
        return all;
    }

    /** ISO 9613-2 as docs/models/noise.md gives it; the last line is the level at the place. */
    private List<List<String>> noise(ZoneFacts facts) {
        List<List<String>> all = new ArrayList<>();
        for (String formula : List.of(
                "L_f = L_W − A_div − A_atm − A_gr",
                "A_div = 20·lg d + 11",
                "A_atm = α·d (ISO 9613-1)",
                "A_gr = A_s + A_m + A_r (ISO 9613-2, 7.3.1)",
                "L_A = 10·lg Σ 10^(0.1·(L_f + A_f))")) {
            all.add(List.of(formula, "", ""));
        }
        String level = value(facts, "levelDba");
        all.add(List.of(
                "L = 10·lg Σ 10^(0.1·L_i)",
                words.speech.say(HERE, Map.of("place", place(facts))),
                level + (words.russian ? " дБА" : " dB(A)")));
        return all;
    }

    /** The mean as docs/models/long-term-mean.md gives it; the last line is the mean at the place. */
    private List<List<String>> mean(ZoneFacts facts) {
        String milligrams = words.russian ? " мг/м³" : " mg/m³";
        String here = words.speech.say(HERE, Map.of("place", place(facts)));
        return List.of(
                List.of("u = max(1; u₁₀·(H/10)^p)", "", ""),
                List.of("V = exp(−(z − h)²/(2·σz²)) + exp(−(z + h)²/(2·σz²)) + …", "", ""),
                List.of(
                        "c = Σ Q·f·V/(√(2π)·x·(2π/N)·u·σz)",
                        here,
                        value(facts, "milligramsPerCubicMetre") + milligrams),
                List.of("c/" + (words.russian ? "ПДК" : "limit"), here, value(facts, "shareOfLimit")));
    }

    /** Of the attribution's total; empty where there is none. */
    private String value(ZoneFacts facts, String column) {
        String substance = facts.zone().row().text("substanceId", "");
        return facts.causes().map(o -> o.layer("attribution-totals").features()).orElse(List.of()).stream()
                .map(Feature::row)
                .filter(r -> r.text("quantity", "").equals(facts.quantity())
                        && r.text("substanceId", "").equals(substance))
                .map(r -> words.figure.of(r, column))
                .findFirst()
                .orElse("");
    }

    private Html table(List<List<String>> rows) {
        List<String> headings = List.of(
                words.speech.say(ReportFormulas.FORMULA),
                words.speech.say(ReportFormulas.NUMBERS),
                words.speech.say(ReportFormulas.RESULT));
        return new Html()
                .open("section", Map.of("class", "steps"))
                .text(new Html().table(headings, rows).markup())
                .close("section");
    }
}

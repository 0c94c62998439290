package org.kuznets.web;

import java.util.Collection;
import java.util.List;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Message;
import org.kuznets.run.Engine;

/** The norms that a printed page rests on, each with its act, edition and how well it is known. */
final class ReportNorms {
    static final Message NORMS = new Message("report.norms", "Norms");

    private final Engine engine;
    private final ReportWords words;

    ReportNorms(Engine engine, ReportWords words) {
        this.engine = engine;
        this.words = words;
    }

    /** The limits of these pollutants, by id or code. */
    Html limits(Collection<String> pollutants) {
        List<Feature> limits = ReportFacts.features(engine, "substances", "", null).stream()
                .filter(f -> pollutants.contains(f.row().text("id", ""))
                        || pollutants.contains(f.row().text("code", "")))
                .toList();
        return words.table(
                limits,
                List.of(
                        "code",
                        words.nameColumn(),
                        "oneTimeMilligramsPerCubicMetre",
                        "dailyMeanMilligramsPerCubicMetre",
                        "annualMeanMilligramsPerCubicMetre",
                        "hazardClass",
                        "act",
                        "edition",
                        "validFrom",
                        "evidence"));
    }

    /** What sets the width of normative zones. */
    Html widths(List<Feature> zones) {
        return words.table(
                zones,
                List.of(
                        "hazardClass",
                        "distanceMetres",
                        "measuredFrom",
                        "basis",
                        "classSource",
                        "classEvidence",
                        "act"));
    }
}

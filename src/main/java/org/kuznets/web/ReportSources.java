package org.kuznets.web;

import java.util.List;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/** The emission sources of a printed page, with what is known of each. */
final class ReportSources {
    private static final Message SOURCES = new Message("report.sources", "Sources and what they emit");
    private static final Message NO_SOURCES =
            new Message("report.no-sources", "No source of this enterprise is known.");

    private ReportSources() {}

    static Html of(List<Feature> sources, ReportWords words) {
        Html html = new Html().add("h2", words.speech.say(SOURCES));
        if (sources.isEmpty()) {
            return html.add("p", words.speech.say(NO_SOURCES));
        }
        List<Column> columns = sources.get(0).row().columns().all().stream()
                .filter(c -> !c.name().equals("enterpriseId"))
                .filter(c -> sources.stream().anyMatch(f -> filled(f.row(), c.name())))
                .toList();
        List<String> headings = columns.stream()
                .map(c -> CollectionSchema.title(c, words.speech) + words.unit(c.unit()))
                .toList();
        return html.table(
                headings,
                sources.stream()
                        .map(f -> columns.stream()
                                .map(c -> words.value(f.row(), c))
                                .toList())
                        .toList());
    }

    private static boolean filled(Row row, String column) {
        return row.find(column).isPresent() && row.number(column, 1) != 0;
    }
}

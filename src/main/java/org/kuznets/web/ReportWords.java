package org.kuznets.web;

import java.util.List;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.kuznets.notice.Speech;

/** How the parts of a printed page say things alike: names, figures and tables in one language. */
final class ReportWords {
    final Speech speech;
    final Figure figure;
    final boolean russian;

    ReportWords(Speech speech) {
        this.speech = speech;
        this.figure = new Figure(speech);
        this.russian = speech.language().equals("ru");
    }

    /** That of the page's language, else the other, else the id. */
    String name(Feature f) {
        String other = f.row().text("nameEn", f.row().text("nameRu", f.id()));
        return f.row().text(nameColumn(), other);
    }

    String nameColumn() {
        return russian ? "nameRu" : "nameEn";
    }

    /** A whole number, empty for none. */
    static String count(Row row, String column) {
        double v = row.number(column, Double.NaN);
        return Double.isNaN(v) ? "" : Long.toString(Math.round(v));
    }

    String hectares(Row row, String column) {
        double v = row.number(column, Double.NaN);
        return Double.isNaN(v) ? "" : figure.of(v / 10_000);
    }

    /** A comma and the unit that {@link #value} is in; empty where the column's name says enough. */
    String unit(Unit unit) {
        String sign = Shown.unit(unit == Unit.SQUARE_METRE ? Unit.HECTARE : unit, speech);
        return sign.isEmpty() ? "" : ", " + sign;
    }

    /** Areas in hectares, other numbers as they are, coded words in the language of the page. */
    String value(Row row, Column c) {
        if (c.unit() == Unit.SQUARE_METRE) {
            return hectares(row, c.name());
        }
        return c.type() == Column.Type.NUMBER
                ? figure.of(row, c.name())
                : speech.word(Shown.value(row.find(c.name()).orElse(null)));
    }

    /** A row for each column of one feature that holds anything. */
    Html facts(Row row, List<String> wanted) {
        List<List<String>> rows = row.columns().all().stream()
                .filter(c -> wanted.contains(c.name()) && row.find(c.name()).isPresent())
                .map(c -> List.of(CollectionSchema.title(c, speech) + unit(c.unit()), value(row, c)))
                .toList();
        return rows.isEmpty() ? new Html() : new Html().table(List.of(), rows);
    }

    /** A row for each feature, with those of the columns that they have; nothing without features. */
    Html table(List<Feature> features, List<String> wanted) {
        if (features.isEmpty()) {
            return new Html();
        }
        List<Column> columns = features.get(0).row().columns().all().stream()
                .filter(c -> wanted.contains(c.name()))
                .toList();
        return new Html()
                .table(
                        columns.stream()
                                .map(c -> CollectionSchema.title(c, speech) + unit(c.unit()))
                                .toList(),
                        features.stream()
                                .map(f -> columns.stream()
                                        .map(c -> value(f.row(), c))
                                        .toList())
                                .toList());
    }
}

package org.kuznets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Column;
import org.kuznets.layer.Query;
import org.kuznets.layer.Row;
import org.kuznets.layer.Rows;
import org.kuznets.notice.Speech;
import org.kuznets.portray.style.LayerStyle.Choice;
import org.kuznets.portray.style.Text;

/** The different values of some columns of a collection, their names, and which of them occur together. */
final class Choices {
    /** Different combinations that are told, no more. */
    private static final int MOST = 2000;

    private final CollectionInfo info;
    private final List<Choice> choices;
    /** By choice, each value with its names in both languages. */
    private final List<Map<Object, Map<String, Object>>> values = new ArrayList<>();

    private final Set<List<Object>> together = new LinkedHashSet<>();
    private boolean complete = true;

    /** @param choices of columns that the collection has */
    Choices(CollectionInfo info, List<Choice> choices) {
        this.info = info;
        this.choices = choices;
        choices.forEach(c -> values.add(new LinkedHashMap<>()));
    }

    /** Reads the whole collection once. A row that lacks one of the values is seen with all only. */
    void read(Catalog catalog) {
        try (Rows rows = catalog.rows(Query.all(info.id()))) {
            rows.forEachRemaining(f -> add(f.row()));
        }
    }

    private void add(Row row) {
        List<Object> found = new ArrayList<>();
        for (Choice c : choices) {
            row.find(c.column()).ifPresent(found::add);
        }
        if (found.size() < choices.size() || together.contains(found)) {
            return;
        }
        if (together.size() == MOST) {
            complete = false;
            return;
        }
        together.add(found);
        for (int i = 0; i < found.size(); i++) {
            Text names = choices.get(i).names();
            values.get(i).putIfAbsent(found.get(i), names == null ? Map.of() : names(row, names));
        }
    }

    private static Map<String, Object> names(Row row, Text columns) {
        String either = row.text(columns.en(), row.text(columns.ru(), ""));
        return Json.of("en", either, "ru", row.text(columns.ru(), either));
    }

    /** As plain values for JSON: {@code together} holds one list of values, in the order of {@code choices}, each. */
    Map<String, Object> tree() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            List<Object> known = new ArrayList<>();
            values.get(i)
                    .forEach((value, title) ->
                            known.add(Json.of("value", plain(value), "title", title.isEmpty() ? null : title)));
            Column column = info.columns()
                    .all()
                    .get(info.columns().indexOf(choices.get(i).column()));
            all.add(Json.of(
                    "column",
                    column.name(),
                    "title",
                    title(choices.get(i), column),
                    "unit",
                    Json.of(
                            "en",
                            Shown.unit(column.unit(), Speech.ENGLISH),
                            "ru",
                            Shown.unit(column.unit(), Speech.RUSSIAN)),
                    "all",
                    choices.get(i).all(),
                    "values",
                    known));
        }
        List<List<Object>> rows = together.stream()
                .map(r -> r.stream().map(Choices::plain).toList())
                .toList();
        return Json.of("collection", info.id(), "choices", all, "together", rows, "complete", complete);
    }

    private static Map<String, Object> title(Choice choice, Column column) {
        Text own = choice.title();
        return own != null
                ? Json.of("en", own.en(), "ru", own.ru())
                : Json.of(
                        "en", CollectionSchema.title(column, Speech.ENGLISH),
                        "ru", CollectionSchema.title(column, Speech.RUSSIAN));
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}

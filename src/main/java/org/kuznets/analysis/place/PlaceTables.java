package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.suitability.Rule;
import org.kuznets.analysis.suitability.Verdict;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** What forbids a place, and what adds to its score, as tables. */
final class PlaceTables {
    /** Of things that a rule is about so many are named. */
    private static final int MOST_NAMES = 10;

    static final Columns BANS = Columns.of(
            Column.text("id"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("thingsEn", Column.Type.TEXT, Unit.NONE, "the land or things that the rule is about, by name"),
            new Column("thingsRu", Column.Type.TEXT, Unit.NONE, "the same in Russian"),
            new Column("percent", Column.Type.NUMBER, Unit.PERCENT, "of the site; 100 for a point"),
            new Column("slopePercent", Column.Type.NUMBER, Unit.PERCENT, "of the ground, for a rule about slopes"),
            Column.number("distanceMetres", Unit.METRE),
            Column.text("act"),
            Column.text("edition"),
            Column.text("evidence"),
            new Column("verified", Column.Type.BOOLEAN, Unit.NONE, ""));

    static final Columns CRITERIA = Columns.of(
            Column.text("id"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("value", Column.Type.NUMBER, Unit.NONE, "as measured, in the unit beside it"),
            Column.text("unit"),
            Column.text("word"),
            Column.number("score", Unit.ONE),
            Column.number("weight", Unit.ONE),
            new Column("points", Column.Type.NUMBER, Unit.ONE, "weight times score"),
            Column.text("why"),
            Column.text("evidence"));

    private PlaceTables() {}

    static Layer bans(Verdict verdict, Crs crs, String quality) {
        List<Feature> rows = new ArrayList<>();
        for (Verdict.Ban b : verdict.bans()) {
            Rule r = b.rule();
            Row row = new Row(
                    BANS,
                    r.id(),
                    r.nameEn(),
                    r.nameRu(),
                    names(b.features(), "nameEn", "nameRu", "unnamed: "),
                    names(b.features(), "nameRu", "nameEn", "без названия: "),
                    b.percent(),
                    finite(b.value()),
                    r.isSlope() ? null : r.metres(),
                    r.act(),
                    r.edition(),
                    r.evidence(),
                    r.verified());
            rows.add(new Feature(r.id(), null, row));
        }
        return new Layer("place-bans", "What forbids it", crs, BANS, quality, rows);
    }

    private static @Nullable String names(List<Feature> features, String column, String other, String unnamed) {
        List<String> names = features.stream()
                .map(f -> f.row().text(column, f.row().text(other, "")))
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        long without = features.stream()
                .filter(f -> f.row().text(column, f.row().text(other, "")).isEmpty())
                .count();
        List<String> said = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMES)));
        if (names.size() > MOST_NAMES) {
            said.add("...");
        }
        if (without > 0) {
            said.add(unnamed + without);
        }
        return said.isEmpty() ? null : String.join("; ", said);
    }

    static Layer criteria(Verdict verdict, Crs crs, String quality) {
        List<Feature> rows = new ArrayList<>();
        for (Verdict.Share s : verdict.shares()) {
            Row row = new Row(
                    CRITERIA,
                    s.term().id(),
                    s.term().nameEn(),
                    s.term().nameRu(),
                    finite(s.value()),
                    s.term().unit().equals(Unit.NONE) ? null : s.term().unit().symbol(),
                    s.word().isEmpty() ? null : s.word(),
                    finite(s.score()),
                    s.weight(),
                    finite(s.points()),
                    s.term().why(),
                    s.term().evidence());
            rows.add(new Feature(s.term().id(), null, row));
        }
        return new Layer("place-criteria", "What makes the place good or bad", crs, CRITERIA, quality, rows);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

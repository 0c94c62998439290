package org.kuznets.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.compare.Lived.Part;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays a comparison out: the land that changed hands, and one row of figures a key. */
record CompareTables(List<Change> changes, Lived lived, Columns keys, Crs crs, String quality) {
    private static final String BASIS = "screening estimate: the difference of two computed runs";

    Layer zones() {
        Columns columns = columns(
                Column.text("id"),
                new Column(
                        "change",
                        Column.Type.TEXT,
                        Unit.NONE,
                        "gained: only in the second run; lost: only in the first; kept: in both"),
                Column.number("areaSquareMetres", Unit.SQUARE_METRE),
                Column.number("population", Unit.PERSON));
        List<Feature> all = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            Change c = changes.get(k);
            for (Part part : Part.values()) {
                Geometry shape = Lived.shape(c, part);
                if (!shape.isEmpty()) {
                    String change = part.name().toLowerCase(Locale.ROOT);
                    String id = c.key().id() + "/" + change;
                    Row row = row(columns, c, id, change, shape.getArea(), persons(lived.persons(part, k)));
                    all.add(new Feature(id, shape, row));
                }
            }
        }
        return new Layer("zone-changes", "Land gained, lost and kept", crs, columns, quality, all);
    }

    Layer table() {
        Columns columns = columns(
                Column.text("id"),
                new Column("foundIn", Column.Type.TEXT, Unit.NONE, "both runs, or only one of them"),
                Column.number("beforeSquareMetres", Unit.SQUARE_METRE),
                Column.number("afterSquareMetres", Unit.SQUARE_METRE),
                new Column("differenceSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "after less before"),
                Column.number("gainedSquareMetres", Unit.SQUARE_METRE),
                Column.number("lostSquareMetres", Unit.SQUARE_METRE),
                Column.number("keptSquareMetres", Unit.SQUARE_METRE),
                Column.number("peopleBefore", Unit.PERSON),
                Column.number("peopleAfter", Unit.PERSON),
                new Column(
                        "peopleGained",
                        Column.Type.NUMBER,
                        Unit.PERSON,
                        "on land that only the second run's zones hold"),
                new Column(
                        "peopleLost", Column.Type.NUMBER, Unit.PERSON, "on land that only the first run's zones hold"));
        List<Feature> all = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            Change c = changes.get(k);
            double before = c.before().getArea();
            double after = c.after().getArea();
            double gained = lived.persons(Part.GAINED, k);
            double lost = lived.persons(Part.LOST, k);
            double kept = lived.persons(Part.KEPT, k);
            String found = c.before().isEmpty() ? "after only" : c.after().isEmpty() ? "before only" : "both";
            Row row = row(
                    columns,
                    c,
                    c.key().id(),
                    found,
                    before,
                    after,
                    after - before,
                    c.gained().getArea(),
                    c.lost().getArea(),
                    c.kept().getArea(),
                    persons(kept + lost),
                    persons(kept + gained),
                    persons(gained),
                    persons(lost));
            all.add(new Feature(c.key().id(), (Geometry) null, row));
        }
        return new Layer("changes", "What changed, zone by zone", crs, columns, quality, all);
    }

    private @Nullable Object persons(double n) {
        return lived.known ? (Object) n : null;
    }

    /** The identifier, the key, names; then the figures; then where they come from. */
    private Columns columns(Column id, Column... figures) {
        List<Column> all = new ArrayList<>(List.of(id));
        all.addAll(keys.all());
        for (String name : List.of("nameEn", "nameRu")) {
            if (!keys.has(name)) {
                all.add(Column.text(name));
            }
        }
        all.addAll(List.of(figures));
        all.add(Column.text("quality"));
        all.add(Column.text("basis"));
        return new Columns(all);
    }

    private Row row(Columns columns, Change c, String id, @Nullable Object... figures) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(id);
        all.addAll(c.key().values());
        for (String name : List.of("nameEn", "nameRu")) {
            if (!keys.has(name)) {
                all.add(c.about().row().find(name).map(Object::toString).orElse(null));
            }
        }
        all.addAll(java.util.Arrays.asList(figures));
        all.add(Row.orNull(quality));
        all.add(BASIS);
        return new Row(columns, all.toArray());
    }
}

package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/**
 * The figures of nested zones, level by level. They are cumulative, at the level or above; only bands, from a level up to
 * the next one, may be added up.
 *
 * @param land by level
 * @param people by level, as areas of one class whose unit is persons; null when settlements are not known
 */
record LevelTables(Figures figures, LevelChains levels, Areas land, @Nullable Areas people) {
    /** What a zone of a level says of itself: kept in every table. */
    static final List<Column> SAID = List.of(
            Column.text("substance"),
            Column.text("substanceId"),
            new Column("level", Type.NUMBER, Unit.NONE, "shares of the limit, or dBA: at this level or above"),
            Column.text("kind"),
            Column.text("limitKind"),
            Column.text("period"));

    private static final Columns LEVELS = with(
            Column.text("id"),
            List.of(
                    Column.text("nameEn"),
                    Column.text("nameRu"),
                    Column.integer("zones", Unit.COUNT),
                    Column.number("areaSquareMetres", Unit.SQUARE_METRE),
                    Column.number("population", Unit.PERSON),
                    Column.integer("sensitiveObjects", Unit.COUNT),
                    Column.number("residentialSquareMetres", Unit.SQUARE_METRE),
                    new Column("bandSquareMetres", Type.NUMBER, Unit.SQUARE_METRE, "up to the next higher level"),
                    new Column("bandPopulation", Type.NUMBER, Unit.PERSON, "up to the next higher level"),
                    Column.text("quality")));
    private static final Columns LAND = with(
            Column.text("id"),
            List.of(
                    Column.text("landClass"),
                    Column.number("areaSquareMetres", Unit.SQUARE_METRE),
                    new Column("sharePercent", Type.NUMBER, Unit.PERCENT, "of the level's area"),
                    Column.text("quality")));

    static Columns with(Column id, List<Column> more) {
        List<Column> all = new ArrayList<>(List.of(id));
        all.addAll(SAID);
        all.addAll(more);
        return new Columns(all);
    }

    /** What a zone says of itself, then {@code more}. */
    static Row row(Columns columns, String id, @Nullable Feature zone, @Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>(List.of(id));
        for (Column c : SAID) {
            all.add(zone == null ? null : said(zone.row(), c));
        }
        all.addAll(java.util.Arrays.asList(more));
        return new Row(columns, all.toArray());
    }

    static @Nullable Object said(Row row, Column c) {
        double n = row.number(c.name(), Double.NaN);
        return c.type() == Type.NUMBER
                ? Double.isNaN(n) ? null : (Object) n
                : row.find(c.name()).map(Object::toString).orElse(null);
    }

    Layer levels(Crs crs) {
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < levels.zones().size(); i++) {
            Feature f = levels.zones().features.get(i);
            int above = levels.above(i);
            Row row = row(
                    LEVELS,
                    f.id(),
                    f,
                    text(f, "nameEn"),
                    text(f, "nameRu"),
                    (long) levels.members().get(i).size(),
                    area(i),
                    persons(i),
                    figures.conflicts().findCount(levels.members().get(i)).orElse(null),
                    figures.areas().classes() > 0 ? (Object) homes(i) : null,
                    area(i) - (above < 0 ? 0 : area(above)),
                    people == null ? null : (Object) (people.inZone(i, 0) - (above < 0 ? 0 : people.inZone(above, 0))),
                    Row.orNull(figures.quality()));
            rows.add(new Feature(f.id(), f.geometry(), row));
        }
        return new Layer("exposure-by-level", "What lies inside, level by level", crs, LEVELS, figures.quality(), rows);
    }

    Layer land(Crs crs) {
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < levels.zones().size(); i++) {
            Feature f = levels.zones().features.get(i);
            double whole = area(i);
            for (int c = 0; c <= land.classes(); c++) {
                double here = land.inZone(i, c);
                if (here > ExposureTables.SLIVER * whole) {
                    String name = figures.landUse().name(c);
                    String id = f.id() + "/" + name;
                    Row row = row(LAND, id, f, name, here, 100 * here / whole, Row.orNull(figures.quality()));
                    rows.add(new Feature(id, (Geometry) null, row));
                }
            }
        }
        return new Layer("land-use-by-level", "Land use, level by level", crs, LAND, figures.quality(), rows);
    }

    private double area(int level) {
        double sum = 0;
        for (int c = 0; c <= land.classes(); c++) {
            sum += land.inZone(level, c);
        }
        return sum;
    }

    private double homes(int level) {
        double sum = 0;
        for (int c = 0; c < land.classes(); c++) {
            sum += figures.residential().contains(figures.landUse().name(c)) ? land.inZone(level, c) : 0;
        }
        return sum;
    }

    private @Nullable Object persons(int level) {
        return people == null ? null : (Object) people.inZone(level, 0);
    }

    static @Nullable Object text(Feature f, String column) {
        return f.row().find(column).map(Object::toString).orElse(null);
    }
}

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

/** Lays the figures of municipalities out: a row for each that anything lies in. */
record MunicipalityTables(Figures figures, @Nullable ByMunicipality found) {
    /** The municipality of land in none. */
    static final String NONE = "none";

    private static final List<Column> PLACE = List.of(
            new Column("municipalityId", Type.TEXT, Unit.NONE, "none: outside all municipalities"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column(
                    "zoneId", Type.TEXT, Unit.NONE, "a zone, a level of zones, or total: all together, counted once"));
    private static final Columns EXPOSURE = columns(List.of(
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.number("population", Unit.PERSON),
            Column.number("residentialSquareMetres", Unit.SQUARE_METRE),
            Column.text("quality")));
    private static final Columns LAND = columns(List.of(
            Column.text("landClass"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            new Column("sharePercent", Type.NUMBER, Unit.PERCENT, "of the municipality's land inside the zone"),
            Column.text("quality")));

    private static Columns columns(List<Column> figures) {
        List<Column> all = new ArrayList<>(PLACE);
        all.addAll(figures);
        return LevelTables.with(Column.text("id"), all);
    }

    /** One municipality and one zone, level or total; below 0 for the total. */
    private record Cell(int scope, int municipality) {}

    private List<Cell> cells(ByMunicipality by) {
        List<Cell> all = new ArrayList<>();
        for (int m = 0; m <= by.municipalities().size(); m++) {
            for (int s = -1; s < by.scopes().size(); s++) {
                Double persons = by.persons(s, m);
                if (by.area(s, m) > 0 || (persons != null && persons > 0)) {
                    all.add(new Cell(s, m));
                }
            }
        }
        return all;
    }

    Layer exposure(Crs crs) {
        List<Feature> rows = found == null ? List.of() : exposure(found);
        return layer("exposure-by-municipality", "What lies inside, by municipality", crs, EXPOSURE, rows);
    }

    private List<Feature> exposure(ByMunicipality found) {
        List<Feature> rows = new ArrayList<>();
        for (Cell c : cells(found)) {
            double homes = 0;
            for (int k = 0; k < found.classes(); k++) {
                homes += figures.residential().contains(figures.landUse().name(k))
                        ? found.area(c.scope(), c.municipality(), k)
                        : 0;
            }
            String id = id(found, c);
            Row row = row(
                    EXPOSURE,
                    found,
                    c,
                    id,
                    found.area(c.scope(), c.municipality()),
                    found.persons(c.scope(), c.municipality()),
                    found.classes() > 0 ? (Object) homes : null);
            rows.add(new Feature(id, (Geometry) null, row));
        }
        return rows;
    }

    Layer land(Crs crs) {
        List<Feature> rows = found == null ? List.of() : land(found);
        return layer("land-use-by-municipality", "Land use inside, by municipality", crs, LAND, rows);
    }

    private List<Feature> land(ByMunicipality found) {
        List<Feature> rows = new ArrayList<>();
        for (Cell c : cells(found)) {
            double whole = found.area(c.scope(), c.municipality());
            for (int k = 0; k <= found.classes(); k++) {
                double here = found.area(c.scope(), c.municipality(), k);
                if (here > ExposureTables.SLIVER * whole) {
                    String name = figures.landUse().name(k);
                    String id = id(found, c) + "/" + name;
                    Row row = row(LAND, found, c, id, name, here, whole > 0 ? (Object) (100 * here / whole) : null);
                    rows.add(new Feature(id, (Geometry) null, row));
                }
            }
        }
        return rows;
    }

    private Layer layer(String id, String title, Crs crs, Columns columns, List<Feature> rows) {
        return new Layer(id, title, crs, columns, figures.quality(), rows);
    }

    private static String id(ByMunicipality by, Cell c) {
        return place(by, c) + "/" + scope(by, c);
    }

    private static String place(ByMunicipality by, Cell c) {
        return c.municipality() < by.municipalities().size()
                ? by.municipalities().features().get(c.municipality()).id()
                : NONE;
    }

    private static String scope(ByMunicipality by, Cell c) {
        return c.scope() < 0
                ? ExposureTables.TOTAL
                : by.scopes().features.get(c.scope()).id();
    }

    private Row row(Columns columns, ByMunicipality by, Cell c, String id, @Nullable Object... values) {
        Feature place = c.municipality() < by.municipalities().size()
                ? by.municipalities().features().get(c.municipality())
                : null;
        List<@Nullable Object> all = new ArrayList<>();
        all.add(place(by, c));
        all.add(place == null ? "Outside municipalities" : LevelTables.text(place, "nameEn"));
        all.add(place == null ? "Вне муниципальных образований" : LevelTables.text(place, "nameRu"));
        all.add(scope(by, c));
        all.addAll(java.util.Arrays.asList(values));
        all.add(Row.orNull(figures.quality()));
        return LevelTables.row(
                columns, id, c.scope() < 0 ? null : by.scopes().features.get(c.scope()), all.toArray());
    }
}

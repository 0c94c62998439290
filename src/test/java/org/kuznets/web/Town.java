package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.Tables;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Catalog;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A small town for tests of the web room: 250 works in rows of ten, and a table without shapes. */
final class Town {
    static final int WORKS = 250;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Town() {}

    static Catalog catalog() {
        return new MemoryCatalog(List.of(works(), jobs(), Tables.get("industry-classes", Crs.CRS84)), "v1");
    }

    static Engine engine() {
        Recipe zones = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
        return new Engine(catalog(), List.of(zones));
    }

    static Layer works() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("nameEn"),
                Column.text("industryCode"),
                Column.text("hazardClass"),
                Column.text("status"),
                Column.integer("jobs", Unit.PERSON),
                Column.number("capacity", Unit.TONNE_PER_YEAR));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            String hazard = new String[] {"I", "II", "III", "IV", "V"}[i % 5];
            String name = i == 7 ? "<script>alert('x')</script>" : "Works " + i;
            Row row = new Row(
                    columns, "w" + i, name, null, hazard, i % 9 == 0 ? "retired" : "operating", (long) i, i / 3.0);
            Coordinate at = new Coordinate(86 + i % 10 * 0.1, 53 + i / 10 * 0.1);
            all.add(new Feature("w" + i, SHAPES.createPoint(at), row));
        }
        return new Layer("enterprises", "Works & mills", Crs.CRS84, columns, "synthetic", all);
    }

    private static Layer jobs() {
        Columns columns = Columns.of(Column.text("municipality"), Column.integer("year", Unit.YEAR));
        return new Layer(
                "jobs-by-sector",
                "Jobs",
                Crs.CRS84,
                columns,
                "reported",
                List.of(new Feature("1", null, new Row(columns, "Kemerovo", 2024L))));
    }
}

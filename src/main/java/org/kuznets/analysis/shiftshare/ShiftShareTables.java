package org.kuznets.analysis.shiftshare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays the parts of change out: by place and sector, by place, by sector. */
record ShiftShareTables(
        JobsTable table,
        int from,
        int to,
        Cell[][] cells,
        List<double[]> gerfin,
        Crs crs,
        String quality,
        String basis) {
    private static final List<Column> NAMES =
            List.of(Column.text("municipality"), Column.text("nameEn"), Column.text("nameRu"));
    private static final List<Column> FIGURES = List.of(
            Column.integer("fromYear", Unit.YEAR),
            Column.integer("toYear", Unit.YEAR),
            Column.number("jobsBefore", Unit.PERSON),
            Column.number("jobsAfter", Unit.PERSON),
            new Column("jobsChange", Type.NUMBER, Unit.PERSON, "after less before"),
            new Column("nationalEffect", Type.NUMBER, Unit.PERSON, "Dunn: growth of all jobs of the reference"),
            new Column("mixEffect", Type.NUMBER, Unit.PERSON, "Dunn: the sector's growth in the reference against it"),
            new Column("regionalEffect", Type.NUMBER, Unit.PERSON, "Dunn: growth here against the sector's"),
            new Column("regionalPercent", Type.NUMBER, Unit.PERCENT, "the regional part in jobs before"),
            new Column("competitiveEffect", Type.NUMBER, Unit.PERSON, "Esteban-Marquillas, part of the regional"),
            new Column("allocationEffect", Type.NUMBER, Unit.PERSON, "Esteban-Marquillas, part of the regional"),
            new Column("neighbourEffect", Type.NUMBER, Unit.PERSON, "Nazara-Hewings: neighbours' growth of the sector"),
            new Column("localEffect", Type.NUMBER, Unit.PERSON, "Nazara-Hewings: growth here against the neighbours'"),
            new Column("dynamicNationalEffect", Type.NUMBER, Unit.PERSON, "Dunn's parts step by step, added up"),
            Column.number("dynamicMixEffect", Unit.PERSON),
            Column.number("dynamicRegionalEffect", Unit.PERSON));
    private static final List<Column> END =
            List.of(Column.text("note"), Column.text("reason"), Column.text("quality"), Column.text("basis"));
    private static final List<Column> GERFIN = List.of(
            new Column("mixIndex", Type.NUMBER, Unit.ONE, "Gerfin: above 1 where sectors here grow well elsewhere"),
            new Column("regionalIndex", Type.NUMBER, Unit.ONE, "Gerfin: above 1 where sectors grow better here"),
            new Column("netIndex", Type.NUMBER, Unit.ONE, "Gerfin: the product of the two"),
            new Column("shiftKind", Type.TEXT, Unit.NONE, "the signs of mix and regional part"));

    private static Columns columns(List<List<Column>> parts) {
        List<Column> all = new ArrayList<>(List.of(Column.text("id")));
        parts.forEach(all::addAll);
        return new Columns(all);
    }

    Layer cellLayer() {
        Columns columns = columns(List.of(NAMES, List.of(Column.text("sector")), FIGURES, END));
        List<Feature> rows = new ArrayList<>();
        List<Place> places = table.places().all();
        List<String> ids = table.sectorIds();
        for (int i = 0; i < ids.size(); i++) {
            for (int r = 0; r < places.size(); r++) {
                Cell c = cells[r][i];
                String id = places.get(r).id() + "/" + ids.get(i);
                List<@Nullable Object> values = new ArrayList<>(names(id, places.get(r)));
                values.add(table.sectors().get(i));
                values.addAll(figures(c));
                values.addAll(end(c.note(), c.effects().known() ? "" : "withheld, or the reference had no jobs"));
                rows.add(new Feature(id, places.get(r).findShape().orElse(null), new Row(columns, values.toArray())));
            }
        }
        return new Layer("shift-share", "Shift-share by municipality and sector", crs, columns, quality, rows);
    }

    Layer placeLayer() {
        Columns columns = columns(List.of(NAMES, FIGURES, GERFIN, END));
        List<Feature> rows = new ArrayList<>();
        List<Place> places = table.places().all();
        for (int r = 0; r < places.size(); r++) {
            Cell c = Arrays.stream(cells[r]).reduce(Cell.NONE, Cell::plus);
            double[] g = gerfin.get(r);
            List<@Nullable Object> values = new ArrayList<>(names(places.get(r).id(), places.get(r)));
            values.addAll(figures(c));
            values.addAll(Arrays.asList(Known.or(g[0]), Known.or(g[1]), Known.or(g[2]), Known.or(kind(c))));
            values.addAll(end("", c.before() > 0 ? "" : "no jobs in the first year"));
            rows.add(new Feature(
                    places.get(r).id(), places.get(r).findShape().orElse(null), new Row(columns, values.toArray())));
        }
        return new Layer("shift-share-municipalities", "Shift-share by municipality", crs, columns, quality, rows);
    }

    private static String kind(Cell c) {
        if (!(c.before() > 0)) {
            return "";
        }
        String mix = c.effects().mix() >= 0 ? "good mix" : "poor mix";
        return mix + ", " + (c.effects().regional() >= 0 ? "good place" : "poor place");
    }

    Layer sectorTable() {
        Columns columns = columns(List.of(List.of(Column.text("sector")), FIGURES, END));
        List<Feature> rows = new ArrayList<>();
        List<String> ids = table.sectorIds();
        for (int i = 0; i < ids.size(); i++) {
            Cell sum = Cell.NONE;
            for (Cell[] row : cells) {
                sum = sum.plus(row[i]);
            }
            List<@Nullable Object> values = new ArrayList<>();
            values.add(ids.get(i));
            values.add(table.sectors().get(i));
            values.addAll(figures(sum));
            values.addAll(end("", ""));
            rows.add(new Feature(ids.get(i), (Geometry) null, new Row(columns, values.toArray())));
        }
        return new Layer("shift-share-sectors", "Shift-share by sector", crs, columns, quality, rows);
    }

    private static List<@Nullable Object> names(String id, Place place) {
        return Arrays.asList(id, place.id(), place.text("nameEn", place.id()), Known.or(place.text("nameRu", "")));
    }

    private List<@Nullable Object> figures(Cell c) {
        Effects e = c.effects();
        return Arrays.asList(
                Known.year(from),
                Known.year(to),
                Known.or(c.before()),
                Known.or(c.after()),
                Known.or(e.change()),
                Known.or(e.national()),
                Known.or(e.mix()),
                Known.or(e.regional()),
                Known.or(100 * e.regional() / c.before()),
                Known.or(e.competitive()),
                Known.or(e.allocation()),
                Known.or(e.neighbour()),
                Known.or(e.local()),
                Known.or(c.dynamic().national()),
                Known.or(c.dynamic().mix()),
                Known.or(c.dynamic().regional()));
    }

    private List<@Nullable Object> end(String note, String reason) {
        return Arrays.asList(Known.or(note), Known.or(reason), Known.or(quality), basis);
    }
}

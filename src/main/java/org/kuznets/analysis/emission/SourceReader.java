package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Geometry;

/**
 * The sources of a layer that has one row for each, or one for each source and pollutant. Rows of one source must agree
 * about it; a blank cell agrees with anything.
 */
final class SourceReader {
    private static final Message TWICE = new Message(
            "emission.source-twice",
            "the rows {first} and {second} both are source {source}; give each source an id of its own, or add the column"
                    + " substance for a row a pollutant");
    private static final Message DISAGREE = new Message(
            "emission.rows-disagree",
            "source {source}: {column} is {one} in row {first} and {other} in row {second}; rows of one source must"
                    + " agree");
    private static final Message ELSEWHERE = new Message(
            "emission.places-disagree",
            "source {source} stands in different places in the rows {first} and {second}, {metres} m apart");
    private static final Message MIXED_SHAPE =
            new Message("emission.mixed-shape", "source {source} mixes points, lines and areas; give it one kind");

    /** Coordinates are often rounded to a centimetre. */
    private static final double SAME_PLACE_METRES = 0.02;

    private static final double SAME = 1e-9;

    private final Layer layer;
    private final double airCelsius;
    private final InventoryFaults faults;

    SourceReader(EmissionsIn in, InventoryFaults faults) {
        this.layer = in.sources();
        this.airCelsius = in.airCelsius();
        this.faults = faults;
    }

    /** Whether the layer has a row for each pollutant of a source. */
    static boolean isLong(Layer layer) {
        return layer.columns().has("substance");
    }

    /** By id, in the layer's order. */
    Map<String, Source> read() {
        Map<String, List<Feature>> rows = new LinkedHashMap<>();
        for (Feature f : layer.features()) {
            rows.computeIfAbsent(id(f), k -> new ArrayList<>()).add(f);
        }
        Map<String, Source> all = new LinkedHashMap<>();
        rows.forEach((id, same) -> all.put(id, source(id, same)));
        return all;
    }

    static String id(Feature f) {
        return f.row().text("sourceId", f.row().text("id", f.id())).strip();
    }

    private Source source(String id, List<Feature> rows) {
        Feature first = rows.get(0);
        if (rows.size() > 1 && !isLong(layer)) {
            faults.add(
                    TWICE,
                    id,
                    Map.of(
                            "source",
                            id,
                            "first",
                            first.id(),
                            "second",
                            rows.get(1).id()));
        }
        Row row = rows.size() == 1 ? first.row() : merged(id, rows);
        Geometry shape = shape(id, rows);
        Mouth mouth = Mouth.of(row, "source " + id, id, airCelsius, faults);
        return new Source(
                id, row.text("enterpriseId", ""), row.text("kind", ""), shape, mouth, quality(rows), List.copyOf(rows));
    }

    private String quality(List<Feature> rows) {
        return Quality.poorest(
                rows.stream().map(f -> Quality.of(f, layer)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private @Nullable Geometry shape(String id, List<Feature> rows) {
        Feature first = rows.get(0);
        Geometry shape = null;
        for (Feature f : rows) {
            Geometry g = f.geometry();
            if (g == null || g.isEmpty()) {
                continue;
            }
            if (shape == null) {
                shape = g;
                first = f;
            } else if (!shape.equalsExact(g, SAME_PLACE_METRES)) {
                double metres = Math.rint(shape.getCentroid().distance(g.getCentroid()) * 100) / 100;
                faults.add(
                        ELSEWHERE, id, Map.of("source", id, "first", first.id(), "second", f.id(), "metres", metres));
            }
        }
        if (shape != null && shape.getClass() == org.locationtech.jts.geom.GeometryCollection.class) {
            faults.add(MIXED_SHAPE, id, Map.of("source", id));
        }
        return shape;
    }

    /** One row with what any of {@code rows} says. */
    private Row merged(String id, List<Feature> rows) {
        @Nullable Object[] values = new Object[layer.columns().size()];
        for (int c = 0; c < values.length; c++) {
            String column = layer.columns().all().get(c).name();
            boolean checked = Mouth.COLUMNS.contains(column) || column.equals("enterpriseId") || column.equals("kind");
            Feature said = null;
            for (Feature f : rows) {
                Object v = f.row().get(c);
                if (v == null || v.toString().isBlank()) {
                    continue;
                }
                if (said == null) {
                    said = f;
                    values[c] = v;
                } else if (checked && !same(values[c], v)) {
                    disagree(id, column, said, values[c], f, v);
                }
            }
        }
        return new Row(layer.columns(), values);
    }

    private void disagree(String id, String column, Feature first, @Nullable Object one, Feature second, Object other) {
        faults.add(
                DISAGREE,
                id,
                Map.of(
                        "source",
                        id,
                        "column",
                        column,
                        "one",
                        String.valueOf(one),
                        "first",
                        first.id(),
                        "other",
                        other,
                        "second",
                        second.id()));
    }

    private static boolean same(@Nullable Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Math.abs(x.doubleValue() - y.doubleValue())
                    <= SAME * Math.max(Math.abs(x.doubleValue()), Math.abs(y.doubleValue()));
        }
        return b.equals(a);
    }
}

package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.Sketch;
import org.kuznets.Tables;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Layers written as lines of {@code name=value}, for tests of inventories. */
public final class Mapped {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Mapped() {}

    public static Layer substances() {
        return Tables.get("substances", Sketch.CRS);
    }

    /** Rows of {@code key=value} parted by blanks; x and y make a point; an underscore is a blank. */
    public static Layer layer(String id, String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        java.util.LinkedHashMap<String, Boolean> numeric = new java.util.LinkedHashMap<>();
        for (String line : text.strip().lines().toList()) {
            Map<String, String> row = new java.util.LinkedHashMap<>();
            for (String pair : line.strip().split("\\s+")) {
                String[] kv = pair.split("=", 2);
                row.put(kv[0], kv[1].replace('_', ' '));
            }
            rows.add(row);
            row.forEach((k, v) -> numeric.merge(
                    k, v.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") && !v.matches("0\\d.*"), Boolean::logicalAnd));
        }
        numeric.keySet().removeAll(List.of("x", "y"));
        Columns columns = new Columns(numeric.entrySet().stream()
                .map(e -> e.getValue() ? Column.number(e.getKey(), Unit.ONE) : Column.text(e.getKey()))
                .toList());
        List<Feature> features = new ArrayList<>();
        for (Map<String, String> row : rows) {
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                String v = row.get(columns.all().get(i).name());
                values[i] =
                        v == null || columns.all().get(i).type() == Column.Type.TEXT ? v : (Object) Double.valueOf(v);
            }
            features.add(new Feature(String.valueOf(features.size() + 1), place(row), new Row(columns, values)));
        }
        return new Layer(id, id, Sketch.CRS, columns, "", features);
    }

    private static @Nullable Geometry place(Map<String, String> row) {
        return row.containsKey("x")
                ? FACTORY.createPoint(
                        new Coordinate(Double.parseDouble(row.get("x")), Double.parseDouble(row.get("y"))))
                : null;
    }

    public static EmissionsIn in(String sources) {
        return new EmissionsIn(layer("emission-sources", sources), null, substances(), "all", 25);
    }

    public static EmissionsIn in(String sources, String emissions, String pollutants, String mode) {
        return new EmissionsIn(
                layer("emission-sources", sources), layer("emissions", emissions), substances(), pollutants, 25, mode);
    }
}

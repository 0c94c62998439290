package org.kuznets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Sheet;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A map drawn in text, for tests. Cells are separated by blanks; each name is a feature made of its cells, a dot is
 * nothing, and {@code A+B} belongs to both. After the map may follow attributes, one line a feature; a number becomes a number:
 *
 * <pre>
 * . M M . .
 * . . . . N
 * M: hazardClass=II jobs=300 nameEn=Old_mill
 * </pre>
 *
 * <p>Every feature has the column {@code id}, its name. An underscore in a value is a blank. The lower left corner of
 * the map is the centre of the sheet round 87 E 54.5 N.
 */
public final class Sketch {
    /** Where every sketch lies. */
    public static final Crs CRS = new Sheet(87, 54.5).crs();

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private final Map<String, List<int[]>> cells = new TreeMap<>();
    private final Map<String, Map<String, String>> attributes = new TreeMap<>();
    private final double metres;

    private Sketch(String text, double metres) {
        this.metres = metres;
        List<String> lines = text.strip().lines().map(String::strip).toList();
        List<String> map = lines.stream().filter(l -> !l.contains(":")).toList();
        for (int y = 0; y < map.size(); y++) {
            String[] row = map.get(y).split("\\s+");
            for (int x = 0; x < row.length; x++) {
                for (String name : row[x].equals(".") ? new String[0] : row[x].split("\\+")) {
                    cells.computeIfAbsent(name, k -> new ArrayList<>()).add(new int[] {x, map.size() - 1 - y});
                }
            }
        }
        lines.stream().filter(l -> l.contains(":")).forEach(this::describe);
    }

    private void describe(String line) {
        String[] p = line.split(":", 2);
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : p[1].strip().split("\\s+")) {
            String[] kv = pair.split("=", 2);
            values.put(kv[0], kv.length > 1 ? kv[1].replace('_', ' ') : "");
        }
        attributes.put(p[0].strip(), values);
    }

    public static Sketch of(String text, double metresPerCell) {
        return new Sketch(text, metresPerCell);
    }

    /** A map file: {@code points 100} or {@code polygons 100} (metres a cell, quality) on its first line. */
    public static Layer read(String id, String text) {
        String[] p = text.split("\n", 2);
        String[] head = p[0].strip().split("\\s+");
        Sketch sketch = of(p[1], Double.parseDouble(head[1]));
        return sketch.layer(id, head[0].equals("polygons"), head.length > 2 ? head[2] : "");
    }

    /** Each name as the point or points at the middle of its cells. */
    public Layer points(String id) {
        return layer(id, false, "");
    }

    /** Each name as the polygon of its cells. */
    public Layer polygons(String id) {
        return layer(id, true, "");
    }

    private Layer layer(String id, boolean area, String quality) {
        Columns columns = columns();
        List<Feature> features = new ArrayList<>();
        cells.forEach((name, at) -> {
            List<Geometry> parts = at.stream().map(c -> shape(c, area)).toList();
            features.add(new Feature(name, UnaryUnionOp.union(parts), row(name, columns)));
        });
        return new Layer(id, id, CRS, columns, quality, features);
    }

    private Geometry shape(int[] cell, boolean area) {
        double x = cell[0] * metres;
        double y = cell[1] * metres;
        return area
                ? GEOMETRIES.toGeometry(new Envelope(x, x + metres, y, y + metres))
                : GEOMETRIES.createPoint(new Coordinate(x + metres / 2, y + metres / 2));
    }

    private Columns columns() {
        Map<String, Boolean> numeric = new LinkedHashMap<>();
        attributes.values().forEach(v -> v.forEach((k, text) -> numeric.merge(k, isNumber(text), Boolean::logicalAnd)));
        List<Column> all = new ArrayList<>();
        if (!numeric.containsKey("id")) {
            all.add(Column.text("id"));
        }
        numeric.forEach((k, n) -> all.add(n ? Column.number(k, Unit.ONE) : Column.text(k)));
        return new Columns(all);
    }

    private Row row(String name, Columns columns) {
        Map<String, String> mine = attributes.getOrDefault(name, Map.of());
        List<@Nullable Object> values = new ArrayList<>();
        for (Column c : columns.all()) {
            String text = c.name().equals("id") ? mine.getOrDefault("id", name) : mine.get(c.name());
            values.add(text == null || c.type() == Column.Type.TEXT ? text : (Object) Double.valueOf(text));
        }
        return new Row(columns, values.toArray());
    }

    private static boolean isNumber(String text) {
        return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") && !text.matches("\\d\\d\\.\\d\\d.*");
    }
}

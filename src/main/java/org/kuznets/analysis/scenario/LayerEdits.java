package org.kuznets.analysis.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.plume.Stack;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;

/** Reads changes given as the points of a layer. */
final class LayerEdits {
    private static final double MOST_FACTOR = 1e6;
    private static final double MOST_GRAMS = 1e6;

    private LayerEdits() {}

    static List<Edit> of(Layer layer, Substance substance, EditFaults faults) {
        List<Edit> edits = new ArrayList<>();
        for (Feature f : layer.features()) {
            Row row = f.row();
            String source = row.text("sourceId", "");
            String where = row.text("action", "") + " " + source;
            switch (row.text("action", "")) {
                case "scale" ->
                    edits.add(new Edit.Scale(source, number(row, "factor", where, 0, MOST_FACTOR, faults), where));
                case "off" -> edits.add(new Edit.Off(source, where));
                case "move" -> edits.add(new Edit.Move(source, place(f, where, faults), where));
                case "add" ->
                    edits.add(added(
                            source,
                            place(f, where, faults),
                            given(row, where, faults),
                            number(row, "gramsPerSecond", where, 0, MOST_GRAMS, faults),
                            where,
                            faults));
                default -> faults.add(EditFaults.FORM, f.id(), Map.of("was", where, "pollutant", substance.id()));
            }
        }
        return edits;
    }

    private static double number(Row row, String column, String where, double min, double max, EditFaults faults) {
        double v = row.number(column, Double.NaN);
        if (Double.isNaN(v)) {
            faults.add(EditFaults.MISSING, where, Map.of("name", column));
            return v;
        }
        return faults.number(where, column, v, v, min, max);
    }

    private static Coordinate place(Feature f, String where, EditFaults faults) {
        if (f.geometry() == null || f.geometry().isEmpty()) {
            faults.add(EditFaults.NO_PLACE, where, Map.of());
            return new Coordinate();
        }
        return f.geometry().getCentroid().getCoordinate();
    }

    private static Map<Bounds, Double> given(Row row, String where, EditFaults faults) {
        Map<Bounds, Double> given = new EnumMap<>(Bounds.class);
        for (Bounds b : Bounds.values()) {
            double v = row.number(b.column, Double.NaN);
            if (!Double.isNaN(v)) {
                given.put(b, faults.number(where, b.column, v, v, b.least, b.most));
            }
        }
        return given;
    }

    /** A new source of which {@code given} is known; without a height there is none, the rest counts as 0. */
    static Edit added(
            String source, Coordinate to, Map<Bounds, Double> given, double grams, String where, EditFaults faults) {
        if (!given.containsKey(Bounds.HEIGHT)) {
            faults.add(EditFaults.MISSING, where, Map.of("name", Bounds.HEIGHT.key));
        }
        Stack stack = new Stack(
                given.getOrDefault(Bounds.HEIGHT, 0.0),
                given.getOrDefault(Bounds.DIAMETER, 0.0),
                given.getOrDefault(Bounds.VELOCITY, 0.0),
                0);
        return new Edit.Add(source, to, stack, given.get(Bounds.TEMPERATURE), grams, where);
    }
}

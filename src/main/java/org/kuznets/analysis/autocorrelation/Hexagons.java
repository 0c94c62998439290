package org.kuznets.analysis.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Municipalities;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Regular hexagons in place of units: those whose centre lies in one. Their lattice stands on the origin of the sheet;
 * neighbours share their corners bit for bit.
 */
final class Hexagons {
    /** The most cells looked at. */
    static final int MOST = 500_000;

    private static final Message TOO_MANY = new Message(
            "autocorrelation.too-many-cells",
            "hexagons of {metres} m would be {count} over these units, more than {most}; take larger ones");
    private static final Columns COLUMNS = Columns.of(
            new Column("column", Column.Type.INTEGER, Unit.COUNT, "in its row, from the origin of the sheet"),
            new Column("row", Column.Type.INTEGER, Unit.COUNT, "from the origin of the sheet, northwards"));
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Layer units;
    private final double width;
    private final Envelope box = new Envelope();

    /** @param width from side to opposite side, metres */
    private Hexagons(Layer units, double width) {
        this.units = units;
        this.width = width;
        units.features().stream()
                .filter(f -> f.geometry() != null)
                .forEach(f -> box.expandToInclude(f.geometry().getEnvelopeInternal()));
    }

    /** How many cover the box of {@code units}. */
    static double count(Envelope box, double width) {
        return box.isNull() ? 0 : (box.getWidth() / width + 2) * (box.getHeight() / (width * Math.sqrt(0.75)) + 2);
    }

    /** @throws Refusal when there would be more than {@link #MOST} */
    static Layer over(Layer units, double width, Work work) {
        Hexagons all = new Hexagons(units, width);
        double count = count(all.box, width);
        if (count > MOST) {
            throw Refusal.of(TOO_MANY, "hexagonMetres", Map.of("metres", width, "count", (long) count, "most", MOST));
        }
        return new Layer(
                "hexagons", "Hexagons over " + units.title(), units.crs(), COLUMNS, units.quality(), all.cells(work));
    }

    /** Between rows of centres. */
    private double step() {
        return width * Math.sqrt(0.75);
    }

    private List<Feature> cells(Work work) {
        if (box.isNull()) {
            return List.of();
        }
        Municipalities inside = new Municipalities(units);
        int south = (int) Math.floor(box.getMinY() / step());
        int rows = (int) Math.ceil(box.getMaxY() / step()) - south + 1;
        List<List<Feature>> all = work.each(rows, r -> {
            work.progress(r, rows);
            return row(south + r, inside);
        });
        return all.stream().flatMap(List::stream).toList();
    }

    private List<Feature> row(int row, Municipalities inside) {
        int odd = Math.floorMod(row, 2);
        int west = (int) Math.floor(box.getMinX() / width) - 1;
        int east = (int) Math.ceil(box.getMaxX() / width);
        List<Feature> cells = new ArrayList<>();
        for (int column = west; column <= east; column++) {
            int halves = 2 * column + odd;
            Coordinate centre = new Coordinate(halves * width / 2, row * step());
            if (box.covers(centre) && inside.at(SHAPES.createPoint(centre)) < inside.size()) {
                Row values = new Row(COLUMNS, (long) column, (long) row);
                cells.add(new Feature(column + "_" + row, shape(halves, row), values));
            }
        }
        return cells;
    }

    private Polygon shape(int halves, int row) {
        // rows stand three halves of a side apart
        int[][] corners = {{0, 2}, {1, 1}, {1, -1}, {0, -2}, {-1, -1}, {-1, 1}, {0, 2}};
        Coordinate[] ring = new Coordinate[corners.length];
        for (int k = 0; k < ring.length; k++) {
            ring[k] = new Coordinate((halves + corners[k][0]) * (width / 2), (3 * row + corners[k][1]) * (step() / 3));
        }
        return SHAPES.createPolygon(ring);
    }
}

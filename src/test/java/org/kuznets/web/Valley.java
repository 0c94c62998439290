package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.MemoryCatalog;
import org.kuznets.layer.Row;
import org.kuznets.run.Engine;
import org.kuznets.run.Recipe;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A made-up valley for the map's tests: fields and forest in squares, a town, seven works and their zones. */
final class Valley {
    static final double WEST = 86.8;
    static final double SOUTH = 54.0;
    private static final double CELL = 0.01;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String[] SECTORS = {
        "coal mine open pit",
        "thermal power",
        "ferrous metallurgy",
        "coal mine underground",
        "chemical",
        "cement",
        "coal washing"
    };
    private static final String[] CLASSES = {"I", "II", "I", "III", "I", "IV", "I"};

    private Valley() {}

    /** With the zones and what lies inside them computed. */
    static Engine engine() {
        return engine(layers());
    }

    static Engine engine(List<Layer> layers) {
        Recipe zones = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
        Recipe exposure = new Recipe("exposure", "Exposure", "Экспозиция", "exposure", Map.of(), "exposure");
        Recipe conflicts = new Recipe("conflicts", "Conflicts", "Конфликты", "exposure", Map.of(), "conflicts");
        return new Engine(new MemoryCatalog(layers, "v1"), List.of(zones, exposure, conflicts));
    }

    static List<Layer> layers() {
        return List.of(landUse(40), enterprises(), established(), winds(), industries(), settlements(), sensitive());
    }

    /** {@code side} x {@code side} squares. */
    static Layer landUse(int side) {
        Columns columns = Columns.of(Column.text("landClass"), Column.text("quality"));
        SplittableRandom chance = new SplittableRandom(7);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double x = WEST + i % side * CELL;
            double y = SOUTH + i / side * CELL;
            String kind = i == 13 * side + 10
                    ? "residential"
                    : chance.nextInt(3) == 0 ? "forest" : chance.nextInt(2) == 0 ? "arable" : "pasture";
            Geometry cell = SHAPES.toGeometry(new Envelope(x, x + CELL, y, y + CELL));
            all.add(new Feature("l" + i, cell, new Row(columns, kind, "synthetic")));
        }
        return new Layer("land-use", "Land use", Crs.CRS84, columns, "synthetic", all);
    }

    static Coordinate works(int i) {
        return i == 6
                ? new Coordinate(WEST + 0.118, SOUTH + 0.128)
                : new Coordinate(WEST + 0.1 + 0.04 * (i % 4), SOUTH + 0.12 + 0.05 * (i / 4));
    }

    private static Layer enterprises() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                Column.text("sector"),
                Column.text("hazardClass"),
                Column.text("industryCode"),
                Column.text("status"),
                Column.integer("jobs", Unit.PERSON),
                Column.text("quality"));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < SECTORS.length; i++) {
            Row row = new Row(
                    columns,
                    "w" + i,
                    "Works " + i,
                    "Завод " + i,
                    SECTORS[i],
                    CLASSES[i],
                    null,
                    "operating",
                    100L * i,
                    "synthetic");
            all.add(new Feature("w" + i, SHAPES.createPoint(works(i)), row));
        }
        return new Layer("enterprises", "Enterprises", Crs.CRS84, columns, "synthetic", all);
    }

    private static Layer established() {
        Columns columns =
                Columns.of(Column.text("id"), Column.text("enterpriseId"), Column.text("act"), Column.text("quality"));
        Row row = new Row(columns, "p1", "w2", "Order 12", "synthetic");
        return new Layer(
                "protection-zones",
                "Established",
                Crs.CRS84,
                columns,
                "synthetic",
                List.of(new Feature("p1", disc(works(2), 700), row)));
    }

    private static Layer winds() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("id"));
        for (String rhumb : List.of("n", "ne", "e", "se", "s", "sw", "w", "nw")) {
            columns.add(Column.number(rhumb, Unit.PERCENT));
        }
        Columns all = new Columns(columns);
        Row row = new Row(all, "r1", 5.0, 5.0, 5.0, 5.0, 20.0, 35.0, 20.0, 5.0);
        return new Layer(
                "wind-roses",
                "Wind roses",
                Crs.CRS84,
                all,
                "synthetic",
                List.of(new Feature("r1", SHAPES.createPoint(works(1)), row)));
    }

    private static Layer industries() {
        Columns columns = Columns.of(Column.text("industryCode"), Column.text("sector"), Column.text("hazardClass"));
        Row row = new Row(columns, "01", "none of these", "V");
        return new Layer("industry-classes", "Classes", Crs.CRS84, columns, "", List.of(new Feature("1", null, row)));
    }

    /** A rough disc, round to the eye. */
    static Geometry disc(Coordinate at, double metres) {
        double degrees = metres / 111_320;
        Geometry round = SHAPES.createPoint(new Coordinate(0, 0)).buffer(degrees, 32);
        return AffineTransformation.scaleInstance(1 / Math.cos(Math.toRadians(at.y)), 1)
                .translate(at.x, at.y)
                .transform(round);
    }

    private static Layer settlements() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                Column.integer("population", Unit.PERSON),
                Column.text("quality"));
        Row row = new Row(columns, "s1", "Riverside", "Заречный", 24_000L, "synthetic");
        Geometry town = disc(new Coordinate(WEST + 0.105, SOUTH + 0.135), 1500);
        return new Layer(
                "settlements", "Settlements", Crs.CRS84, columns, "synthetic", List.of(new Feature("s1", town, row)));
    }

    private static Layer sensitive() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("kind"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                Column.integer("persons", Unit.PERSON),
                Column.text("quality"));
        Coordinate at = works(0);
        Row row = new Row(columns, "c1", "school", "School 5", "Школа 5", 420L, "synthetic");
        return new Layer(
                "sensitive-objects",
                "Sensitive objects",
                Crs.CRS84,
                columns,
                "synthetic",
                List.of(new Feature("c1", SHAPES.createPoint(new Coordinate(at.x + 0.008, at.y)), row)));
    }
}

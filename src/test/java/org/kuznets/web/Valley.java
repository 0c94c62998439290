package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
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
        "coal mine open pit", "thermal power", "ferrous metallurgy", "coal mine underground", "chemical", "cement", "coal washing"
    };
    private static final String[] CLASSES = {"I", "II", "I", "III", "I", "IV", "V"};
    private static final double[] METRES = {1000, 500, 1000, 300, 1000, 100, 50};

    private Valley() {}

    static Engine engine() {
        return new Engine(new MemoryCatalog(layers(), "v1"), List.of());
    }

    static List<Layer> layers() {
        return List.of(landUse(40), enterprises(), zones(), settlements(), conflicts());
    }

    /** {@code side} x {@code side} squares. */
    static Layer landUse(int side) {
        Columns columns = Columns.of(Column.text("landClass"), Column.text("quality"));
        SplittableRandom chance = new SplittableRandom(7);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double x = WEST + i % side * CELL;
            double y = SOUTH + i / side * CELL;
            String kind = chance.nextInt(3) == 0 ? "forest" : chance.nextInt(2) == 0 ? "arable" : "pasture";
            Geometry cell = SHAPES.toGeometry(new Envelope(x, x + CELL, y, y + CELL));
            all.add(new Feature("l" + i, cell, new Row(columns, kind, "synthetic")));
        }
        return new Layer("land-use", "Land use", Crs.CRS84, columns, "synthetic", all);
    }

    static Coordinate works(int i) {
        return new Coordinate(WEST + 0.1 + 0.04 * (i % 4), SOUTH + 0.12 + 0.05 * (i / 4));
    }

    private static Layer enterprises() {
        Columns columns = Columns.of(
                Column.text("id"), Column.text("nameEn"), Column.text("nameRu"), Column.text("sector"),
                Column.text("status"), Column.integer("jobs", Unit.PERSON), Column.text("quality"));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < SECTORS.length; i++) {
            Row row = new Row(columns, "w" + i, "Works " + i, "Завод " + i, SECTORS[i], "operating", 100L * i, "reported");
            all.add(new Feature("w" + i, SHAPES.createPoint(works(i)), row));
        }
        return new Layer("enterprises", "Enterprises", Crs.CRS84, columns, "reported", all);
    }

    private static Layer zones() {
        Columns columns = Columns.of(
                Column.text("id"), Column.text("enterpriseId"), Column.text("nameEn"), Column.text("nameRu"),
                Column.text("hazardClass"), Column.text("basis"), Column.number("distanceMetres", Unit.METRE),
                Column.number("areaSquareMetres", Unit.SQUARE_METRE), Column.text("quality"));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < SECTORS.length; i++) {
            String basis = i == 2 ? "established" : "normative";
            double area = Math.PI * METRES[i] * METRES[i];
            Row row = new Row(columns, "z" + i, "w" + i, "Works " + i, "Завод " + i, CLASSES[i], basis, METRES[i], area, "computed from synthetic data");
            all.add(new Feature("z" + i, disc(works(i), METRES[i]), row));
        }
        return new Layer("impact-zones", "Zones", Crs.CRS84, columns, "computed from synthetic data", all);
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
                Column.text("id"), Column.text("nameEn"), Column.text("nameRu"), Column.integer("population", Unit.PERSON), Column.text("quality"));
        Row row = new Row(columns, "s1", "Riverside", "Заречный", 24_000L, "synthetic");
        Geometry town = disc(new Coordinate(WEST + 0.2, SOUTH + 0.25), 2500);
        return new Layer("settlements", "Settlements", Crs.CRS84, columns, "synthetic", List.of(new Feature("s1", town, row)));
    }

    private static Layer conflicts() {
        Columns columns = Columns.of(
                Column.text("zoneId"), Column.text("kind"), Column.text("nameEn"), Column.text("nameRu"), Column.integer("persons", Unit.PERSON), Column.text("quality"));
        Coordinate at = works(0);
        Row row = new Row(columns, "z0", "school", "School 5", "Школа 5", 420L, "synthetic");
        return new Layer("conflicts", "Conflicts", Crs.CRS84, columns, "synthetic",
                List.of(new Feature("c1", SHAPES.createPoint(new Coordinate(at.x + 0.008, at.y)), row)));
    }
}

package org.kuznets.web;

import java.util.List;
import java.util.Map;
import org.kuznets.Tables;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.analysis.level.LevelZones.LimitKind;
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
import org.locationtech.jts.geom.GeometryFactory;

/** What the works of the valley put into the air: two stacks, and zones of two pollutants drawn by hand. */
final class Haze {
    static final Coordinate STACK = new Coordinate(87, 54.5);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Haze() {}

    /** With the normative zones computed. */
    static Engine engine() {
        List<Layer> layers = List.of(
                enterprises(),
                sources(),
                zones(),
                noise(),
                settlements(),
                Tables.get("substances", Crs.CRS84),
                Tables.get("industry-classes", Crs.CRS84));
        Recipe zones = new Recipe("impact-zones", "Zones", "Зоны", "impact-zones", Map.of(), "");
        return new Engine(new MemoryCatalog(layers, "v1"), List.of(zones));
    }

    private static Layer enterprises() {
        Columns columns =
                Columns.of(Column.text("id"), Column.text("nameEn"), Column.text("nameRu"), Column.text("hazardClass"));
        Feature one = new Feature(
                "b1", SHAPES.createPoint(STACK), new Row(columns, "b1", "Boiler house", "Котельная", "III"));
        return new Layer("enterprises", "Enterprises", Crs.CRS84, columns, "synthetic", List.of(one));
    }

    /** The stack of the worked example of OND-86, and a smaller one 2 km to the east. */
    private static Layer sources() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("enterpriseId"),
                Column.number("heightMetres", Unit.METRE),
                Column.number("diameterMetres", Unit.METRE),
                Column.number("velocityMetresPerSecond", Unit.METRE_PER_SECOND),
                Column.number("temperatureCelsius", Unit.CELSIUS),
                Column.number("so2GramsPerSecond", Unit.GRAM_PER_SECOND),
                Column.number("no2GramsPerSecond", Unit.GRAM_PER_SECOND));
        Row big = new Row(columns, "s1", "b1", 35.0, 1.4, 7.0, 125.0, 40.0, 5.0);
        Row small = new Row(columns, "s2", "b1", 20.0, 0.8, 6.0, 80.0, 6.0, 1.0);
        Coordinate east = new Coordinate(STACK.x + 0.031, STACK.y);
        return new Layer(
                "emission-sources",
                "Sources",
                Crs.CRS84,
                columns,
                "synthetic",
                List.of(
                        new Feature("s1", SHAPES.createPoint(STACK), big),
                        new Feature("s2", SHAPES.createPoint(east), small)));
    }

    private static Layer zones() {
        LevelZones zones = new LevelZones();
        for (String[] s : new String[][] {
            {"0301", "no2", "Nitrogen dioxide", "Диоксид азота"}, {"0330", "so2", "Sulphur dioxide", "Диоксид серы"}
        }) {
            LevelZones.Of of = new LevelZones.Of(s[0], s[1], s[2], s[3], 0.2, LimitKind.ONE_TIME, "", 1.4, "synthetic");
            boolean no2 = s[1].equals("no2");
            zones.add(of, 1, "limit", Valley.disc(STACK, no2 ? 800 : 500));
            zones.add(of, 0.5, "level", Valley.disc(STACK, no2 ? 1600 : 1000));
            if (no2) {
                zones.add(of, 0.1, "level", Valley.disc(STACK, 3200));
            }
        }
        return zones.layer("dispersion-zones", "Highest one-time concentrations", Crs.CRS84);
    }

    private static Layer noise() {
        Columns columns = Columns.of(
                Column.text("id"), Column.text("period"), Column.number("level", Unit.DECIBEL_A), Column.text("kind"));
        List<Feature> all = List.of(
                new Feature("n1", Valley.disc(STACK, 300), new Row(columns, "n1", "day", 55.0, "limit")),
                new Feature("n2", Valley.disc(STACK, 900), new Row(columns, "n2", "night", 45.0, "limit")));
        return new Layer("noise-zones", "Noise", Crs.CRS84, columns, "synthetic", all);
    }

    private static Layer settlements() {
        Columns columns = Columns.of(
                Column.text("id"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                Column.integer("population", Unit.PERSON));
        Row row = new Row(columns, "t1", "Riverside", "Заречный", 24_000L);
        Coordinate at = new Coordinate(STACK.x, STACK.y + 0.02);
        return new Layer(
                "settlements",
                "Settlements",
                Crs.CRS84,
                columns,
                "synthetic",
                List.of(new Feature("t1", Valley.disc(at, 1500), row)));
    }
}

package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** For each pollutant the place of the highest concentration found, and the wind that brings it. */
final class HighestPoints {
    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("substance", Column.Type.TEXT, Unit.NONE, "code of the pollutant or group of pollutants"),
            Column.text("substanceId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("highestShare", Column.Type.NUMBER, Unit.ONE, "of the one-time limit, background included"),
            Column.number("limitMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            new Column("fromDegrees", Column.Type.NUMBER, Unit.DEGREE, "where the wind blows from, true azimuth"),
            Column.number("speedMetresPerSecond", Unit.METRE_PER_SECOND),
            Column.text("enterpriseId"),
            Column.text("basis"),
            Column.text("quality"));

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Feature> rows = new ArrayList<>();
    private final List<String> qualities = new ArrayList<>();

    void add(LevelZones.Of of, Coordinate at, Worst worst) {
        String id = (of.enterpriseId().isEmpty() ? "" : of.enterpriseId() + "-") + of.id();
        Row row = new Row(
                COLUMNS,
                id,
                of.code(),
                of.id(),
                of.nameEn(),
                of.nameRu(),
                of.highest(),
                of.limit(),
                worst.fromDegrees(),
                worst.speed(),
                of.enterpriseId().isEmpty() ? null : of.enterpriseId(),
                "screening estimate",
                of.quality().isEmpty() ? null : of.quality());
        rows.add(new Feature(id, SHAPES.createPoint(at), row));
        qualities.add(of.quality());
    }

    Layer layer(Crs crs) {
        return new Layer(
                "highest-points",
                "Where the highest concentrations are",
                crs,
                COLUMNS,
                Quality.poorest(qualities),
                rows);
    }
}

package org.kuznets.analysis.level;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Collects zones of pollutants: each is all land where the field is at its level or above. */
public final class LevelZones {
    public static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("substance", Column.Type.TEXT, Unit.NONE, "code of the pollutant or group of pollutants"),
            Column.text("substanceId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("level", Column.Type.NUMBER, Unit.ONE, "share of the limit that is reached everywhere inside"),
            new Column(
                    "levelBelow",
                    Column.Type.NUMBER,
                    Unit.ONE,
                    "share of the limit that is not reached inside, for a band; null where there is none"),
            new Column("kind", Column.Type.TEXT, Unit.NONE, "limit, influence, level for any other, band or line"),
            new Column(
                    "limitMilligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "the limit that shares are of; null for a group"),
            new Column("limitKind", Column.Type.TEXT, Unit.NONE, "one-time, daily-mean or annual-mean"),
            new Column("enterpriseId", Column.Type.TEXT, Unit.NONE, "whose sources alone these are; null for all"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            new Column("highestShare", Column.Type.NUMBER, Unit.ONE, "the highest share of the limit found inside"),
            Column.text("basis"),
            Column.text("quality"));

    /** What the limit is for. */
    public enum LimitKind {
        ONE_TIME("one-time"),
        DAILY_MEAN("daily-mean"),
        ANNUAL_MEAN("annual-mean");

        private final String word;

        LimitKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Whose field it is.
     *
     * @param limit mg/m3; null for a group
     * @param enterpriseId empty for all sources together
     * @param highest share of the limit anywhere in the field
     */
    public record Of(
            String code,
            String id,
            String nameEn,
            String nameRu,
            @Nullable Double limit,
            LimitKind kind,
            String enterpriseId,
            double highest,
            String quality) {}

    private final List<Feature> zones = new ArrayList<>();
    private final List<String> qualities = new ArrayList<>();

    /**
     * Adds one zone; nothing when it is empty.
     *
     * @param level share of the limit
     * @param kind {@code limit}, {@code influence} or {@code level}
     */
    public void add(Of of, double level, String kind, Geometry shape) {
        add(of, level, null, kind, shape);
    }

    /** The same for a band that ends below {@code below}. */
    public void add(Of of, double level, @Nullable Double below, String kind, Geometry shape) {
        if (shape.isEmpty()) {
            return;
        }
        String id = (of.enterpriseId().isEmpty() ? "" : of.enterpriseId() + "-") + of.id() + "-" + kind + "-" + level;
        Row row = new Row(
                COLUMNS,
                id,
                of.code(),
                of.id(),
                of.nameEn(),
                of.nameRu(),
                level,
                below,
                kind,
                of.limit(),
                of.kind().word(),
                Row.orNull(of.enterpriseId()),
                shape.getArea(),
                of.highest(),
                "screening estimate",
                Row.orNull(of.quality()));
        zones.add(new Feature(id, shape, row));
        qualities.add(of.quality());
    }

    /** {@code limit} for the limit itself, else {@code level}. */
    public static String kind(double level) {
        return level == 1 ? "limit" : "level";
    }

    public int count() {
        return zones.size();
    }

    /** The shapes of one kind of zone. */
    public List<Geometry> shapes(String kind) {
        return zones.stream()
                .filter(z -> z.row().text("kind", "").equals(kind))
                .map(Feature::geometry)
                .toList();
    }

    public Layer layer(String id, String title, Crs crs) {
        return new Layer(id, title, crs, COLUMNS, Quality.poorest(qualities), zones);
    }
}

package org.kuznets.analysis.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Collects what the means of each substance give: a field, zones, where they are highest. */
final class MeanLayers {
    private static final Message NO_LIMIT = new Message(
            "mean.no-limit",
            "{substance} has neither an annual nor a daily-mean limit: its field is in mg/m3 and it gets no zones");
    private static final Message DAILY = new Message(
            "mean.daily-limit",
            "{substance} has no annual limit: its annual mean is compared with the daily-mean limit of {limit} mg/m3");

    static final Columns HIGHEST = Columns.of(
            Column.text("id"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column(
                    "highestMilligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "the highest mean found"),
            Column.number("limitMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            new Column(
                    "limitKind", Column.Type.TEXT, Unit.NONE, "annual-mean or daily-mean; null where no limit is set"),
            Column.number("highestShare", Unit.ONE),
            Column.text("basis"),
            Column.text("quality"));

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Double> levels;
    private final Grid grid;
    private final Crs crs;
    private final Findings findings;
    private final LevelZones zones = new LevelZones();
    private final List<Field> fields = new ArrayList<>();
    private final List<Feature> highest = new ArrayList<>();
    private final List<Geometry> over = new ArrayList<>();
    private int drawn;
    private double worst;

    MeanLayers(List<Double> levels, Grid grid, Crs crs, Findings findings) {
        this.levels = levels;
        this.grid = grid;
        this.crs = crs;
        this.findings = findings;
    }

    /** @param milligrams a cubic metre at every node; handed over and changed */
    void add(Substance s, float[] milligrams, Nearby.Reached reached, String quality) {
        MeanLimit limit = MeanLimit.of(s);
        Highest most = reached.highest();
        Point at = SHAPES.createPoint(new Coordinate(most.x(), most.y()));
        highest.add(new Feature(s.id(), at, row(s, most.value(), limit, quality)));
        if (limit == null) {
            findings.add(Finding.warning(NO_LIMIT, s.id(), Map.of("substance", s.nameEn())));
            String title = s.nameEn() + ", mean of the year";
            fields.add(new Field("mean-" + s.id(), title, crs, grid, Unit.MILLIGRAM_PER_CUBIC_METRE, milligrams));
            return;
        }
        if (limit.kind() == LevelZones.LimitKind.DAILY_MEAN) {
            Map<String, Object> said = Map.of("substance", s.nameEn(), "limit", limit.milligrams());
            findings.add(Finding.note(DAILY, s.id(), said));
        }
        for (int n = 0; n < milligrams.length; n++) {
            milligrams[n] = (float) (milligrams[n] / limit.milligrams());
        }
        worst = Math.max(worst, most.value() / limit.milligrams());
        draw(s, limit, reached.zones(), most.value() / limit.milligrams(), quality);
        String title =
                s.nameEn() + ", mean of the year, share of the " + limit.kind().word() + " limit";
        fields.add(new Field("mean-" + s.id(), title, crs, grid, Unit.ONE, milligrams));
    }

    private void draw(Substance s, MeanLimit limit, List<Geometry> above, double top, String quality) {
        LevelZones.Of of = new LevelZones.Of(
                s.code(), s.id(), s.nameEn(), s.nameRu(), limit.milligrams(), limit.kind(), "", top, quality);
        for (int i = 0; i < levels.size(); i++) {
            String kind = LevelZones.kind(levels.get(i));
            zones.add(of, levels.get(i), kind, above.get(i));
            drawn += above.get(i).isEmpty() ? 0 : 1;
            if (kind.equals("limit") && !above.get(i).isEmpty()) {
                over.add(above.get(i));
            }
        }
    }

    private static Row row(Substance s, double most, @Nullable MeanLimit limit, String quality) {
        return new Row(
                HIGHEST,
                s.id(),
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                most,
                limit == null ? null : limit.milligrams(),
                limit == null ? null : limit.kind().word(),
                limit == null ? null : most / limit.milligrams(),
                "screening estimate",
                Row.orNull(quality));
    }

    /** The poorest of the sources that emit a substance, and of the winds. */
    static String quality(List<MeanSource> sources, String substance, String winds) {
        List<String> all = new ArrayList<>(List.of(winds));
        sources.stream()
                .filter(m -> m.gramsPerSecond(substance) > 0)
                .map(MeanSource::emitter)
                .map(Emitter::quality)
                .forEach(all::add);
        return Quality.poorest(all);
    }

    List<Layer> layers() {
        String quality = Quality.poorest(
                highest.stream().map(f -> f.row().text("quality", "")).toList());
        return List.of(
                zones.layer("mean-zones", "Means of the year, zones", crs),
                new Layer("mean-highest", "Highest means of the year", crs, HIGHEST, quality, highest));
    }

    List<Field> fields() {
        return fields;
    }

    List<Metric> metrics() {
        double area = over.isEmpty() ? 0 : OverlayNGRobust.union(over).getArea();
        return List.of(
                Metric.of("zones", drawn, Unit.COUNT, "zones drawn, one for each pollutant and level that is reached"),
                Metric.of(
                        "highestShare",
                        worst,
                        Unit.ONE,
                        "the highest mean of any pollutant over its limit (annual, else daily-mean)"),
                Metric.of(
                        "overLimitSquareMetres",
                        area,
                        Unit.SQUARE_METRE,
                        "land where the mean of some pollutant reaches its limit, counted once; 0 when level 1 was not"
                                + " asked for"));
    }
}

package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.analysis.level.LevelZones.LimitKind;
import org.kuznets.analysis.maximum.DispersionMaximumIn.By;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Makes the zones, bands, lines and fields of one pollutant after the other. */
final class MaximumZones {
    static final int MOST_CELLS = 4_000_000;

    private final DispersionMaximumIn in;
    private final List<Double> levels;
    private final Background background;
    private final Crs crs;
    private final LevelZones zones = new LevelZones();
    private final LevelZones bands = new LevelZones();
    private final LevelZones lines = new LevelZones();
    private final HighestPoints highest = new HighestPoints();
    private final List<Field> fields = new ArrayList<>();

    MaximumZones(DispersionMaximumIn in, List<Double> levels, Background background, Crs crs) {
        this.in = in;
        this.background = background;
        this.levels = levels;
        this.crs = crs;
    }

    /** @param enterprise empty for all sources together */
    void add(Pollutant s, String enterprise, Inventory inventory, Work work) {
        List<Plume> plumes = Plumes.shares(inventory, s, in.rules(), crs);
        if (plumes.isEmpty()) {
            return;
        }
        double lowest = in.influence() ? Math.min(levels.get(0), Influence.SHARE) : levels.get(0);
        double air = background.share(s);
        DoubleUnaryOperator withBackground =
                own -> Background.total(air, own, in.rules().backgroundHoldsSources());
        Winds winds = Winds.of(plumes, in.rules().strongestWind());
        MaximumField field = new MaximumField(plumes, winds, in.rules().edition(), withBackground, lowest);
        Grid grid = grid(field.region());
        float[] values = values(field, grid, work);
        int top = 0;
        for (int n = 0; n < values.length; n++) {
            top = values[n] > values[top] ? n : top;
        }
        String quality = Quality.poorest(
                inventory.emitters().stream().map(Emitter::quality).toList());
        LevelZones.Of of = new LevelZones.Of(
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                s.group() ? null : s.parts().get(0).limit(),
                LimitKind.ONE_TIME,
                enterprise,
                values[top],
                quality);
        Coordinate where = new Coordinate(grid.x(top % grid.columns()), grid.y(top / grid.columns()));
        highest.add(of, where, field.worst(where));
        draw(of, plumes, grid, values, work);
        if (in.by() == By.ALL) {
            fields.add(new Field("maximum-" + s.id(), s.nameEn(), crs, grid, Unit.ONE, values));
        }
    }

    private void draw(LevelZones.Of of, List<Plume> plumes, Grid grid, float[] values, Work work) {
        List<Geometry> above = Isobands.atLeast(grid, values, levels, work);
        List<Geometry> between = Isobands.bands(grid, values, levels, work);
        List<Geometry> along = Isobands.lines(grid, values, levels, work);
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            zones.add(of, level, LevelZones.kind(level), above.get(i));
            bands.add(of, level, i + 1 < levels.size() ? levels.get(i + 1) : null, "band", between.get(i + 1));
            lines.add(of, level, "line", along.get(i));
        }
        if (in.influence()) {
            Geometry together = Isobands.atLeast(grid, values, List.of(Influence.SHARE), work)
                    .get(0);
            double strongest = in.rules().strongestWind();
            zones.add(
                    of,
                    Influence.SHARE,
                    "influence",
                    InfluenceZone.of(plumes, strongest, in.rules().edition(), together));
        }
    }

    private Grid grid(Envelope region) {
        double cell = in.cellMetres();
        return new Grid(
                region.getMinX(),
                region.getMinY(),
                cell,
                (int) Math.ceil(region.getWidth() / cell) + 1,
                (int) Math.ceil(region.getHeight() / cell) + 1);
    }

    private static float[] values(MaximumField field, Grid grid, Work work) {
        double[] x = new double[grid.nodes()];
        double[] y = new double[grid.nodes()];
        for (int n = 0; n < x.length; n++) {
            x[n] = grid.x(n % grid.columns());
            y[n] = grid.y(n / grid.columns());
        }
        double[] found = field.values(x, y, work);
        float[] values = new float[found.length];
        for (int n = 0; n < found.length; n++) {
            values[n] = (float) found[n];
        }
        return values;
    }

    Layer zones() {
        return zones.layer("dispersion-zones", "Highest one-time concentrations, zones", crs);
    }

    Layer bands() {
        return bands.layer("dispersion-bands", "Highest one-time concentrations, bands", crs);
    }

    Layer lines() {
        return lines.layer("dispersion-lines", "Highest one-time concentrations, isolines", crs);
    }

    List<Field> fields() {
        return fields;
    }

    Layer highest() {
        return highest.layer(crs);
    }

    List<Metric> metrics() {
        String reading = "land where some pollutant reaches its one-time limit in its worst wind, counted once";
        List<Geometry> over = zones.shapes("limit");
        Metric area = levels.contains(1.0)
                ? Metric.of(
                        "overLimitSquareMetres",
                        over.isEmpty() ? 0 : OverlayNGRobust.union(over).getArea(),
                        Unit.SQUARE_METRE,
                        reading)
                : new Metric("overLimitSquareMetres", null, Unit.SQUARE_METRE, reading, "levels does not hold 1");
        return List.of(Metric.of("zones", zones.count(), Unit.COUNT, "zones drawn, one a pollutant and level"), area);
    }
}

package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.field.Isobands;
import org.kuznets.analysis.field.Mesh;
import org.kuznets.analysis.field.Refinement;
import org.kuznets.analysis.level.LevelZones;
import org.kuznets.analysis.level.LevelZones.LimitKind;
import org.kuznets.analysis.maximum.DispersionMaximumIn.By;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
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
        List<Double> sought = new ArrayList<>(new TreeSet<>(levels));
        if (in.influence() && !sought.contains(Influence.SHARE)) {
            sought.add(Influence.SHARE);
            Collections.sort(sought);
        }
        Envelope region = field.region();
        Mesh mesh = new Refinement(
                        region,
                        in.cellMetres(),
                        in.finestCellMetres(),
                        field::values,
                        field::bound,
                        field.scale(),
                        sought,
                        field.witnesses(),
                        MOST_CELLS)
                .mesh(work.part(0, 2));
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
                mesh.highest(),
                quality);
        mesh.findHighest().ifPresent(at -> highest.add(of, at, field.worst(at)));
        draw(of, plumes, mesh, work.part(1, 2));
        if (in.by() == By.ALL) {
            Grid grid = grid(region);
            fields.add(new Field("maximum-" + s.id(), s.nameEn(), crs, grid, Unit.ONE, known(mesh.sample(grid))));
        }
    }

    /** Without the places that were not evaluated. */
    private static float[] known(float[] values) {
        for (int n = 0; n < values.length; n++) {
            values[n] = values[n] > 0 ? values[n] : Float.NaN;
        }
        return values;
    }

    private void draw(LevelZones.Of of, List<Plume> plumes, Mesh mesh, Work work) {
        List<Geometry> above = Isobands.atLeast(mesh, levels, work);
        List<Geometry> between = Isobands.bands(mesh, levels, work);
        List<Geometry> along = Isobands.lines(mesh, levels, work);
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            zones.add(of, level, LevelZones.kind(level), above.get(i));
            bands.add(of, level, i + 1 < levels.size() ? levels.get(i + 1) : null, "band", between.get(i + 1));
            lines.add(of, level, "line", along.get(i));
        }
        if (in.influence()) {
            Geometry together =
                    Isobands.atLeast(mesh, List.of(Influence.SHARE), work).get(0);
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

package org.kuznets.analysis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays curves out: a row a distance, and a row a test. */
record PatternTables(List<Curve> curves, Steps steps, PointPatternIn in, Crs crs, String quality) {
    private static final Columns CURVES = Columns.of(
            Column.text("id"),
            new Column("curve", Type.TEXT, Unit.NONE, "function and group: what one line of a chart is"),
            new Column("function", Type.TEXT, Unit.NONE, "K, L, M or Kd"),
            Column.text("plantGroup"),
            new Column("countedGroup", Type.TEXT, Unit.NONE, "whose plants are counted round those of the group"),
            new Column("unit", Type.TEXT, Unit.NONE, "of the values, UCUM"),
            new Column("distanceMetres", Type.NUMBER, Unit.METRE, "r; pairs at most so far apart"),
            new Column("observed", Type.NUMBER, Unit.ONE, "in the row's unit"),
            new Column("expected", Type.NUMBER, Unit.ONE, "mean of the simulations, in the row's unit"),
            new Column("low", Type.NUMBER, Unit.ONE, "pointwise band of the simulations: for the eye, no test"),
            new Column("high", Type.NUMBER, Unit.ONE, "pointwise band of the simulations: for the eye, no test"),
            new Column("globalLow", Type.NUMBER, Unit.ONE, "95 % global rank envelope (extreme rank length)"),
            new Column("globalHigh", Type.NUMBER, Unit.ONE, "95 % global rank envelope (extreme rank length)"),
            new Column("theoretical", Type.NUMBER, Unit.ONE, "without crowding: pi r^2, r, 1; none for Kd"),
            new Column(
                    "pointwiseUpperP", Type.NUMBER, Unit.ONE, "(1 + simulations at least as high)/(s + 1); no test"));
    private static final Columns TESTS = Columns.of(
            Column.text("id"),
            Column.text("function"),
            Column.text("plantGroup"),
            Column.text("countedGroup"),
            Column.text("nullHypothesis"),
            Column.text("convention"),
            new Column("plants", Type.INTEGER, Unit.COUNT, "of the group, that entered"),
            new Column("sites", Type.INTEGER, Unit.COUNT, "that the null draws from; none when it draws new places"),
            Column.text("unit"),
            new Column("madP", Type.NUMBER, Unit.ONE, "greatest deviation from the simulations' mean: (1 + #)/(s + 1)"),
            new Column("rankP", Type.NUMBER, Unit.ONE, "extreme rank length: (1 + #)/(s + 1)"),
            new Column("deviation", Type.NUMBER, Unit.ONE, "greatest, either way, in the row's unit"),
            new Column("deviationMetres", Type.NUMBER, Unit.METRE, "the distance where it is"),
            new Column("direction", Type.TEXT, Unit.NONE, "there: crowded (above the mean) or apart (below)"),
            Column.integer("simulations", Unit.COUNT),
            Column.integer("seed", Unit.COUNT),
            new Column("reason", Type.TEXT, Unit.NONE, "why something is missing"),
            Column.text("quality"));

    Layer curveTable() {
        List<Feature> all = new ArrayList<>();
        for (Curve c : curves) {
            for (int k = 0; k < steps.size(); k++) {
                String id = c.id() + "/" + String.format(Locale.ROOT, "%03d", k + 1);
                all.add(new Feature(id, (Geometry) null, row(c, k, id)));
            }
        }
        return new Layer("pattern-curves", "Curves of point patterns", crs, CURVES, quality, all);
    }

    private Row row(Curve c, int k, String id) {
        NullEnvelope e = c.envelope();
        return new Row(
                CURVES,
                id,
                c.id(),
                c.function(),
                c.group(),
                c.counted(),
                c.symbol(),
                steps.metres(k),
                known(c.observed()[k]),
                known(e.mean()[k]),
                known(e.low()[k]),
                known(e.high()[k]),
                known(e.globalLow()[k]),
                known(e.globalHigh()[k]),
                known(c.theoretical()[k]),
                known(e.pointwiseUpperP()[k]));
    }

    Layer testTable() {
        List<Feature> all = new ArrayList<>();
        for (Curve c : curves) {
            all.add(new Feature(c.id(), (Geometry) null, test(c)));
        }
        return new Layer("pattern-tests", "Whole curves against their nulls", crs, TESTS, quality, all);
    }

    private Row test(Curve c) {
        NullEnvelope e = c.envelope();
        boolean tested = e.at() >= 0;
        return new Row(
                TESTS,
                c.id(),
                c.function(),
                c.group(),
                c.counted(),
                c.nullHypothesis(),
                c.convention(),
                (long) c.plants(),
                c.sites() == 0 ? null : (Object) (long) c.sites(),
                c.symbol(),
                known(e.madP()),
                known(e.rankP()),
                tested ? (Object) e.deviation() : null,
                Curves.atMetres(c, steps).orElse(null),
                direction(c),
                (long) in.simulations(),
                (long) in.seed(),
                reason(c),
                quality);
    }

    private static @Nullable String direction(Curve c) {
        int at = c.envelope().at();
        return at < 0 ? null : c.observed()[at] > c.envelope().mean()[at] ? "crowded" : "apart";
    }

    private static String reason(Curve c) {
        if (c.envelope().at() >= 0) {
            return "";
        }
        return c.plants() < 2
                ? "two plants are needed"
                : Double.isNaN(c.envelope().madP())
                        ? "the curve is undefined at every distance: no neighbours, or no distances that differ"
                        : "the curve and all simulations are the same";
    }

    private static @Nullable Double known(double v) {
        return Double.isFinite(v) ? v : null;
    }
}

package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.maximum.MaximumRules;
import org.kuznets.analysis.maximum.Plume;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.analysis.plume.Profile;
import org.kuznets.analysis.plume.Stack;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * The formula's steps for every plume that adds to a one-time concentration at a place: what goes in, each number on the
 * way, and what comes out. The rows of one load add up to its sources' sum.
 */
final class StepTable {
    /** Rows that are listed. */
    static final int MOST = 2000;

    private static final Message CUT = new Message(
            "attribution.steps-cut",
            "steps are listed for {most} plumes, the strongest sources of each pollutant first; {count} more are not");

    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("loadId", Type.TEXT, Unit.NONE, "the pollutant or group of pollutants that this adds to"),
            Column.text("substance"),
            Column.text("sourceId"),
            Column.text("enterpriseId"),
            new Column("partNumber", Type.INTEGER, Unit.COUNT, "of a line or area source, from 1"),
            new Column("heightMetres", Type.NUMBER, Unit.METRE, "H as the formulas take it: at least 2"),
            Column.number("diameterMetres", Unit.METRE),
            Column.number("velocityMetresPerSecond", Unit.METRE_PER_SECOND),
            new Column("excessKelvin", Type.NUMBER, Unit.KELVIN, "by how much the gas is warmer than the air"),
            new Column("stratification", Type.NUMBER, Unit.ONE, "A"),
            new Column("settling", Type.NUMBER, Unit.ONE, "F"),
            new Column("relief", Type.NUMBER, Unit.ONE, "eta"),
            new Column("gramsPerSecond", Type.NUMBER, Unit.GRAM_PER_SECOND, "M of this part"),
            new Column("flowCubicMetresPerSecond", Type.NUMBER, Unit.ONE, "V1 = pi D2 w / 4"),
            new Column("f", Type.NUMBER, Unit.ONE, "1000 w2 D / (H2 dT); null without excess temperature"),
            new Column("fe", Type.NUMBER, Unit.ONE, "800 v'm3"),
            new Column("vmMetresPerSecond", Type.NUMBER, Unit.METRE_PER_SECOND, "v_m = 0.65 (V1 dT / H)^(1/3)"),
            new Column("vmColdMetresPerSecond", Type.NUMBER, Unit.METRE_PER_SECOND, "v'_m = 1.3 w D / H"),
            new Column("branch", Type.TEXT, Unit.NONE, "hot or cold formulas"),
            new Column("mFactor", Type.NUMBER, Unit.ONE, "m of the hot formulas"),
            new Column("nFactor", Type.NUMBER, Unit.ONE, "n"),
            new Column("dFactor", Type.NUMBER, Unit.ONE, "d"),
            new Column(
                    "maximumMilligramsPerCubicMetre",
                    Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "c_m, the highest this part can cause"),
            new Column("maximumDistanceMetres", Type.NUMBER, Unit.METRE, "x_m = (5 - F) d H / 4"),
            new Column("dangerousWindMetresPerSecond", Type.NUMBER, Unit.METRE_PER_SECOND, "u_m"),
            Column.number("fromDegrees", Unit.DEGREE),
            Column.number("speedMetresPerSecond", Unit.METRE_PER_SECOND),
            new Column("downwindMetres", Type.NUMBER, Unit.METRE, "x"),
            new Column("acrossMetres", Type.NUMBER, Unit.METRE, "y"),
            new Column("q", Type.NUMBER, Unit.ONE, "u / u_m"),
            new Column("r", Type.NUMBER, Unit.ONE, "by how much this wind lowers the highest"),
            new Column("p", Type.NUMBER, Unit.ONE, "by how much it moves it out"),
            new Column("s1", Type.NUMBER, Unit.ONE, "at x / (p x_m)"),
            new Column("t", Type.NUMBER, Unit.ONE, "u y2 / x2, u at most 5"),
            new Column("s2", Type.NUMBER, Unit.ONE, "at t"),
            new Column("milligramsPerCubicMetre", Type.NUMBER, Unit.MILLIGRAM_PER_CUBIC_METRE, "c_m r s1 s2"),
            new Column("shareOfLimit", Type.NUMBER, Unit.ONE, "what this adds to the share of the limit"),
            Column.text("basis"),
            Column.text("quality"));

    private final MaximumRules rules;
    private final Crs crs;
    private final String quality;

    StepTable(MaximumRules rules, Crs crs, String quality) {
        this.rules = rules;
        this.crs = crs;
        this.quality = quality;
    }

    Layer of(Readings readings, Findings findings) {
        List<Feature> rows = new ArrayList<>();
        long left = 0;
        for (Reading r : readings.maxima()) {
            for (Reading.Part part : r.parts()) {
                for (Stream s : part.contributor().streams()) {
                    for (int i = 0; i < s.plumes().size(); i++) {
                        if (rows.size() < MOST) {
                            rows.add(row(r, part.contributor().emitter(), s, i, readings.place()));
                        } else {
                            left++;
                        }
                    }
                }
            }
        }
        if (left > 0) {
            findings.add(Finding.note(CUT, null, Map.of("most", MOST, "count", left)));
        }
        return new Layer("attribution-steps", "The formula, step by step", crs, COLUMNS, quality, rows);
    }

    private Feature row(Reading r, Emitter e, Stream s, int i, ReceptorPoints.Place at) {
        Plume plume = s.plumes().get(i);
        Stack stack = e.stack();
        MaximumPlume steps =
                MaximumPlume.of(stack, rules.stratification(), s.emission().settling(), rules.relief());
        double grams = s.emission().gramsPerSecond() / s.plumes().size();
        double azimuth = Math.toRadians(r.wind().fromDegrees() + plume.northDegrees());
        double dx = at.x() - plume.x();
        double dy = at.y() - plume.y();
        double along = -dx * Math.sin(azimuth) - dy * Math.cos(azimuth);
        double across = -dy * Math.sin(azimuth) + dx * Math.cos(azimuth);
        double u = r.wind().speed();
        double q = u / steps.windMetresPerSecond();
        boolean reached = along > 0;
        double rho = along / (Profile.p(q) * steps.distanceMetres());
        double t = Profile.t(along, across, u);
        double value = plume.at(at.x(), at.y(), r.wind().fromDegrees(), u, rules.edition());
        String id = r.load().id() + "/" + s.emission().substance() + "/" + e.id() + "/" + (i + 1);
        Row row = new Row(
                COLUMNS,
                id,
                r.load().id(),
                s.emission().substance(),
                e.id(),
                Row.orNull(e.enterpriseId()),
                (long) (i + 1),
                stack.formulaHeight(),
                stack.diameterMetres(),
                stack.velocityMetresPerSecond(),
                stack.excessKelvin(),
                rules.stratification(),
                s.emission().settling(),
                rules.relief(),
                grams,
                steps.flow(),
                finite(steps.f()),
                steps.fe(),
                steps.vm(),
                steps.vmCold(),
                steps.cold() ? "cold" : "hot",
                steps.m(),
                steps.n(),
                steps.d(),
                steps.perGram() * grams,
                steps.distanceMetres(),
                steps.windMetresPerSecond(),
                r.wind().fromDegrees(),
                u,
                along,
                across,
                q,
                Profile.r(q),
                Profile.p(q),
                reached ? (Double) Profile.s1(rho, steps.heavy(), rules.edition(), stack.heightMetres()) : null,
                reached ? (Double) t : null,
                reached ? (Double) Profile.s2(t) : null,
                value / s.weight(),
                r.load().group() ? (Double) value : r.load().shareOfLimit(value),
                Said.BASIS,
                Row.orNull(quality));
        return new Feature(id, null, row);
    }

    private static @Nullable Double finite(double v) {
        return Double.isFinite(v) ? (Double) v : null;
    }
}

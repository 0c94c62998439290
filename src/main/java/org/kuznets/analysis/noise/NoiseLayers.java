package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes zones and isolines as features. */
final class NoiseLayers {
    private static final Columns ZONES = Columns.of(
            Column.text("id"),
            new Column("period", Column.Type.TEXT, Unit.NONE, "day (7 to 23) or night (23 to 7)"),
            new Column("level", Column.Type.NUMBER, Unit.DECIBEL_A, "equivalent level reached everywhere inside"),
            new Column("kind", Column.Type.TEXT, Unit.NONE, "limit for a norm, else level"),
            new Column(
                    "enterpriseId",
                    Column.Type.TEXT,
                    Unit.NONE,
                    "whose sources lie in it; null when several or unknown"),
            new Column("sources", Column.Type.INTEGER, Unit.COUNT, "sources in it that work in the period"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            new Column(
                    "extrapolatedPercent",
                    Column.Type.NUMBER,
                    Unit.PERCENT,
                    "of its area, farther than 1 km from its sources, where the method has no stated accuracy"),
            new Column("act", Column.Type.TEXT, Unit.NONE, "what sets the level, with its edition"),
            new Column("evidence", Column.Type.TEXT, Unit.NONE, "how well the norm is known"),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns LINES = Columns.of(
            Column.text("id"),
            Column.text("period"),
            Column.number("level", Unit.DECIBEL_A),
            Column.text("kind"),
            Column.text("enterpriseId"),
            Column.number("lengthMetres", Unit.METRE),
            Column.text("quality"));

    private static final String BANDS = "octave bands";
    private static final String ALONE = "A-weighted power with the attenuation at 500 Hz";

    private final List<NoiseSource> sources;
    private final NoiseNorms norms;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Feature> zones = new ArrayList<>();
    private final List<Feature> lines = new ArrayList<>();

    NoiseLayers(List<NoiseSource> sources, NoiseNorms norms) {
        this.sources = sources;
        this.norms = norms;
    }

    /** @param whose the enterprise that alone sounds; empty for all */
    void add(String whose, List<NoiseZone> found) {
        for (NoiseZone z : found) {
            String group = (whose.isEmpty() ? "" : whose + "-") + z.period().word() + "-" + number(z.level());
            String id = group + "-" + counts.merge(group, 1, Integer::sum);
            Optional<NoiseNorms.Norm> norm = norms.find(z.period(), z.level());
            String kind = norm.isPresent() ? "limit" : "level";
            String enterprise = Row.orNull(z.enterprise());
            String quality = Row.orNull(quality(z));
            zones.add(new Feature(
                    id,
                    z.shape(),
                    new Row(
                            ZONES,
                            id,
                            z.period().word(),
                            z.level(),
                            kind,
                            enterprise,
                            (long) z.sources().size(),
                            z.shape().getArea(),
                            100 * z.extrapolated(),
                            norm.map(n -> Row.orNull(n.act())).orElse(null),
                            norm.map(n -> Row.orNull(n.evidence())).orElse(null),
                            basis(z),
                            quality)));
            Geometry line = rings(z.shape());
            Row row = new Row(LINES, id, z.period().word(), z.level(), kind, enterprise, line.getLength(), quality);
            lines.add(new Feature(id, line, row));
        }
    }

    List<Layer> layers(Crs crs) {
        String quality = Quality.poorest(
                zones.stream().map(f -> f.row().text("quality", "")).toList());
        return List.of(
                new Layer("noise-zones", "Zones of noise (screening)", crs, ZONES, quality, zones),
                new Layer("noise-lines", "Isolines of noise (screening)", crs, LINES, quality, lines));
    }

    private static Geometry rings(Polygon p) {
        LineString[] rings = new LineString[1 + p.getNumInteriorRing()];
        for (int i = 0; i < rings.length; i++) {
            LineString ring = i == 0 ? p.getExteriorRing() : p.getInteriorRingN(i - 1);
            rings[i] = p.getFactory().createLineString(ring.getCoordinateSequence());
        }
        return p.getFactory().createMultiLineString(rings);
    }

    private String quality(NoiseZone z) {
        return Quality.poorest(
                z.sources().stream().map(i -> sources.get(i).quality()).toList());
    }

    private String basis(NoiseZone z) {
        boolean bands =
                z.sources().stream().anyMatch(i -> sources.get(i).power().known());
        boolean alone =
                z.sources().stream().anyMatch(i -> !sources.get(i).power().known());
        String power = bands && alone ? BANDS + "; " + ALONE : bands ? BANDS : ALONE;
        return "screening estimate, ISO 9613-2:1996, downwind, open flat ground, no barriers; " + power;
    }

    private static String number(double level) {
        return level == Math.rint(level) ? Long.toString((long) level) : Double.toString(level);
    }
}

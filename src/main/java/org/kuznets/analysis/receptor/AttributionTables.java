package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.noise.NoiseAt;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Who causes how much at one place: a row an enterprise, quantity and pollutant; and the whole of each. */
final class AttributionTables {
    private static final Columns PARTS = Columns.of(
            Column.text("id"),
            new Column("quantity", Type.TEXT, Unit.NONE, "one-time, mean, noise-day or noise-night"),
            new Column("substance", Type.TEXT, Unit.NONE, "code of the pollutant or group of pollutants"),
            Column.text("substanceId"),
            new Column("part", Type.TEXT, Unit.NONE, "enterprise, or background"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("sources", Type.INTEGER, Unit.COUNT, "of the enterprise, that add to it"),
            Column.text("mainSource"),
            new Column(
                    "milligramsPerCubicMetre",
                    Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "this part; of one-time concentrations in the worst wind of the whole"),
            Column.number("shareOfLimit", Unit.ONE),
            new Column("levelDba", Type.NUMBER, Unit.DECIBEL_A, "this part of the noise"),
            new Column("percent", Type.NUMBER, Unit.PERCENT, "of the whole; of noise, of the energy"),
            new Column("fromDegrees", Type.NUMBER, Unit.DEGREE, "where the worst wind of the whole blows from"),
            Column.number("speedMetresPerSecond", Unit.METRE_PER_SECOND),
            new Column("distanceMetres", Type.NUMBER, Unit.METRE, "to the main source"),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns TOTALS = Columns.of(
            Column.text("id"),
            Column.text("quantity"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("milligramsPerCubicMetre", Type.NUMBER, Unit.MILLIGRAM_PER_CUBIC_METRE, "with background"),
            Column.number("limitMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            Column.text("limitKind"),
            Column.number("shareOfLimit", Unit.ONE),
            Column.number("levelDba", Unit.DECIBEL_A),
            Column.number("backgroundMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            Column.number("fromDegrees", Unit.DEGREE),
            Column.number("speedMetresPerSecond", Unit.METRE_PER_SECOND),
            Column.text("mainEnterprise"),
            Column.text("basis"),
            Column.text("quality"));

    private final Crs crs;
    private final Inventory inventory;
    private final Readings readings;
    private final Names names;
    private final String quality;
    private final List<Feature> parts = new ArrayList<>();
    private final List<Feature> totals = new ArrayList<>();

    AttributionTables(Crs crs, Inventory inventory, Readings readings, Names names, String quality) {
        this.crs = crs;
        this.inventory = inventory;
        this.readings = readings;
        this.names = names;
        this.quality = quality;
        readings.maxima().forEach(this::maximum);
        for (int i = 0; i < readings.means().size(); i++) {
            mean(inventory.substances().get(i), readings.means().get(i));
        }
        readings.sounds().forEach(this::sound);
    }

    Layer parts() {
        return new Layer("attribution", "Who causes how much here", crs, PARTS, quality, parts);
    }

    Layer totals() {
        return new Layer("attribution-totals", "What this place is exposed to", crs, TOTALS, quality, totals);
    }

    /** The sources of one enterprise, the strongest first. */
    private static final class Share {
        final String source;
        final Geometry shape;
        int sources;
        double value;

        Share(String source, Geometry shape) {
            this.source = source;
            this.shape = shape;
        }

        void add(double more) {
            value += more;
            sources++;
        }
    }

    private static Share share(Map<String, Share> by, String enterprise, String source, Geometry shape) {
        // a source of no enterprise stands for itself
        String key = enterprise.isEmpty() ? "/" + source : enterprise;
        return by.computeIfAbsent(key, k -> new Share(source, shape));
    }

    private void maximum(Reading r) {
        Load l = r.load();
        Map<String, Share> by = new LinkedHashMap<>();
        for (Reading.Part p : r.parts()) {
            var e = p.contributor().emitter();
            share(by, e.enterpriseId(), e.id(), e.shape()).add(p.value());
        }
        Worst wind = r.parts().isEmpty() ? null : r.wind();
        sorted(by)
                .forEach((who, s) -> part(
                        "one-time",
                        l.code(),
                        l.id(),
                        who,
                        s,
                        l.milligrams(s.value),
                        l.shareOfLimit(s.value),
                        null,
                        r.percent(s.value),
                        wind));
        if (r.background() > 0) {
            Share none = new Share("", readings.place().point());
            part(
                    "one-time",
                    l.code(),
                    l.id(),
                    "",
                    none,
                    l.milligrams(r.background()),
                    l.shareOfLimit(r.background()),
                    null,
                    r.percent(r.background()),
                    null);
        }
        total(
                "one-time",
                l.code(),
                l.id(),
                l.nameEn(),
                l.nameRu(),
                l.milligrams(r.total()),
                l.limit(),
                r.shareOfLimit() == null ? "" : "one-time",
                r.shareOfLimit(),
                null,
                l.milligrams(r.background()),
                wind,
                sorted(by));
    }

    private void mean(Substance s, Means.Mean m) {
        Map<String, Share> by = new LinkedHashMap<>();
        for (Means.Part p : m.parts()) {
            share(by, p.emitter().enterpriseId(), p.emitter().id(), p.emitter().shape())
                    .add(p.milligrams());
        }
        sorted(by)
                .forEach((who, e) -> part(
                        "mean",
                        s.code(),
                        s.id(),
                        who,
                        e,
                        e.value,
                        m.share(e.value),
                        null,
                        100 * e.value / m.milligrams(),
                        null));
        total(
                "mean",
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                m.milligrams(),
                m.limit(),
                m.limitKind(),
                m.share(m.milligrams()),
                null,
                null,
                null,
                sorted(by));
    }

    private void sound(Sounds.Sound s) {
        String quantity = "noise-" + s.period().word();
        Map<String, Share> by = new LinkedHashMap<>();
        for (NoiseAt.Part p : s.parts()) {
            share(by, p.source().enterpriseId(), p.source().id(), p.source().shape())
                    .add(Math.pow(10, p.dba() / 10));
        }
        sorted(by).forEach((who, e) -> {
            double dba = 10 * Math.log10(e.value);
            part(quantity, "", "", who, e, null, null, dba, s.percent(dba), null);
        });
        total(quantity, "", "", "Noise", "Шум", null, null, "", null, s.level(), null, null, sorted(by));
    }

    private static Map<String, Share> sorted(Map<String, Share> by) {
        Map<String, Share> sorted = new LinkedHashMap<>();
        by.entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue().value, a.getValue().value))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private void part(
            String quantity,
            String code,
            String substance,
            String who,
            Share s,
            @Nullable Double milligrams,
            @Nullable Double share,
            @Nullable Double dba,
            double percent,
            @Nullable Worst wind) {
        String enterprise = who.startsWith("/") ? "" : who;
        String what = substance.isEmpty() ? quantity : quantity + "/" + substance;
        String id = what + "/" + (who.isEmpty() ? "(background)" : who.startsWith("/") ? who.substring(1) : who);
        boolean background = who.isEmpty();
        Row row = new Row(
                PARTS,
                id,
                quantity,
                Row.orNull(code),
                Row.orNull(substance),
                background ? "background" : "enterprise",
                Row.orNull(enterprise),
                names.find(enterprise, "nameEn"),
                names.find(enterprise, "nameRu"),
                background ? null : (Long) (long) s.sources,
                Row.orNull(s.source),
                milligrams,
                share,
                dba,
                percent,
                wind == null ? null : (Double) wind.fromDegrees(),
                wind == null ? null : (Double) wind.speed(),
                background ? null : (Double) s.shape.distance(readings.place().point()),
                Said.BASIS,
                Row.orNull(quality));
        parts.add(new Feature(id, background ? null : line(s.shape), row));
    }

    /** From the source to the place; null where they are one. */
    private @Nullable Geometry line(Geometry source) {
        Coordinate from = source.getInteriorPoint().getCoordinate();
        Coordinate to = readings.place().point().getCoordinate();
        return from.distance(to) < 1
                ? null
                : source.getFactory().createLineString(new Coordinate[] {from.copy(), to.copy()});
    }

    private void total(
            String quantity,
            String code,
            String substance,
            String nameEn,
            String nameRu,
            @Nullable Double milligrams,
            @Nullable Double limit,
            String limitKind,
            @Nullable Double share,
            @Nullable Double dba,
            @Nullable Double background,
            @Nullable Worst wind,
            Map<String, Share> by) {
        String id = substance.isEmpty() ? quantity : quantity + "/" + substance;
        String main = by.isEmpty() ? "" : by.keySet().iterator().next();
        Row row = new Row(
                TOTALS,
                id,
                quantity,
                Row.orNull(code),
                Row.orNull(substance),
                nameEn,
                nameRu,
                milligrams,
                limit,
                Row.orNull(limitKind),
                share,
                dba,
                background,
                wind == null ? null : (Double) wind.fromDegrees(),
                wind == null ? null : (Double) wind.speed(),
                main.startsWith("/") ? null : Row.orNull(main),
                Said.BASIS,
                Row.orNull(quality));
        totals.add(new Feature(id, readings.place().point(), row));
    }
}

package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.Worst;
import org.kuznets.analysis.noise.NoiseAt;
import org.kuznets.analysis.receptor.Shares.Share;
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

    /** A quantity and what it is of; noise has no code and no id. */
    private record What(String quantity, String code, String id, String nameEn, String nameRu) {
        String row() {
            return id.isEmpty() ? quantity : quantity + "/" + id;
        }
    }

    /** What a part comes to: a concentration and its share of the limit, or a level; and percent of the whole. */
    private record Amount(@Nullable Double milligrams, @Nullable Double share, @Nullable Double dba, double percent) {}

    /** What the whole is compared with. */
    private record Limit(@Nullable Double milligrams, String kind) {}

    private void maximum(Reading r) {
        Load l = r.load();
        What what = new What("one-time", l.code(), l.id(), l.nameEn(), l.nameRu());
        Shares shares = new Shares();
        for (Reading.Part p : r.parts()) {
            var e = p.contributor().emitter();
            shares.add(e.enterpriseId(), e.id(), e.shape(), p.value());
        }
        Worst wind = r.parts().isEmpty() ? null : r.wind();
        shares.sorted().forEach(s -> part(what, s, amount(r, s.value), wind));
        if (r.background() > 0) {
            parts.add(part(what, "(background)", "background", null, amount(r, r.background()), null));
        }
        Limit limit = new Limit(l.limit(), r.shareOfLimit() == null ? "" : "one-time");
        total(what, amount(r, r.total()), limit, l.milligrams(r.background()), wind, shares);
    }

    private static Amount amount(Reading r, double value) {
        Load l = r.load();
        return new Amount(l.milligrams(value), l.shareOfLimit(value), null, r.percent(value));
    }

    private void mean(Substance s, Means.Mean m) {
        What what = new What("mean", s.code(), s.id(), s.nameEn(), s.nameRu());
        Shares shares = new Shares();
        for (Means.Part p : m.parts()) {
            Emitter e = p.emitter();
            shares.add(e.enterpriseId(), e.id(), e.shape(), p.milligrams());
        }
        shares.sorted().forEach(e -> part(what, e, amount(m, e.value), null));
        total(what, amount(m, m.milligrams()), new Limit(m.limit(), m.limitKind()), null, null, shares);
    }

    private static Amount amount(Means.Mean m, double milligrams) {
        return new Amount(milligrams, m.share(milligrams), null, 100 * milligrams / m.milligrams());
    }

    private void sound(Sounds.Sound s) {
        What what = new What("noise-" + s.period().word(), "", "", "Noise", "Шум");
        Shares energies = new Shares();
        for (NoiseAt.Part p : s.parts()) {
            energies.add(p.source().enterpriseId(), p.source().id(), p.source().shape(), Math.pow(10, p.dba() / 10));
        }
        energies.sorted().forEach(e -> {
            double dba = 10 * Math.log10(e.value);
            part(what, e, new Amount(null, null, dba, s.percent(dba)), null);
        });
        total(what, new Amount(null, null, s.level(), 100), new Limit(null, ""), null, null, energies);
    }

    private void part(What what, Share s, Amount amount, @Nullable Worst wind) {
        parts.add(part(what, s.owner(), "enterprise", s, amount, wind));
    }

    private Feature part(What what, String owner, String kind, @Nullable Share s, Amount amount, @Nullable Worst wind) {
        String enterprise = s == null ? "" : s.enterprise;
        String id = what.row() + "/" + owner;
        Row row = new Row(
                PARTS,
                id,
                what.quantity(),
                Row.orNull(what.code()),
                Row.orNull(what.id()),
                kind,
                Row.orNull(enterprise),
                names.find(enterprise, "nameEn"),
                names.find(enterprise, "nameRu"),
                s == null ? null : (Long) (long) s.sources,
                s == null ? null : Row.orNull(s.source),
                amount.milligrams(),
                amount.share(),
                amount.dba(),
                amount.percent(),
                wind == null ? null : (Double) wind.fromDegrees(),
                wind == null ? null : (Double) wind.speed(),
                s == null ? null : (Double) s.shape.distance(readings.place().point()),
                Said.BASIS,
                Row.orNull(quality));
        return new Feature(id, s == null ? null : line(s.shape), row);
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
            What what, Amount whole, Limit limit, @Nullable Double background, @Nullable Worst wind, Shares shares) {
        List<Share> sorted = shares.sorted();
        Row row = new Row(
                TOTALS,
                what.row(),
                what.quantity(),
                Row.orNull(what.code()),
                Row.orNull(what.id()),
                what.nameEn(),
                what.nameRu(),
                whole.milligrams(),
                limit.milligrams(),
                Row.orNull(limit.kind()),
                whole.share(),
                whole.dba(),
                background,
                wind == null ? null : (Double) wind.fromDegrees(),
                wind == null ? null : (Double) wind.speed(),
                sorted.isEmpty() ? null : Row.orNull(sorted.get(0).enterprise),
                Said.BASIS,
                Row.orNull(quality));
        totals.add(new Feature(what.row(), readings.place().point(), row));
    }
}

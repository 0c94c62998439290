package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** The readings as tables: a row a place and pollutant, and a row a place. */
final class ReceptorTables {
    private static final Columns RECEPTORS = Columns.of(
            Column.text("id"),
            Column.text("pointId"),
            Column.text("kind"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("substance", Type.TEXT, Unit.NONE, "code of the pollutant or group of pollutants"),
            Column.text("substanceId"),
            Column.text("substanceEn"),
            Column.text("substanceRu"),
            new Column(
                    "milligramsPerCubicMetre",
                    Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "highest one-time, with background; null for a group"),
            new Column("shareOfLimit", Type.NUMBER, Unit.ONE, "of the one-time limit, with background"),
            Column.number("limitMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            Column.text("limitKind"),
            Column.number("backgroundMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            new Column("fromDegrees", Type.NUMBER, Unit.DEGREE, "where the worst wind blows from, true azimuth"),
            new Column("speedMetresPerSecond", Type.NUMBER, Unit.METRE_PER_SECOND, "of the worst wind, at 10 m"),
            Column.text("mainSource"),
            Column.text("mainEnterprise"),
            new Column("mainShare", Type.NUMBER, Unit.ONE, "the main source's part of the whole"),
            new Column(
                    "yearMeanMilligramsPerCubicMetre",
                    Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "mean of the year, without background"),
            new Column("yearMeanShareOfLimit", Type.NUMBER, Unit.ONE, "of what the mean is compared with"),
            new Column(
                    "yearMeanLimitKind",
                    Type.TEXT,
                    Unit.NONE,
                    "annual-mean, or daily-mean where there is no annual one"),
            Column.text("yearMeanMainSource"),
            Column.text("basis"),
            Column.text("quality"));

    private final Crs crs;
    private final Inventory inventory;
    private final List<Load> loads;
    private final List<Readings> readings;
    private final String quality;

    ReceptorTables(Crs crs, Inventory inventory, List<Load> loads, List<Readings> readings, String quality) {
        this.crs = crs;
        this.inventory = inventory;
        this.loads = loads;
        this.readings = readings;
        this.quality = quality;
    }

    Layer receptors() {
        List<Feature> all = new ArrayList<>();
        for (Readings at : readings) {
            for (Reading r : at.maxima()) {
                String id = at.place().id() + "/" + r.load().id();
                all.add(new Feature(id, at.place().point(), row(id, at, r)));
            }
        }
        return new Layer("receptors", "Concentrations at the places", crs, RECEPTORS, quality, all);
    }

    private Row row(String id, Readings at, Reading r) {
        Emitter main =
                r.parts().isEmpty() ? null : r.parts().get(0).contributor().emitter();
        Means.Mean mean = mean(at, r.load());
        return new Row(
                RECEPTORS,
                id,
                at.place().id(),
                text(at.place(), "kind"),
                text(at.place(), "nameEn"),
                text(at.place(), "nameRu"),
                r.load().code(),
                r.load().id(),
                r.load().nameEn(),
                r.load().nameRu(),
                r.load().milligrams(r.total()),
                r.shareOfLimit(),
                r.load().limit(),
                r.shareOfLimit() == null ? null : "one-time",
                r.load().milligrams(r.background()),
                main == null ? null : r.wind().fromDegrees(),
                main == null ? null : r.wind().speed(),
                main == null ? null : main.id(),
                main == null ? null : Row.orNull(main.enterpriseId()),
                main == null ? null : r.parts().get(0).value() / r.total(),
                mean == null ? null : mean.milligrams(),
                mean == null ? null : mean.share(mean.milligrams()),
                mean == null ? null : Row.orNull(mean.limitKind()),
                mean == null || mean.parts().isEmpty()
                        ? null
                        : mean.parts().get(0).emitter().id(),
                Said.BASIS,
                Row.orNull(quality));
    }

    private Means.@Nullable Mean mean(Readings at, Load load) {
        for (int i = 0; i < at.means().size(); i++) {
            if (inventory.substances().get(i).code().equals(load.code())) {
                return at.means().get(i);
            }
        }
        return null;
    }

    Layer points() {
        Columns wide = wideColumns();
        List<Feature> all = new ArrayList<>();
        readings.forEach(at -> all.add(new Feature(at.place().id(), at.place().point(), wide(wide, at))));
        return new Layer("receptor-points", "The places, all quantities in one row", crs, wide, quality, all);
    }

    private Columns wideColumns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("id"),
                Column.text("kind"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                new Column("highestShareOfLimit", Type.NUMBER, Unit.ONE, "of all pollutants, one-time"),
                new Column("highestSubstance", Type.TEXT, Unit.NONE, "which pollutant that is"),
                new Column("dayDba", Type.NUMBER, Unit.DECIBEL_A, "noise by day; null for silence"),
                new Column("nightDba", Type.NUMBER, Unit.DECIBEL_A, "noise by night; null for silence")));
        for (Load l : loads) {
            if (!l.group()) {
                columns.add(new Column(
                        l.id() + "MilligramsPerCubicMetre",
                        Type.NUMBER,
                        Unit.MILLIGRAM_PER_CUBIC_METRE,
                        l.nameEn() + ", highest one-time"));
            }
            String share = l.nameEn() + ", share of the one-time limit";
            columns.add(new Column(l.id() + "ShareOfLimit", Type.NUMBER, Unit.ONE, share));
        }
        if (readings.stream().anyMatch(r -> !r.means().isEmpty())) {
            for (Substance s : inventory.substances()) {
                columns.add(new Column(
                        s.id() + "YearMeanMilligramsPerCubicMetre",
                        Type.NUMBER,
                        Unit.MILLIGRAM_PER_CUBIC_METRE,
                        s.nameEn() + ", mean of the year"));
            }
        }
        columns.add(Column.text("basis"));
        columns.add(Column.text("quality"));
        return new Columns(columns);
    }

    private Row wide(Columns columns, Readings at) {
        Double highest = null;
        String which = null;
        List<@Nullable Object> numbers = new ArrayList<>();
        for (Reading r : at.maxima()) {
            Double share = r.shareOfLimit();
            if (share != null && (highest == null || share > highest)) {
                highest = share;
                which = r.load().id();
            }
            if (!r.load().group()) {
                numbers.add(r.total());
            }
            numbers.add(share);
        }
        at.means().forEach(m -> numbers.add(m.milligrams()));
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                at.place().id(),
                text(at.place(), "kind"),
                text(at.place(), "nameEn"),
                text(at.place(), "nameRu"),
                highest,
                which,
                at.sounds().isEmpty() ? null : at.sounds().get(0).level(),
                at.sounds().isEmpty() ? null : at.sounds().get(1).level()));
        values.addAll(numbers);
        values.add(Said.BASIS);
        values.add(Row.orNull(quality));
        return new Row(columns, values.toArray());
    }

    private static @Nullable String text(Place p, String column) {
        return Row.orNull(p.feature().row().text(column, ""));
    }
}

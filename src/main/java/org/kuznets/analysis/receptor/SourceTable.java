package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.noise.NoiseAt;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/**
 * Who causes how much at each place: the parts of one place, quantity and pollutant, added up in this order, are exactly
 * its concentration; those of noise add up as energies.
 */
final class SourceTable {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("pointId"),
            new Column("quantity", Column.Type.TEXT, Unit.NONE, "one-time, mean, noise-day or noise-night"),
            Column.text("substance"),
            Column.text("substanceId"),
            new Column("part", Column.Type.TEXT, Unit.NONE, "source, rest or background"),
            Column.text("sourceId"),
            Column.text("enterpriseId"),
            new Column(
                    "milligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "this part; of one-time concentrations in the worst wind of the whole"),
            Column.number("shareOfLimit", Unit.ONE),
            new Column("levelDba", Column.Type.NUMBER, Unit.DECIBEL_A, "this part of the noise"),
            new Column("percent", Column.Type.NUMBER, Unit.PERCENT, "of the whole; of noise, of the energy"),
            Column.text("basis"),
            Column.text("quality"));

    private final Crs crs;
    private final Inventory inventory;
    private final List<Readings> readings;
    private final int most;
    private final String quality;
    private final List<Feature> rows = new ArrayList<>();

    SourceTable(Crs crs, Inventory inventory, List<Readings> readings, int most, String quality) {
        this.crs = crs;
        this.inventory = inventory;
        this.readings = readings;
        this.most = most;
        this.quality = quality;
    }

    Layer layer() {
        for (Readings at : readings) {
            String place = at.place().id();
            at.maxima().forEach(r -> maximum(place, r));
            for (int i = 0; i < at.means().size(); i++) {
                mean(place, inventory.substances().get(i), at.means().get(i));
            }
            at.sounds().forEach(s -> sound(place, s));
        }
        return new Layer("receptor-sources", "Who causes how much at the places", crs, COLUMNS, quality, rows);
    }

    private void maximum(String place, Reading r) {
        for (Reading.Part p : r.told()) {
            maximum(place, r, "source", p.contributor().emitter(), p.value());
        }
        if (r.parts().size() > r.listed()) {
            maximum(place, r, "rest", null, r.rest());
        }
        if (r.background() > 0) {
            maximum(place, r, "background", null, r.background());
        }
    }

    private void maximum(String place, Reading r, String part, @Nullable Emitter e, double value) {
        Load l = r.load();
        add(
                place,
                "one-time",
                l.code(),
                l.id(),
                part,
                e == null ? "" : e.id(),
                e == null ? "" : e.enterpriseId(),
                new @Nullable Double[] {l.milligrams(value), l.shareOfLimit(value), null, r.percent(value)});
    }

    private void mean(String place, Substance s, Means.Mean m) {
        for (Means.Part p : m.told()) {
            mean(place, s, m, "source", p.emitter().id(), p.emitter().enterpriseId(), p.milligrams());
        }
        if (m.parts().size() > m.listed()) {
            mean(place, s, m, "rest", "", "", m.rest());
        }
    }

    private void mean(String place, Substance s, Means.Mean m, String part, String source, String who, double value) {
        add(place, "mean", s.code(), s.id(), part, source, who, new @Nullable Double[] {
            value, m.share(value), null, 100 * value / m.milligrams()
        });
    }

    private void sound(String place, Sounds.Sound s) {
        for (NoiseAt.Part p : s.parts().subList(0, Math.min(most, s.parts().size()))) {
            String id = p.source().id();
            add(
                    place,
                    "noise-" + s.period().word(),
                    "",
                    "",
                    "source",
                    id,
                    p.source().enterpriseId(),
                    new @Nullable Double[] {null, null, p.dba(), s.percent(p.dba())});
        }
    }

    /** @param numbers in the order of the last four number columns */
    private void add(
            String place,
            String quantity,
            String code,
            String substance,
            String part,
            String source,
            String enterprise,
            @Nullable Double[] numbers) {
        String what = substance.isEmpty() ? quantity : quantity + "/" + substance;
        String id = place + "/" + what + "/" + (source.isEmpty() ? "(" + part + ")" : source);
        Row row = new Row(
                COLUMNS,
                id,
                place,
                quantity,
                Row.orNull(code),
                Row.orNull(substance),
                part,
                Row.orNull(source),
                Row.orNull(enterprise),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                Said.BASIS,
                Row.orNull(quality));
        rows.add(new Feature(id, null, row));
    }
}

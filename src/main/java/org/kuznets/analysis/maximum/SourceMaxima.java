package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emission;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.plume.MaximumPlume;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;

/** One row for each source and pollutant: the highest concentration, where, at which wind, and how far it matters. */
final class SourceMaxima {
    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("sourceId"),
            Column.text("enterpriseId"),
            new Column("substance", Column.Type.TEXT, Unit.NONE, "code of the pollutant"),
            Column.text("substanceId"),
            Column.number("gramsPerSecond", Unit.GRAM_PER_SECOND),
            new Column("settling", Column.Type.NUMBER, Unit.ONE, "F"),
            new Column(
                    "maximumMilligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "c_m, the highest one-time concentration"),
            new Column("maximumShare", Column.Type.NUMBER, Unit.ONE, "c_m over the one-time limit"),
            new Column("maximumDistanceMetres", Column.Type.NUMBER, Unit.METRE, "x_m, where it is reached"),
            new Column(
                    "dangerousWindMetresPerSecond",
                    Column.Type.NUMBER,
                    Unit.METRE_PER_SECOND,
                    "u_m, at which it is reached"),
            new Column(
                    "influenceMetres",
                    Column.Type.NUMBER,
                    Unit.METRE,
                    "radius of the zone of influence: ten x_m, or where 0.05 of the limit ends"),
            new Column("branch", Column.Type.TEXT, Unit.NONE, "hot or cold formulas"),
            Column.text("quality"));

    private SourceMaxima() {}

    static Layer of(Inventory inventory, MaximumRules rules, Crs crs) {
        List<Feature> rows = new ArrayList<>();
        for (Emitter e : inventory.emitters()) {
            for (Emission given : e.emissions()) {
                inventory.substances().stream()
                        .filter(s -> s.code().equals(given.substance()))
                        .forEach(s -> rows.add(row(e, given, s, rules)));
            }
        }
        String quality = Quality.poorest(
                inventory.emitters().stream().map(Emitter::quality).toList());
        return new Layer("source-maxima", "Highest concentrations by source", crs, COLUMNS, quality, rows);
    }

    private static Feature row(Emitter e, Emission given, Substance s, MaximumRules rules) {
        MaximumPlume p = MaximumPlume.of(e.stack(), rules.stratification(), given.settling(), rules.relief());
        double maximum = p.perGram() * given.gramsPerSecond();
        Double limit = s.oneTime();
        String id = e.id() + "-" + s.id();
        return new Feature(
                id,
                e.shape(),
                new Row(
                        COLUMNS,
                        id,
                        e.id(),
                        e.enterpriseId().isEmpty() ? null : e.enterpriseId(),
                        s.code(),
                        s.id(),
                        given.gramsPerSecond(),
                        given.settling(),
                        maximum,
                        limit == null ? null : maximum / limit,
                        p.distanceMetres(),
                        p.windMetresPerSecond(),
                        limit == null ? null : influence(p, given.gramsPerSecond() / limit, rules),
                        p.cold() ? "cold" : "hot",
                        e.quality().isEmpty() ? null : e.quality()));
    }

    private static @Nullable Double influence(MaximumPlume p, double weight, MaximumRules rules) {
        return Influence.zone(Plume.of("", 0, 0, 0, p, weight), rules.strongestWind(), rules.edition());
    }
}

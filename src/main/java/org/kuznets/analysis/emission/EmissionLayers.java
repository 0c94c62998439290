package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Sums.Group;
import org.kuznets.analysis.emission.Sums.Sum;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** The rows of what the report of emissions gives. */
final class EmissionLayers {
    static final Columns INVENTORY = Columns.of(
            Column.text("id"),
            Column.text("sourceId"),
            Column.text("enterpriseId"),
            Column.text("kind"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("substanceEn"),
            Column.text("substanceRu"),
            Column.number("gramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.number("tonnesPerYear", Unit.TONNE_PER_YEAR),
            Column.number("settling", Unit.ONE),
            Column.number("heightMetres", Unit.METRE),
            Column.text("basis"),
            Column.text("quality"));
    static final Columns TOTALS = ofGroup(
            Column.integer("sources", Unit.COUNT),
            Column.number("gramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.number("tonnesPerYear", Unit.TONNE_PER_YEAR),
            Column.text("basis"),
            Column.text("quality"));
    static final Columns FEES = ofGroup(
            Column.number("tonnesPerYear", Unit.TONNE_PER_YEAR),
            Column.integer("feeYear", Unit.YEAR),
            Column.number("roublesPerTonne", Unit.ROUBLE_PER_TONNE),
            Column.number("coefficient", Unit.ONE),
            Column.number("feeRoubles", Unit.ROUBLE),
            Column.number("tonnesWithoutRate", Unit.TONNE_PER_YEAR),
            Column.text("act"),
            Column.text("evidence"),
            Column.text("basis"),
            Column.text("quality"));

    /** The substance of a row that is of all of them. */
    private static final String ALL = "all";

    private EmissionLayers() {}

    /** Whose emissions of what a row is about, then {@code figures}. */
    private static Columns ofGroup(Column... figures) {
        List<Column> all = new ArrayList<>();
        Stream.of("id", "kind", "groupId", "nameEn", "nameRu").map(Column::text).forEach(all::add);
        Stream.of("substance", "substanceId", "substanceEn", "substanceRu")
                .map(Column::text)
                .forEach(all::add);
        all.addAll(List.of(figures));
        return new Columns(all);
    }

    private static Feature row(
            Columns columns, Group g, What what, @Nullable Geometry shape, @Nullable Object... figures) {
        // without the letter that keeps ids of municipalities and enterprises apart
        String group = g.id().replaceFirst("^[me]:", "");
        String id = g.kind() + "/" + group + "/" + what.code();
        List<@Nullable Object> all = new ArrayList<>(List.of(id, g.kind(), group, g.nameEn(), g.nameRu()));
        all.addAll(List.of(what.code(), what.id(), what.nameEn(), what.nameRu()));
        all.addAll(Arrays.asList(figures));
        return new Feature(id, shape, new Row(columns, all.toArray()));
    }

    /** One substance, or all of them together. */
    private record What(String code, String id, String nameEn, String nameRu) {
        static What of(Substance s) {
            return new What(s.code(), s.id(), s.nameEn(), s.nameRu());
        }
    }

    static Feature source(Emitter e, Emission given, Substance s) {
        Row row = new Row(
                INVENTORY,
                e.id() + "/" + s.code(),
                e.id(),
                Row.orNull(e.enterpriseId()),
                Row.orNull(e.kind()),
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                given.gramsPerSecond(),
                given.tonnesPerYear(),
                given.settling(),
                e.stack().heightMetres(),
                given.basis().words(),
                Row.orNull(e.quality()));
        return new Feature(e.id() + "/" + s.code(), e.shape().isEmpty() ? null : e.shape(), row);
    }

    static Feature total(Group g, Substance s, Sum sum) {
        return row(
                TOTALS,
                g,
                What.of(s),
                g.shape(),
                (long) sum.sources,
                sum.grams,
                sum.tonnes,
                sum.basis(),
                Row.orNull(sum.quality()));
    }

    /** One group's fees: a row a substance, then one of all. */
    static List<Feature> fees(Group g, List<Substance> substances, Sums sums, Charge charge) {
        List<Feature> rows = new ArrayList<>();
        double tonnes = 0;
        double without = 0;
        double fee = 0;
        boolean any = false;
        List<String> qualities = new ArrayList<>();
        for (Substance s : substances) {
            Sum sum = sums.find(g, s);
            if (sum == null) {
                continue;
            }
            FeeRate rate = charge.rates().find(s.code()).orElse(null);
            Double roubles = rate == null ? null : charge.roubles(rate, sum.tonnes);
            rows.add(fee(
                    g,
                    What.of(s),
                    sum.tonnes,
                    charge.year(),
                    rate,
                    roubles,
                    rate == null ? sum.tonnes : 0,
                    sum.basis(),
                    sum.quality()));
            tonnes += sum.tonnes;
            without += rate == null ? sum.tonnes : 0;
            fee += roubles == null ? 0 : roubles;
            any |= roubles != null;
            qualities.add(sum.quality());
        }
        What all = new What(ALL, ALL, "All substances with a rate", "Все вещества, у которых есть ставка");
        rows.add(fee(
                g,
                all,
                tonnes,
                charge.year(),
                null,
                any ? fee : null,
                without,
                "screening estimate",
                Quality.poorest(qualities)));
        return rows;
    }

    private static Feature fee(
            Group g,
            What what,
            double tonnes,
            int year,
            @Nullable FeeRate rate,
            @Nullable Double roubles,
            double without,
            String basis,
            String quality) {
        return row(
                FEES,
                g,
                what,
                null,
                tonnes,
                (long) year,
                rate == null ? null : rate.roublesPerTonne(),
                rate == null ? null : rate.coefficient(),
                roubles,
                without,
                rate == null ? null : Row.orNull(rate.act()),
                rate == null ? null : Row.orNull(rate.evidence()),
                basis,
                Row.orNull(quality));
    }
}

package org.kuznets.analysis.emission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Sums.Group;
import org.kuznets.analysis.emission.Sums.Sum;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;

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
    static final Columns TOTALS = Columns.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("groupId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("substanceEn"),
            Column.text("substanceRu"),
            Column.integer("sources", Unit.COUNT),
            Column.number("gramsPerSecond", Unit.GRAM_PER_SECOND),
            Column.number("tonnesPerYear", Unit.TONNE_PER_YEAR),
            Column.text("basis"),
            Column.text("quality"));
    static final Columns FEES = Columns.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("groupId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("substanceEn"),
            Column.text("substanceRu"),
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
    static final String ALL = "all";

    private EmissionLayers() {}

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
        String id = id(g) + "/" + s.code();
        Row row = new Row(
                TOTALS,
                id,
                g.kind(),
                bare(g),
                g.nameEn(),
                g.nameRu(),
                s.code(),
                s.id(),
                s.nameEn(),
                s.nameRu(),
                (long) sum.sources,
                sum.grams,
                sum.tonnes,
                sum.basis(),
                Row.orNull(sum.quality()));
        return new Feature(id, g.shape(), row);
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
                    new String[] {s.code(), s.id(), s.nameEn(), s.nameRu()},
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
        String[] all = {ALL, ALL, "All substances with a rate", "Все вещества, у которых есть ставка"};
        rows.add(fee(
                g,
                all,
                tonnes,
                charge.year(),
                null,
                any ? fee : null,
                without,
                "screening estimate",
                org.kuznets.layer.Quality.poorest(qualities)));
        return rows;
    }

    private static Feature fee(
            Group g,
            String[] substance,
            double tonnes,
            int year,
            @Nullable FeeRate rate,
            @Nullable Double roubles,
            double without,
            String basis,
            String quality) {
        String id = id(g) + "/" + substance[0];
        Row row = new Row(
                FEES,
                id,
                g.kind(),
                bare(g),
                g.nameEn(),
                g.nameRu(),
                substance[0],
                substance[1],
                substance[2],
                substance[3],
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
        return new Feature(id, null, row);
    }

    private static String id(Group g) {
        return g.kind() + "/" + bare(g);
    }

    /** An id without the letter that keeps ids of municipalities and enterprises apart. */
    private static String bare(Group g) {
        return g.id().replaceFirst("^[me]:", "");
    }
}

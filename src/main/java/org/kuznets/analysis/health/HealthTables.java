package org.kuznets.analysis.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Lays the figures out: a row a group; a row a group and pollutant; and organ; and level. */
record HealthTables(Groups groups, Scales scales, List<Double> shares, Crs crs, String quality) {
    private static final String BASIS = "screening estimate: means weighted by population, given concentrations only";
    private static final String CONVENTION = "unit risk, a whole life";
    private static final Unit MILLIGRAM = Unit.MILLIGRAM_PER_CUBIC_METRE;

    private static final Columns HEALTH = Columns.of(
            Column.text("id"),
            new Column("kind", Type.TEXT, Unit.NONE, "settlement, municipality or total"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("municipality"),
            Column.number("population", Unit.PERSON),
            new Column("peopleCounted", Type.NUMBER, Unit.PERSON, "of these, where a concentration is known"),
            new Column("peopleOverLimit", Type.NUMBER, Unit.PERSON, "of these, where any pollutant is over its limit"),
            new Column("iza", Type.NUMBER, Unit.ONE, "air-pollution index: the sum of the five largest"),
            new Column("izaRounded", Type.INTEGER, Unit.ONE, "the whole number that its level is told by"),
            Column.text("izaLevel"),
            new Column("izaSubstances", Type.INTEGER, Unit.COUNT, "pollutants that have an index"),
            new Column("hazardIndex", Type.NUMBER, Unit.ONE, "over all organs: never less than that of one"),
            Column.text("hazardLevel"),
            new Column("cancerRisk", Type.NUMBER, Unit.ONE, "in a lifetime"),
            Column.text("cancerLevel"),
            new Column("populationRisk", Type.NUMBER, Unit.PERSON, "people struck in a lifetime"),
            Column.text("riskConvention"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns SUBSTANCES = Columns.of(
            Column.text("id"),
            new Column("placeId", Type.TEXT, Unit.NONE, "settlement, municipality or total"),
            Column.text("kind"),
            Column.text("substance"),
            Column.text("substanceId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("meanMilligramsPerCubicMetre", Type.NUMBER, MILLIGRAM, "weighted by population"),
            new Column("highestMilligramsPerCubicMetre", Type.NUMBER, MILLIGRAM, "that anybody breathes"),
            Column.number("peopleCounted", Unit.PERSON),
            Column.number("limitMilligramsPerCubicMetre", MILLIGRAM),
            Column.text("limitKind"),
            new Column("shareOfLimit", Type.NUMBER, Unit.ONE, "of the mean"),
            Column.number("peopleOverLimit", Unit.PERSON),
            Column.number("izaOfSubstance", Unit.ONE),
            Column.number("referenceMilligramsPerCubicMetre", MILLIGRAM),
            new Column("hazardQuotient", Type.NUMBER, Unit.ONE, "up to 1 is acceptable"),
            new Column("unitRisk", Type.NUMBER, Unit.ONE, "of a mg/m3 breathed for a lifetime"),
            Column.number("cancerRisk", Unit.ONE),
            Column.number("populationRisk", Unit.PERSON),
            Column.text("riskConvention"),
            Column.text("evidence"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns ORGANS = Columns.of(
            Column.text("id"),
            Column.text("placeId"),
            Column.text("kind"),
            new Column("organ", Type.TEXT, Unit.NONE, "all: every pollutant, whatever it harms"),
            Column.number("hazardIndex", Unit.ONE),
            Column.text("hazardLevel"),
            Column.text("substances"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns LEVELS = Columns.of(
            Column.text("id"),
            Column.text("placeId"),
            Column.text("kind"),
            Column.text("substance"),
            Column.text("substanceId"),
            new Column("level", Type.NUMBER, Unit.ONE, "share of the limit"),
            Column.number("limitMilligramsPerCubicMetre", MILLIGRAM),
            Column.text("limitKind"),
            new Column(
                    "peopleOver", Type.NUMBER, Unit.PERSON, "over this level; those over a higher one are among them"),
            new Column("sharePercent", Type.NUMBER, Unit.PERCENT, "of the people counted"),
            Column.text("quality"),
            Column.text("basis"));

    Layer health() {
        List<Feature> rows = new ArrayList<>();
        for (Group g : groups.all()) {
            boolean known = g.counted > 0;
            Optional<Long> rounded = g.iza().map(AirPollutionIndex::rounded);
            Row row = new Row(
                    HEALTH,
                    g.id,
                    g.kind,
                    name(g, "nameEn", "All people"),
                    name(g, "nameRu", "Всё население"),
                    Row.orNull(g.municipality),
                    g.population,
                    g.counted,
                    known ? (Object) g.overLimit : null,
                    or(g.iza()),
                    rounded.orElse(null),
                    or(scales.level("iza", rounded.map(Long::doubleValue))),
                    (long) g.izas().size(),
                    or(g.hazard()),
                    or(scales.level("hazard", g.hazard())),
                    or(g.cancer()),
                    or(scales.level("cancer", g.cancer())),
                    or(g.struck()),
                    g.cancer().isPresent() ? CONVENTION : null,
                    Row.orNull(quality),
                    BASIS);
            rows.add(new Feature(rowId(g), g.feature == null ? null : g.feature.geometry(), row));
        }
        return new Layer("health", "What the air does to people", crs, HEALTH, quality, rows);
    }

    Layer substances() {
        List<Feature> rows = new ArrayList<>();
        for (Group g : groups.all()) {
            for (int i = 0; i < g.pollutants().size(); i++) {
                if (g.mean(i).isPresent()) {
                    rows.add(substance(g, i));
                }
            }
        }
        return new Layer(
                "health-substances", "What the air does to people, by pollutant", crs, SUBSTANCES, quality, rows);
    }

    private Feature substance(Group g, int i) {
        JudgedPollutant p = g.pollutants().get(i);
        Breathed b = g.breathed.get(i);
        Double limit = p.limit();
        String id = rowId(g) + "/" + p.id();
        Row row = new Row(
                SUBSTANCES,
                id,
                g.id,
                g.kind,
                p.code(),
                p.id(),
                Row.orNull(p.nameEn()),
                Row.orNull(p.nameRu()),
                b.mean(),
                b.highest(),
                b.persons(),
                limit,
                p.limitKind(),
                limit == null ? null : (Object) (b.mean() / limit),
                limit == null ? null : (Object) b.over(limit),
                or(g.izaOf(i)),
                p.reference(),
                or(g.hazardOf(i)),
                p.unitRisk(),
                or(g.cancerOf(i)),
                or(g.struckBy(i)),
                p.unitRisk() == null ? null : CONVENTION,
                Row.orNull(p.evidence()),
                Row.orNull(quality),
                BASIS);
        return new Feature(id, (Geometry) null, row);
    }

    Layer organs() {
        List<Feature> rows = new ArrayList<>();
        for (Group g : groups.all()) {
            for (Map.Entry<String, List<Integer>> e : g.byOrgan().entrySet()) {
                String id = rowId(g) + "/" + e.getKey();
                double index = g.hazard(e.getValue());
                Row row = new Row(
                        ORGANS,
                        id,
                        g.id,
                        g.kind,
                        e.getKey(),
                        index,
                        or(scales.level("hazard", Optional.of(index))),
                        String.join(
                                ", ",
                                e.getValue().stream()
                                        .map(i -> g.pollutants().get(i).id())
                                        .toList()),
                        Row.orNull(quality),
                        BASIS);
                rows.add(new Feature(id, (Geometry) null, row));
            }
        }
        return new Layer("hazard-indices", "Harm other than cancer, by organ", crs, ORGANS, quality, rows);
    }

    Layer levels() {
        List<Feature> rows = new ArrayList<>();
        for (Group g : groups.all()) {
            for (int i = 0; i < g.pollutants().size(); i++) {
                Double limit = g.pollutants().get(i).limit();
                if (limit != null && g.breathed.get(i).persons() > 0) {
                    for (double share : shares) {
                        rows.add(level(g, i, share, limit));
                    }
                }
            }
        }
        return new Layer("people-over-levels", "People over each level", crs, LEVELS, quality, rows);
    }

    private Feature level(Group g, int i, double share, double limit) {
        JudgedPollutant p = g.pollutants().get(i);
        double over = g.breathed.get(i).over(share * limit);
        String id = rowId(g) + "/" + p.id() + "/" + share;
        Row row = new Row(
                LEVELS,
                id,
                g.id,
                g.kind,
                p.code(),
                p.id(),
                share,
                limit,
                p.limitKind(),
                over,
                100 * over / g.breathed.get(i).persons(),
                Row.orNull(quality),
                BASIS);
        return new Feature(id, (Geometry) null, row);
    }

    /** A settlement and a municipality may have one identifier. */
    private static String rowId(Group g) {
        return g.feature == null ? g.id : g.kind + "/" + g.id;
    }

    private static @Nullable String name(Group g, String column, String otherwise) {
        return g.feature == null ? otherwise : Row.orNull(g.feature.row().text(column, ""));
    }

    private static @Nullable Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }
}

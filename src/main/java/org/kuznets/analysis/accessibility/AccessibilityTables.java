package org.kuznets.analysis.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.accessibility.Reached.Choice;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** Lays the figures out: a row an origin, a row an object, and a line a choice. */
record AccessibilityTables(
        Places origins, Places objects, Gravity found, Summary summary, String basis, String quality, Crs crs) {
    private static final Columns ORIGINS = Columns.of(
            Column.text("id"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("demand", Type.NUMBER, Unit.ONE, "how many want to get there"),
            new Column("nearestId", Type.TEXT, Unit.NONE, "the object that is nearest for most"),
            new Column("nearestMinutes", Type.NUMBER, Unit.MINUTE, "to whichever is nearest, the mean of its people"),
            new Column("objectsInReach", Type.NUMBER, Unit.COUNT, "within the catchment, the mean of its people"),
            new Column("withoutPercent", Type.NUMBER, Unit.PERCENT, "of its people, with none within the catchment"),
            new Column("supplyInReach", Type.NUMBER, Unit.ONE, "within the catchment"),
            new Column("potential", Type.NUMBER, Unit.ONE, "Hansen: all supply, less what is far by the decay"),
            new Column("marketPotential", Type.NUMBER, Unit.ONE, "Harris: demand of all origins over minutes to them"),
            new Column("twoStep", Type.NUMBER, Unit.ONE, "2SFCA: supply a head, all within the catchment alike"),
            new Column("enhancedTwoStep", Type.NUMBER, Unit.ONE, "E2SFCA: supply a head, by the decay in both steps"),
            new Column("threeStep", Type.NUMBER, Unit.ONE, "3SFCA: supply a head, by decay and choice in both steps"),
            new Column("modifiedTwoStep", Type.NUMBER, Unit.ONE, "M2SFCA (recalled): the second step by decay squared"),
            new Column("relativeAccess", Type.NUMBER, Unit.ONE, "enhancedTwoStep over its mean; 1 is the mean"),
            Column.text("reason"),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns CATCHMENTS = Columns.of(
            Column.text("id"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("kind"),
            new Column("supply", Type.NUMBER, Unit.ONE, "places, jobs or whatever it offers"),
            new Column("demandInReach", Type.NUMBER, Unit.ONE, "labour-shed: all within the catchment"),
            new Column("demandDecayed", Type.NUMBER, Unit.ONE, "all, less who is far by the decay"),
            new Column("supplyPerHead", Type.NUMBER, Unit.ONE, "R of 2SFCA"),
            new Column("supplyPerHeadDecayed", Type.NUMBER, Unit.ONE, "R of E2SFCA"),
            new Column("huffDemand", Type.NUMBER, Unit.ONE, "who choose it, by Huff"),
            new Column("huffPercent", Type.NUMBER, Unit.PERCENT, "of all who can choose"),
            Column.text("reason"),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns CHOICES = Columns.of(
            Column.text("id"),
            Column.text("originId"),
            Column.text("objectId"),
            new Column("rank", Type.INTEGER, Unit.COUNT, "1 for the likeliest"),
            Column.number("minutes", Unit.MINUTE),
            new Column("percent", Type.NUMBER, Unit.PERCENT, "of the origin's demand, by Huff"),
            Column.number("demand", Unit.ONE),
            Column.text("basis"),
            Column.text("quality"));

    Layer origins(String title) {
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            Feature f = origins.features().get(i);
            Reached r = found.reached().get(i);
            Access a = found.access().get(i);
            double people = origins.whole()[i];
            boolean none = r.nearest() < 0;
            Double mean = summary.mean();
            Row row = new Row(
                    ORIGINS,
                    origins.id(i),
                    Row.orNull(f.row().text("nameEn", "")),
                    Row.orNull(f.row().text("nameRu", "")),
                    people,
                    none ? null : objects.id(r.nearest()),
                    none ? null : (Object) r.minutes(),
                    r.objects(),
                    people > 0 ? (Object) (100 * r.without() / people) : null,
                    r.supply(),
                    r.potential(),
                    r.market(),
                    a.two(),
                    a.enhanced(),
                    a.three(),
                    a.modified(),
                    mean == null ? null : (Object) (a.enhanced() / mean),
                    none ? "no object can be reached" : mean == null ? summary.reason() : null,
                    basis,
                    Row.orNull(quality));
            rows.add(new Feature(f.id(), f.geometry(), row));
        }
        return new Layer("accessibility", title, crs, ORIGINS, quality, rows);
    }

    Layer catchments(String title) {
        List<Feature> rows = new ArrayList<>();
        Demand d = found.demand();
        for (int j = 0; j < objects.size(); j++) {
            Feature f = objects.features().get(j);
            double supply = objects.amount()[j];
            Row row = new Row(
                    CATCHMENTS,
                    objects.id(j),
                    Row.orNull(f.row().text("nameEn", "")),
                    Row.orNull(f.row().text("nameRu", "")),
                    Row.orNull(f.row().text("kind", "")),
                    supply,
                    d.within[j],
                    d.decayed[j],
                    over(supply, d.within[j]),
                    over(supply, d.weighted[j]),
                    d.chosen[j],
                    summary.choosing() > 0 ? (Object) (100 * d.chosen[j] / summary.choosing()) : null,
                    d.weighted[j] > 0 ? null : "nobody lives within its catchment; it adds to no floating catchment",
                    basis,
                    Row.orNull(quality));
            rows.add(new Feature(f.id(), f.geometry(), row));
        }
        return new Layer("catchments", title, crs, CATCHMENTS, quality, rows);
    }

    private static @Nullable Double over(double supply, double demand) {
        return demand > 0 ? (Double) (supply / demand) : null;
    }

    Layer choices(String title) {
        List<Feature> rows = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            List<Choice> told = found.reached().get(i).choices();
            for (int k = 0; k < told.size(); k++) {
                rows.add(choice(i, k + 1, told.get(k)));
            }
        }
        return new Layer("choices", title, crs, CHOICES, quality, rows);
    }

    private Feature choice(int i, int rank, Choice c) {
        String id =
                String.format(Locale.ROOT, "%s/%d", origins.features().get(i).id(), rank);
        Row row = new Row(
                CHOICES,
                id,
                origins.id(i),
                objects.id(c.object()),
                (long) rank,
                c.minutes(),
                100 * c.probability(),
                origins.whole()[i] * c.probability(),
                basis,
                Row.orNull(quality));
        return new Feature(
                id, Lines.between(origins.features().get(i), objects.features().get(c.object())), row);
    }
}

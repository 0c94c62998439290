package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.emission.Emitter;
import org.kuznets.analysis.receptor.Reading.Part;
import org.kuznets.analysis.receptor.ReceptorPoints.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** The readings as tables: a row a place and pollutant, a row a place, a row a place, pollutant and source. */
final class ReceptorTables {
    private static final Columns RECEPTORS = Columns.of(
            Column.text("id"),
            Column.text("pointId"),
            Column.text("kind"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("substance", Column.Type.TEXT, Unit.NONE, "code of the pollutant"),
            Column.text("substanceId"),
            Column.text("substanceNameEn"),
            Column.text("substanceNameRu"),
            new Column(
                    "milligramsPerCubicMetre", Column.Type.NUMBER, Unit.MILLIGRAM_PER_CUBIC_METRE, "with background"),
            new Column("shareOfLimit", Column.Type.NUMBER, Unit.ONE, "with background; 1 is the limit"),
            Column.number("limitMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            Column.text("limitKind"),
            Column.number("backgroundMilligramsPerCubicMetre", Unit.MILLIGRAM_PER_CUBIC_METRE),
            new Column("fromDegrees", Column.Type.NUMBER, Unit.DEGREE, "where the worst wind blows from, true azimuth"),
            new Column("speedMetresPerSecond", Column.Type.NUMBER, Unit.METRE_PER_SECOND, "of the worst wind, at 10 m"),
            Column.text("mainSource"),
            Column.text("mainEnterprise"),
            new Column("mainShare", Column.Type.NUMBER, Unit.ONE, "the main source's part of the whole"),
            Column.text("basis"),
            Column.text("quality"));
    private static final Columns SOURCES = Columns.of(
            Column.text("id"),
            Column.text("pointId"),
            Column.text("substance"),
            Column.text("substanceId"),
            new Column("part", Column.Type.TEXT, Unit.NONE, "source, rest or background"),
            Column.text("sourceId"),
            Column.text("enterpriseId"),
            new Column(
                    "milligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    "this part, in the worst wind of the whole"),
            Column.number("shareOfLimit", Unit.ONE),
            new Column("percent", Column.Type.NUMBER, Unit.PERCENT, "of the whole"),
            Column.text("basis"));

    private final Crs crs;
    private final List<Place> places;
    private final List<Load> loads;
    private final List<Reading> readings;
    private final String quality;

    /** @param readings place by place, and at each one for each of {@code loads} */
    ReceptorTables(Crs crs, List<Place> places, List<Load> loads, List<Reading> readings, String quality) {
        this.crs = crs;
        this.places = places;
        this.loads = loads;
        this.readings = readings;
        this.quality = quality;
    }

    private List<Reading> at(int place) {
        return readings.subList(place * loads.size(), (place + 1) * loads.size());
    }

    Layer receptors() {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (Reading r : at(i)) {
                String id = places.get(i).id() + "/" + r.load().substance().id();
                all.add(new Feature(id, places.get(i).point(), row(id, places.get(i), r)));
            }
        }
        return new Layer("receptors", "Highest concentrations at the places", crs, RECEPTORS, quality, all);
    }

    private Row row(String id, Place p, Reading r) {
        Emitter main =
                r.parts().isEmpty() ? null : r.parts().get(0).contributor().emitter();
        return new Row(
                RECEPTORS,
                id,
                p.id(),
                text(p, "kind"),
                text(p, "nameEn"),
                text(p, "nameRu"),
                r.load().substance().code(),
                r.load().substance().id(),
                r.load().substance().nameEn(),
                r.load().substance().nameRu(),
                r.total(),
                r.shareOfLimit(),
                r.load().limit(),
                r.load().limit() == null ? null : "one-time",
                r.background(),
                main == null ? null : r.wind().fromDegrees(),
                main == null ? null : r.wind().speed(),
                main == null ? null : main.id(),
                main == null ? null : blank(main.enterpriseId()),
                main == null ? null : r.parts().get(0).milligrams() / r.total(),
                Said.BASIS,
                blank(quality));
    }

    Layer points() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("id"),
                Column.text("kind"),
                Column.text("nameEn"),
                Column.text("nameRu"),
                new Column("highestShareOfLimit", Column.Type.NUMBER, Unit.ONE, "of all pollutants"),
                new Column("highestSubstance", Column.Type.TEXT, Unit.NONE, "which pollutant that is")));
        for (Load l : loads) {
            columns.add(new Column(
                    l.substance().id() + "MilligramsPerCubicMetre",
                    Column.Type.NUMBER,
                    Unit.MILLIGRAM_PER_CUBIC_METRE,
                    l.substance().nameEn() + ", highest one-time"));
            columns.add(new Column(
                    l.substance().id() + "ShareOfLimit",
                    Column.Type.NUMBER,
                    Unit.ONE,
                    l.substance().nameEn() + ", share of the one-time limit"));
        }
        columns.add(Column.text("basis"));
        columns.add(Column.text("quality"));
        Columns wide = new Columns(columns);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            all.add(new Feature(places.get(i).id(), places.get(i).point(), wide(wide, i)));
        }
        return new Layer("receptor-points", "The places, all pollutants in one row", crs, wide, quality, all);
    }

    private Row wide(Columns columns, int place) {
        Place p = places.get(place);
        Double highest = null;
        String which = null;
        List<@Nullable Object> values = new ArrayList<>(
                Arrays.asList(p.id(), text(p, "kind"), text(p, "nameEn"), text(p, "nameRu"), null, null));
        for (Reading r : at(place)) {
            Double share = r.shareOfLimit();
            if (share != null && (highest == null || share > highest)) {
                highest = share;
                which = r.load().substance().id();
            }
            values.add(r.total());
            values.add(share);
        }
        values.set(4, highest);
        values.set(5, which);
        values.add(Said.BASIS);
        values.add(blank(quality));
        return new Row(columns, values.toArray());
    }

    /** The parts at one place of one pollutant, added up in this order, are exactly its concentration. */
    Layer sources() {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (Reading r : at(i)) {
                for (Part part : r.told()) {
                    Emitter e = part.contributor().emitter();
                    all.add(part(places.get(i), r, "source", e.id(), e.enterpriseId(), part.milligrams()));
                }
                if (r.parts().size() > r.listed()) {
                    all.add(part(places.get(i), r, "rest", "", "", r.rest()));
                }
                if (r.background() > 0) {
                    all.add(part(places.get(i), r, "background", "", "", r.background()));
                }
            }
        }
        return new Layer("receptor-sources", "Who causes how much at the places", crs, SOURCES, quality, all);
    }

    private static Feature part(Place p, Reading r, String kind, String source, String enterprise, double milligrams) {
        String id = p.id() + "/" + r.load().substance().id() + "/" + (source.isEmpty() ? "(" + kind + ")" : source);
        Row row = new Row(
                SOURCES,
                id,
                p.id(),
                r.load().substance().code(),
                r.load().substance().id(),
                kind,
                blank(source),
                blank(enterprise),
                milligrams,
                r.load().shareOfLimit(milligrams),
                r.percent(milligrams),
                Said.BASIS);
        return new Feature(id, null, row);
    }

    private static @Nullable String text(Place p, String column) {
        return blank(p.feature().row().text(column, ""));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}

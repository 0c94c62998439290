package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/**
 * A row a municipality and sector: its quotient, how sure it is, its stars.
 *
 * @param plants counted by place and sector; null where they are not known
 */
record QuotientLayer(
        SpecialisationIn in, @Nullable Map<List<Object>, Integer> plants, Crs crs, String quality, String basis) {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("sector"),
            Column.integer("year", Unit.YEAR),
            Column.number("jobs", Unit.PERSON),
            Column.number("municipalityJobs", Unit.PERSON),
            new Column("sharePercent", Type.NUMBER, Unit.PERCENT, "of the municipality's jobs"),
            new Column("sizePercent", Type.NUMBER, Unit.PERCENT, "of the sector's jobs in the table"),
            new Column("locationQuotient", Type.NUMBER, Unit.ONE, "share here over share in the reference"),
            Column.number("quotientLow", Unit.ONE),
            Column.number("quotientHigh", Unit.ONE),
            new Column("reading", Type.TEXT, Unit.NONE, "above, near or below 1 by the interval; none: no such jobs"),
            new Column("symmetricQuotient", Type.NUMBER, Unit.ONE, "(LQ - 1) / (LQ + 1)"),
            new Column("standardisedQuotient", Type.NUMBER, Unit.ONE, "z over municipalities, sample deviation"),
            new Column("standardisedLogQuotient", Type.NUMBER, Unit.ONE, "the same of ln LQ"),
            new Column("binomialChance", Type.NUMBER, Unit.ONE, "of as many jobs or more, one-sided"),
            new Column(
                    "plants", Type.INTEGER, Unit.COUNT, "of the enterprises layer; null where it has no such sector"),
            Column.text("flags"),
            new Column("stars", Type.INTEGER, Unit.COUNT, "0 to 3: size, specialisation, focus"),
            new Column("starSize", Type.BOOLEAN, Unit.NONE, ""),
            new Column("starSpecialisation", Type.BOOLEAN, Unit.NONE, ""),
            new Column("starFocus", Type.BOOLEAN, Unit.NONE, ""),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));

    Layer of(List<Year> years) {
        List<Feature> rows = new ArrayList<>();
        for (Year y : years) {
            List<String> sectorIds = y.table().sectorIds();
            List<Place> places = y.table().places().all();
            for (int i = 0; i < sectorIds.size(); i++) {
                for (int r = 0; r < places.size(); r++) {
                    String id = places.get(r).id() + "/" + sectorIds.get(i) + Known.suffix(y.year());
                    rows.add(new Feature(id, places.get(r).findShape().orElse(null), row(id, y, places.get(r), r, i)));
                }
            }
        }
        return new Layer("location-quotients", "Location quotients by sector", crs, COLUMNS, quality, rows);
    }

    private Row row(String id, Year y, Place place, int r, int i) {
        Quotients q = y.quotients().get(i);
        double quotient = q.quotient()[r];
        String sector = y.table().sectors().get(i);
        Integer count = plants == null || !plants.containsKey(List.of(sector))
                ? null
                : plants.getOrDefault(List.of(r, sector), 0);
        return new Row(
                COLUMNS,
                id,
                place.id(),
                place.text("nameEn", place.id()),
                Known.or(place.text("nameRu", "")),
                sector,
                Known.year(y.year()),
                Known.or(y.jobs().at(r, i)),
                y.jobs().ofPlace(r),
                Known.or(100 * q.share()[r]),
                Known.or(100 * q.size()[r]),
                Known.or(quotient),
                Known.or(q.low()[r]),
                Known.or(q.high()[r]),
                Known.or(q.reading(r)),
                Known.or(LocationQuotient.symmetric(quotient)),
                Known.or(q.standardised()[r]),
                Known.or(q.standardisedLog()[r]),
                Known.or(q.chance()[r]),
                count == null ? null : (Object) count.longValue(),
                Known.or(flags(y.jobs().at(r, i), count)),
                (long) q.starCount(r),
                q.stars()[0][r],
                q.stars()[1][r],
                q.stars()[2][r],
                Known.or(reason(y, r, i)),
                Known.or(quality),
                basis);
    }

    private String flags(double jobs, @Nullable Integer count) {
        List<String> all = new ArrayList<>();
        if (jobs > 0 && in.counts() && jobs < in.fewJobs()) {
            all.add("few jobs");
        }
        if (jobs > 0 && count != null && count < in.fewPlants()) {
            all.add("few plants");
        }
        return String.join(", ", all);
    }

    private static String reason(Year y, int r, int i) {
        if (Double.isNaN(y.jobs().at(r, i))) {
            return "withheld";
        }
        if (!(y.jobs().ofPlace(r) > 0)) {
            return "no jobs in the municipality";
        }
        return y.reference().sectors()[i] > 0 ? "" : "no jobs of the sector in the reference";
    }

    /** The plants of each place and sector; the key of a sector alone says that the layer has it. */
    static Map<List<Object>, Integer> count(List<org.kuznets.analysis.plants.Plant> plants) {
        Map<List<Object>, Integer> all = new java.util.HashMap<>();
        plants.forEach(p -> {
            all.merge(List.of(p.sector()), 1, Integer::sum);
            all.merge(List.of(p.place(), p.sector()), 1, Integer::sum);
        });
        return all;
    }
}

package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.inequality.Gini;
import org.kuznets.analysis.inequality.Shares;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/** A row a municipality: how specialised it is as a whole. */
record PlaceLayer(Crs crs, String quality, String basis) {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.integer("year", Unit.YEAR),
            Column.number("jobs", Unit.PERSON),
            new Column("sectors", Type.INTEGER, Unit.COUNT, "with jobs here"),
            new Column("topSector", Type.TEXT, Unit.NONE, "with the highest location quotient"),
            Column.number("topQuotient", Unit.ONE),
            new Column("krugmanIndex", Type.NUMBER, Unit.ONE, "differences of shares to the reference, 0 to 2"),
            new Column("hooverIndex", Type.NUMBER, Unit.ONE, "half of it, 0 to 1"),
            new Column("quotientGini", Type.NUMBER, Unit.ONE, "of quotients, each sector the same, to (n-1)/n"),
            new Column("herfindahl", Type.NUMBER, Unit.ONE, "of shares of sectors, 1/n to 1"),
            new Column("herfindahlNormalised", Type.NUMBER, Unit.ONE, "0 to 1"),
            new Column("equivalentSectors", Type.NUMBER, Unit.COUNT, "1 / Herfindahl: as many equal sectors"),
            new Column("hachmanIndex", Type.NUMBER, Unit.ONE, "1 is the reference's own mix"),
            new Column("stars", Type.INTEGER, Unit.COUNT, "of all sectors added up"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));

    Layer of(List<Year> years) {
        List<Feature> rows = new ArrayList<>();
        for (Year y : years) {
            List<Place> places = y.table().places().all();
            for (int r = 0; r < places.size(); r++) {
                String id = places.get(r).id() + Known.suffix(y.year());
                rows.add(new Feature(id, places.get(r).findShape().orElse(null), row(id, y, places.get(r), r)));
            }
        }
        return new Layer(
                "municipal-specialisation", "How specialised each municipality is", crs, COLUMNS, quality, rows);
    }

    private Row row(String id, Year y, Place place, int r) {
        Matrix m = y.jobs();
        double[] here = new double[m.sectors()];
        double[] quotients = new double[m.sectors()];
        int top = -1;
        int stars = 0;
        for (int i = 0; i < here.length; i++) {
            here[i] = m.known(r, i);
            quotients[i] = y.quotients().get(i).quotient()[r];
            top = quotients[i] > 0 && (top < 0 || quotients[i] > quotients[top]) ? i : top;
            stars += y.quotients().get(i).starCount(r);
        }
        double[] all = y.reference().withRest();
        double[] wide = Arrays.copyOf(here, all.length);
        double herfindahl = Shares.herfindahl(here);
        double krugman = Shares.krugman(wide, all);
        double[] known = Arrays.stream(quotients).filter(Double::isFinite).toArray();
        return new Row(
                COLUMNS,
                id,
                place.id(),
                place.text("nameEn", place.id()),
                Known.or(place.text("nameRu", "")),
                Known.year(y.year()),
                m.ofPlace(r),
                Arrays.stream(here).filter(v -> v > 0).count(),
                top < 0 ? null : y.table().sectors().get(top),
                top < 0 ? null : (Object) quotients[top],
                Known.or(krugman),
                Known.or(krugman / 2),
                Known.or(Gini.of(known)),
                Known.or(herfindahl),
                Known.or(Shares.normalisedHerfindahl(here)),
                Known.or(1 / herfindahl),
                Known.or(Shares.hachman(wide, all)),
                (long) stars,
                m.ofPlace(r) > 0 ? null : "no jobs in the municipality",
                Known.or(quality),
                basis);
    }
}

package org.kuznets.analysis.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.analysis.inequality.Lorenz;
import org.kuznets.analysis.inequality.Theil;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Tables by sector: how concentrated it is, Theil's parts by group, its Lorenz curve. */
record SectorTables(List<String> groups, String base, Crs crs, String quality, String basis) {
    private static final Columns SPREAD = Columns.of(
            Column.text("id"),
            Column.text("sector"),
            Column.integer("year", Unit.YEAR),
            Column.number("jobs", Unit.PERSON),
            new Column("placesUsed", Type.INTEGER, Unit.COUNT, "municipalities with a base and a figure"),
            new Column("placesWithJobs", Type.INTEGER, Unit.COUNT, "of these, with jobs of the sector"),
            new Column("hooverIndex", Type.NUMBER, Unit.ONE, "half the differences of shares, 0 to 1"),
            new Column("lorenzGini", Type.NUMBER, Unit.ONE, "one less twice the area under the Lorenz curve, 0 to 1"),
            new Column("locationalGini", Type.NUMBER, Unit.ONE, "Krugman's: half of it, 0 to 0.5"),
            new Column("quotientGini", Type.NUMBER, Unit.ONE, "of quotients, each municipality the same, to (n-1)/n"),
            new Column("herfindahl", Type.NUMBER, Unit.ONE, "of the sector's shares of municipalities, 1/n to 1"),
            new Column("theilT", Type.NUMBER, Unit.ONE, "against the base"),
            Column.number("theilTBetween", Unit.ONE),
            Column.number("theilTWithin", Unit.ONE),
            new Column("betweenPseudoP", Type.NUMBER, Unit.ONE, "one-sided, groups shuffled"),
            new Column("theilL", Type.NUMBER, Unit.ONE, "mean log deviation"),
            Column.number("theilLBetween", Unit.ONE),
            Column.number("theilLWithin", Unit.ONE),
            new Column(
                    "othersGiniShare", Type.NUMBER, Unit.ONE, "of quotientGini, between municipalities not neighbours"),
            new Column("othersPseudoP", Type.NUMBER, Unit.ONE, "one-sided, quotients shuffled over the map"),
            Column.text("base"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns GROUPS = Columns.of(
            Column.text("id"),
            Column.text("sector"),
            Column.integer("year", Unit.YEAR),
            Column.text("group"),
            new Column("theilTBetween", Type.NUMBER, Unit.ONE, "what this group adds"),
            new Column("theilTWithin", Type.NUMBER, Unit.ONE, "what lies within this group, weighted"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns LORENZ = Columns.of(
            Column.text("id"),
            Column.text("sector"),
            Column.integer("year", Unit.YEAR),
            new Column("point", Type.INTEGER, Unit.COUNT, "along the curve, from 0"),
            Column.text("municipality"),
            new Column("baseShare", Type.NUMBER, Unit.ONE, "x: share of the base, added up"),
            new Column("jobsShare", Type.NUMBER, Unit.ONE, "y: share of the sector's jobs, added up"),
            Column.text("quality"),
            Column.text("basis"));

    Layer spread(List<Year> years) {
        List<Feature> rows = new ArrayList<>();
        each(years, (y, i, id) -> {
            SectorSpread s = y.sectors().get(i);
            double jobs = y.jobs().ofSector(i);
            long with = java.util.stream.IntStream.of(s.used())
                    .filter(r -> y.jobs().known(r, i) > 0)
                    .count();
            Row row = new Row(
                    SPREAD,
                    id,
                    y.table().sectors().get(i),
                    Known.year(y.year()),
                    jobs,
                    (long) s.used().length,
                    with,
                    Known.or(s.hoover()),
                    Known.or(s.lorenz().gini()),
                    Known.or(s.lorenz().locationalGini()),
                    Known.or(s.giniOfQuotients()),
                    Known.or(s.herfindahl()),
                    Known.or(s.theilT().total()),
                    Known.or(s.theilT().between()),
                    Known.or(s.theilT().within()),
                    Known.or(s.betweenP()),
                    Known.or(s.theilL().total()),
                    Known.or(s.theilL().between()),
                    Known.or(s.theilL().within()),
                    Known.or(s.spatial().othersShare()),
                    Known.or(s.spatial().pseudoP()),
                    base,
                    Known.or(reason(s)),
                    Known.or(quality),
                    basis);
            rows.add(new Feature(id, (Geometry) null, row));
        });
        return new Layer("sector-concentration", "How concentrated each sector is", crs, SPREAD, quality, rows);
    }

    private static String reason(SectorSpread s) {
        List<String> all = new ArrayList<>();
        if (Double.isNaN(s.theilT().total())) {
            return "no jobs of the sector where there is a base";
        }
        if (Double.isNaN(s.theilL().total())) {
            all.add("Theil's L is infinite where a municipality has none of the sector");
        }
        if (Double.isNaN(s.spatial().othersShare())) {
            all.add("no spatial Gini: no map, or all quotients alike");
        }
        return String.join("; ", all);
    }

    Layer groups(List<Year> years) {
        List<Feature> rows = new ArrayList<>();
        each(years, (y, i, id) -> {
            Theil.Parts t = y.sectors().get(i).theilT();
            for (int g = 0; g < groups.size(); g++) {
                String each = id + "/" + (g + 1);
                Row row = new Row(
                        GROUPS,
                        each,
                        y.table().sectors().get(i),
                        Known.year(y.year()),
                        groups.get(g),
                        Known.or(t.byGroup()[g][0]),
                        Known.or(t.byGroup()[g][1]),
                        Known.or(quality),
                        basis);
                rows.add(new Feature(each, (Geometry) null, row));
            }
        });
        return new Layer("theil-groups", "Theil's T by group of municipalities", crs, GROUPS, quality, rows);
    }

    Layer lorenz(List<Year> years) {
        List<Feature> rows = new ArrayList<>();
        each(years, (y, i, id) -> {
            SectorSpread s = y.sectors().get(i);
            Lorenz l = s.lorenz();
            for (int k = 0; k < l.x().length && y.jobs().ofSector(i) > 0; k++) {
                String each = id + "/" + k;
                String place = k == 0
                        ? ""
                        : y.table()
                                .places()
                                .all()
                                .get(s.used()[l.order()[k - 1]])
                                .id();
                Row row = new Row(
                        LORENZ,
                        each,
                        y.table().sectors().get(i),
                        Known.year(y.year()),
                        (long) k,
                        Known.or(place),
                        Known.or(l.x()[k]),
                        Known.or(l.y()[k]),
                        Known.or(quality),
                        basis);
                rows.add(new Feature(each, (Geometry) null, row));
            }
        });
        return new Layer("lorenz-curves", "Lorenz curve of each sector", crs, LORENZ, quality, rows);
    }

    private interface Sector {
        void at(Year year, int sector, String id);
    }

    private static void each(List<Year> years, Sector then) {
        for (Year y : years) {
            List<String> ids = y.table().sectorIds();
            for (int i = 0; i < ids.size(); i++) {
                then.at(y, i, ids.get(i) + Known.suffix(y.year()));
            }
        }
    }
}

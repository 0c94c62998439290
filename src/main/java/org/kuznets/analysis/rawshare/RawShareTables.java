package org.kuznets.analysis.rawshare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Known;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Place;
import org.kuznets.analysis.jobs.Stage;
import org.kuznets.analysis.shiftshare.Decomposition;
import org.kuznets.analysis.shiftshare.Effects;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Column.Type;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/**
 * Lays the raw share out.
 *
 * @param now jobs by stage in the year to start from
 * @param observed of each place and, last, of all: growth a year of raw material and of processing, NaN where unknown
 */
record RawShareTables(
        RawShareIn in, JobsTable table, int year, Matrix now, double[][] observed, Crs crs, String quality) {
    static final String TOTAL = "total";
    private static final String BASIS = "arithmetic of shares, no forecast";

    private static final Columns SHARE = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.integer("year", Unit.YEAR),
            new Column("raw", Type.NUMBER, Unit.PERSON, "in the unit of the table"),
            new Column("processing", Type.NUMBER, Unit.PERSON, "in the unit of the table"),
            new Column("other", Type.NUMBER, Unit.PERSON, "in the unit of the table"),
            new Column("rawSharePercent", Type.NUMBER, Unit.PERCENT, "of raw material and processing together"),
            new Column("rawGrowthPercent", Type.NUMBER, Unit.PERCENT, "a year, from the first year of the table"),
            new Column(
                    "processingGrowthPercent", Type.NUMBER, Unit.PERCENT, "a year, from the first year of the table"),
            new Column("targetPercent", Type.NUMBER, Unit.PERCENT, "raw share to reach"),
            new Column("horizonYears", Type.INTEGER, Unit.YEAR, "in which to reach it"),
            new Column("requiredGrowthPercent", Type.NUMBER, Unit.PERCENT, "of processing, a year"),
            new Column("requiredProcessing", Type.NUMBER, Unit.PERSON, "at the end"),
            new Column("missingProcessing", Type.NUMBER, Unit.PERSON, "more than today"),
            new Column("rawStatus", Type.TEXT, Unit.NONE, "reached, to grow, to found, or nothing raw"),
            Column.text("reason"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns PATH = Columns.of(
            Column.text("id"),
            new Column("path", Type.TEXT, Unit.NONE, "processing as it is, as it grew, or as required"),
            new Column("afterYears", Type.INTEGER, Unit.YEAR, "x: from the year to start from"),
            Column.integer("year", Unit.YEAR),
            Column.number("raw", Unit.PERSON),
            Column.number("processing", Unit.PERSON),
            new Column("rawSharePercent", Type.NUMBER, Unit.PERCENT, "y"),
            Column.text("quality"),
            Column.text("basis"));
    private static final Columns SHIFT = Columns.of(
            Column.text("id"),
            Column.text("municipality"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("stage", Type.TEXT, Unit.NONE, "raw, processing or other"),
            new Column("jobsChange", Type.NUMBER, Unit.PERSON, "from the first year of the table"),
            Column.number("nationalEffect", Unit.PERSON),
            Column.number("mixEffect", Unit.PERSON),
            Column.number("regionalEffect", Unit.PERSON),
            Column.text("quality"),
            Column.text("basis"));

    Layer shares() {
        List<Feature> rows = new ArrayList<>();
        List<Place> places = table.places().all();
        for (int r = 0; r < places.size(); r++) {
            Place p = places.get(r);
            double[] here = stages(r);
            rows.add(new Feature(
                    p.id(),
                    p.findShape().orElse(null),
                    row(p.id(), p.text("nameEn", p.id()), p.text("nameRu", ""), here, observed[r])));
        }
        if (!places.isEmpty()) {
            rows.add(new Feature(
                    TOTAL, (Geometry) null, row(TOTAL, "All municipalities", "Все", total(), observed[places.size()])));
        }
        return new Layer("raw-material-share", "Share of raw materials by municipality", crs, SHARE, quality, rows);
    }

    double[] stages(int r) {
        return new double[] {now.at(r, 0), now.at(r, 1), now.at(r, 2)};
    }

    double[] total() {
        return now.sectorTotals();
    }

    private Row row(String id, String nameEn, String nameRu, double[] here, double[] grown) {
        RawPath path = in.path(here[0], here[1]);
        return new Row(
                SHARE,
                id,
                id,
                nameEn,
                Known.or(nameRu),
                Known.year(year),
                Known.or(here[0]),
                Known.or(here[1]),
                Known.or(here[2]),
                Known.or(100 * path.share()),
                Known.or(100 * grown[0]),
                Known.or(100 * grown[1]),
                in.targetPercent(),
                (long) in.horizonYears(),
                Known.or(100 * path.requiredGrowth()),
                Known.or(path.needed()),
                Known.or(Math.max(0, path.needed() - path.processing())),
                Known.or(status(path)),
                Known.or(reason(path)),
                Known.or(quality),
                BASIS);
    }

    static String status(RawPath path) {
        if (Double.isNaN(path.share())) {
            return path.raw() == 0 && path.processing() == 0 ? "nothing raw" : "";
        }
        if (path.raw() == 0) {
            return "nothing raw";
        }
        return path.reached() ? "reached" : path.processing() > 0 ? "to grow" : "to found";
    }

    private static String reason(RawPath path) {
        if (Double.isNaN(path.raw()) || Double.isNaN(path.processing())) {
            return "withheld";
        }
        if (path.raw() == 0) {
            return path.processing() > 0
                    ? "nothing raw: no growth is required"
                    : "neither raw material nor processing: there is no share";
        }
        return path.processing() > 0 ? "" : "no processing to grow from: it must be founded";
    }

    Layer path() {
        double[] all = total();
        double[] grown = observed[observed.length - 1];
        RawPath path = in.path(all[0], all[1]);
        List<Feature> rows = new ArrayList<>();
        if (Double.isFinite(path.share())) {
            add(rows, "as it is", path, 0);
            add(rows, "as it grew", path, grown[1]);
            add(rows, "as required", path, path.requiredGrowth());
        }
        return new Layer("raw-share-path", "Raw share on the way to its target", crs, PATH, quality, rows);
    }

    private void add(List<Feature> rows, String name, RawPath path, double growth) {
        for (int t = 0; t <= in.horizonYears() && Double.isFinite(growth); t++) {
            double processing = path.processing() * Math.pow(1 + growth, t);
            double raw = path.rawAfter(t);
            String id = name.replace(' ', '-') + "/" + t;
            Row row = new Row(
                    PATH,
                    id,
                    name,
                    (long) t,
                    year == JobsTable.NO_YEAR ? null : (Object) (long) (year + t),
                    raw,
                    processing,
                    Known.or(100 * raw / (raw + processing)),
                    Known.or(quality),
                    BASIS);
            rows.add(new Feature(id, (Geometry) null, row));
        }
    }

    /** @param change from the first year, null where the table has one year only */
    Layer shift(@Nullable Decomposition change) {
        List<Feature> rows = new ArrayList<>();
        List<Place> places = table.places().all();
        for (int r = 0; r < places.size() && change != null; r++) {
            for (Stage s : Stage.values()) {
                Place p = places.get(r);
                Effects e = change.at(r, s.ordinal());
                String id = p.id() + "/" + s.word();
                List<@Nullable Object> values = Arrays.asList(
                        id,
                        p.id(),
                        p.text("nameEn", p.id()),
                        Known.or(p.text("nameRu", "")),
                        s.word(),
                        Known.or(e.change()),
                        Known.or(e.national()),
                        Known.or(e.mix()),
                        Known.or(e.regional()),
                        Known.or(quality),
                        "Dunn's shift-share of three stages");
                rows.add(new Feature(id, (Geometry) null, new Row(SHIFT, values.toArray())));
            }
        }
        return new Layer("stage-shift-share", "Shift-share of raw material and processing", crs, SHIFT, quality, rows);
    }
}

package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.exposure.Areas.Part;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Lays the figures out: the zones with their totals, and two tables of land. */
final class ExposureTables {
    /** The zone id that stands for the union of all zones. */
    static final String TOTAL = "total";
    /** Less than this share of the whole comes from rounding and gets no row. */
    static final double SLIVER = 1e-13;

    private static final Columns ZONES = LevelTables.with(
            Column.text("id"),
            List.of(
                    Column.text("enterpriseId"),
                    Column.text("nameEn"),
                    Column.text("nameRu"),
                    Column.text("hazardClass"),
                    Column.number("areaSquareMetres", Unit.SQUARE_METRE),
                    Column.number("siteAreaSquareMetres", Unit.SQUARE_METRE),
                    Column.number("ringAreaSquareMetres", Unit.SQUARE_METRE),
                    Column.number("population", Unit.PERSON),
                    new Column(
                            "populationOnSite",
                            Column.Type.NUMBER,
                            Unit.PERSON,
                            "of these, on the industrial site itself"),
                    Column.integer("sensitiveObjects", Unit.COUNT),
                    Column.number("residentialSquareMetres", Unit.SQUARE_METRE),
                    Column.number("residentialPercent", Unit.PERCENT),
                    new Column(
                            "unclassifiedSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "in no land-use parcel"),
                    Column.text("quality")));
    private static final Columns IN_ZONES = LevelTables.with(
            Column.text("id"),
            List.of(
                    new Column(
                            "zoneId", Column.Type.TEXT, Unit.NONE, "total: the union of all zones, land counted once"),
                    Column.text("nameEn"),
                    Column.text("nameRu"),
                    new Column("part", Column.Type.TEXT, Unit.NONE, "zone, or of it: site or ring"),
                    new Column("landClass", Column.Type.TEXT, Unit.NONE, "unclassified: in no parcel"),
                    Column.number("areaSquareMetres", Unit.SQUARE_METRE),
                    new Column("sharePercent", Column.Type.NUMBER, Unit.PERCENT, "of this part's area"),
                    Column.text("quality")));
    private static final Columns SUMMARY = Columns.of(
            Column.text("id"),
            new Column("landClass", Column.Type.TEXT, Unit.NONE, "total: all classes"),
            new Column("areaSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "inside and outside"),
            Column.number("outsideSquareMetres", Unit.SQUARE_METRE),
            new Column("insideSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "of the union of all zones"),
            new Column("insidePercent", Column.Type.NUMBER, Unit.PERCENT, "of the class's area"),
            Column.number("siteSquareMetres", Unit.SQUARE_METRE),
            Column.number("ringSquareMetres", Unit.SQUARE_METRE),
            new Column("coveredOnceSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "by exactly 1 zone"),
            new Column("coveredTwiceSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "by exactly 2 zones"),
            new Column("coveredMoreSquareMetres", Column.Type.NUMBER, Unit.SQUARE_METRE, "by 3 or more zones"),
            Column.text("quality"));

    private ExposureTables() {}

    static Layer zones(Figures f, Crs crs) {
        List<Feature> all = new ArrayList<>();
        for (int z = 0; z < f.zones().size(); z++) {
            Feature zone = f.zones().features.get(z);
            double area = f.outlineArea(z);
            Areas people = f.people();
            boolean classified = f.areas().classes() > 0;
            Row row = LevelTables.row(
                    ZONES,
                    zone.id(),
                    zone,
                    LevelTables.text(zone, "enterpriseId"),
                    LevelTables.text(zone, "nameEn"),
                    LevelTables.text(zone, "nameRu"),
                    LevelTables.text(zone, "hazardClass"),
                    area,
                    f.area(Part.SITE, z),
                    f.area(Part.RING, z),
                    people == null ? null : (Object) people.inZone(z, 0),
                    people == null ? null : (Object) people.inZone(Part.SITE, z, 0),
                    f.conflicts().findCount(z).orElse(null),
                    classified ? (Object) f.homes(z) : null,
                    classified && area > 0 ? (Object) (100 * f.homes(z) / area) : null,
                    f.areas().inZone(z, f.areas().classes()),
                    Row.orNull(f.quality()));
            all.add(new Feature(zone.id(), zone.geometry(), row));
        }
        return new Layer("exposure", "What lies inside each zone", crs, ZONES, f.quality(), all);
    }

    static Layer landUseInZones(Figures f, Crs crs) {
        List<Feature> rows = new ArrayList<>();
        Areas a = f.areas();
        parts(f, rows, null, TOTAL, a::covered, c -> a.covered(Part.SITE, c), c -> a.covered(Part.RING, c));
        for (int z = 0; z < f.zones().size(); z++) {
            int zone = z;
            Feature of = f.zones().features.get(z);
            parts(
                    f,
                    rows,
                    of,
                    of.id(),
                    c -> a.inZone(zone, c),
                    c -> a.inZone(Part.SITE, zone, c),
                    c -> a.inZone(Part.RING, zone, c));
        }
        return new Layer("land-use-in-zones", "Land use inside the zones", crs, IN_ZONES, f.quality(), rows);
    }

    private static void parts(
            Figures f,
            List<Feature> rows,
            @Nullable Feature zone,
            String id,
            IntToDoubleFunction whole,
            IntToDoubleFunction site,
            IntToDoubleFunction ring) {
        part(f, rows, zone, id, "zone", whole);
        part(f, rows, zone, id, "site", site);
        part(f, rows, zone, id, "ring", ring);
    }

    private static void part(
            Figures f, List<Feature> rows, @Nullable Feature zone, String id, String part, IntToDoubleFunction area) {
        double whole = 0;
        for (int c = 0; c <= f.areas().classes(); c++) {
            whole += area.applyAsDouble(c);
        }
        for (int c = 0; c <= f.areas().classes(); c++) {
            double here = area.applyAsDouble(c);
            if (here > SLIVER * whole) {
                String name = f.landUse().name(c);
                Row row = LevelTables.row(
                        IN_ZONES,
                        id + "/" + part + "/" + name,
                        zone,
                        id,
                        zone == null ? "All zones" : LevelTables.text(zone, "nameEn"),
                        zone == null ? "Все зоны" : LevelTables.text(zone, "nameRu"),
                        part,
                        name,
                        here,
                        100 * here / whole,
                        Row.orNull(f.quality()));
                rows.add(new Feature(id + "/" + part + "/" + name, (Geometry) null, row));
            }
        }
    }

    static Layer summary(Figures f, Crs crs) {
        List<Feature> rows = new ArrayList<>();
        double[] total = new double[7];
        for (int c = 0; c <= f.areas().classes(); c++) {
            double[] values = summary(f.areas(), c);
            for (int i = 0; i < total.length; i++) {
                total[i] += values[i];
            }
            rows.add(summary(f, f.landUse().name(c), values));
        }
        rows.add(summary(f, TOTAL, total));
        return new Layer("land-use-summary", "Land use inside and outside the zones", crs, SUMMARY, f.quality(), rows);
    }

    /** Outside, inside, site, ring, covered once, twice, more. */
    private static double[] summary(Areas a, int c) {
        return new double[] {
            c < a.classes() ? a.outside(c) : 0,
            a.covered(c),
            a.covered(Part.SITE, c),
            a.covered(Part.RING, c),
            a.covered(Part.SITE, 1, c) + a.covered(Part.RING, 1, c),
            a.covered(Part.SITE, 2, c) + a.covered(Part.RING, 2, c),
            a.covered(Part.SITE, 3, c) + a.covered(Part.RING, 3, c)
        };
    }

    private static Feature summary(Figures f, String name, double[] v) {
        double whole = v[0] + v[1];
        Row row = new Row(
                SUMMARY,
                name,
                name,
                whole,
                v[0],
                v[1],
                whole > 0 ? (Object) (100 * v[1] / whole) : null,
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                Row.orNull(f.quality()));
        return new Feature(name, (Geometry) null, row);
    }
}

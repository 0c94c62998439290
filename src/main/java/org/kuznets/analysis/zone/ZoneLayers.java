package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.zone.ImpactZonesIn.Stretch;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Writes zones, rings, sites and overlaps as features. */
final class ZoneLayers {
    static final Columns ZONES = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("sector"),
            Column.text("status"),
            Column.text("hazardClass"),
            new Column(
                    "classSource",
                    Column.Type.TEXT,
                    Unit.NONE,
                    "where the class comes from: override, industry-and-sector, industry, sector, industry-other-sector"),
            new Column("classEvidence", Column.Type.TEXT, Unit.NONE, "how well the class is known"),
            new Column(
                    "basis",
                    Column.Type.TEXT,
                    Unit.NONE,
                    "established, normative, or geometric union (which is not a united zone)"),
            new Column("act", Column.Type.TEXT, Unit.NONE, "what established the zone"),
            new Column("distanceMetres", Column.Type.NUMBER, Unit.METRE, "the radius of the class, before any stretch"),
            new Column("measuredFrom", Column.Type.TEXT, Unit.NONE, "site, point or established"),
            new Column("stretch", Column.Type.TEXT, Unit.NONE, "none, max or pure"),
            new Column("windRose", Column.Type.TEXT, Unit.NONE, "the station whose rose shapes the zone"),
            new Column(
                    "reference",
                    Column.Type.BOOLEAN,
                    Unit.NONE,
                    "whether the shape is for reference only (\u0441\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u043e)"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.number("siteAreaSquareMetres", Unit.SQUARE_METRE),
            Column.number("ringAreaSquareMetres", Unit.SQUARE_METRE),
            new Column("overlapCount", Column.Type.INTEGER, Unit.COUNT, "how many other zones it meets"),
            new Column("enterprises", Column.Type.INTEGER, Unit.COUNT, "how many enterprises' zones it is made of"),
            Column.text("quality"));
    static final Columns PARTS = Columns.of(
            Column.text("id"),
            Column.text("enterpriseId"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("hazardClass"),
            Column.text("basis"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.text("quality"));
    static final Columns OVERLAPS = Columns.of(
            Column.text("id"),
            new Column(
                    "zones", Column.Type.INTEGER, Unit.COUNT, "how many zones cover the land; 3 stands for 3 and more"),
            new Column("covered", Column.Type.TEXT, Unit.NONE, "1, 2 or 3+"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.text("quality"));

    private ZoneLayers() {}

    static Feature zone(Zone zone, Stretch stretch, int overlaps) {
        Zone.Plan p = zone.plan();
        boolean stretched = p.reach() != null && p.reach().star() != null;
        Row row = new Row(
                ZONES,
                p.id(),
                p.row().text("id", p.id()),
                p.row().find("nameEn").orElse(null),
                p.row().find("nameRu").orElse(null),
                p.row().find("sector").orElse(null),
                p.row().find("status").orElse(null),
                orNull(p.hazardClass()),
                orNull(p.classSource()),
                orNull(p.classEvidence()),
                p.reach() == null ? "established" : "normative",
                orNull(p.act()),
                p.reach() == null ? null : p.reach().metres(),
                p.reach() == null ? "established" : p.site().isEmpty() ? "point" : "site",
                stretched ? stretch.name().toLowerCase(Locale.ROOT) : "none",
                orNull(p.rose()),
                stretched,
                zone.shape().getArea(),
                zone.site().getArea(),
                zone.ring().getArea(),
                (long) overlaps,
                1L,
                orNull(p.quality()));
        return new Feature(p.id(), zone.shape(), row);
    }

    /** One row for a geometric union of zones. */
    static Feature union(Dissolved d, Stretch stretch) {
        boolean stretched = d.members().stream()
                .anyMatch(z -> z.plan().reach() != null && z.plan().reach().star() != null);
        Row row = new Row(
                ZONES,
                d.id(),
                null,
                d.nameEn(),
                d.nameRu(),
                null,
                null,
                orNull(d.hazardClass()),
                null,
                null,
                "geometric union",
                null,
                HazardClass.find(d.hazardClass()).map(HazardClass::metres).orElse(null),
                null,
                stretched ? stretch.name().toLowerCase(Locale.ROOT) : "none",
                null,
                stretched,
                d.shape().getArea(),
                d.site().getArea(),
                d.ring().getArea(),
                null,
                (long) d.members().size(),
                orNull(d.quality()));
        return new Feature(d.id(), d.shape(), row);
    }

    /** A ring or a site of {@code zone}; nothing when it is empty. */
    static void part(Feature zone, Geometry part, List<Feature> to) {
        if (part.isEmpty()) {
            return;
        }
        Row z = zone.row();
        List<@Nullable Object> values = new ArrayList<>();
        for (Column c : PARTS.all()) {
            values.add(
                    c.name().equals("areaSquareMetres")
                            ? part.getArea()
                            : z.find(c.name()).orElse(null));
        }
        to.add(new Feature(zone.id(), part, new Row(PARTS, values.toArray())));
    }

    /** The connected pieces of land covered once, twice, three times or more. */
    static List<Feature> overlaps(List<List<Geometry>> groups, String quality) {
        List<Feature> all = new ArrayList<>();
        for (List<Geometry> exactly : groups) {
            for (int k = 0; k < exactly.size(); k++) {
                Geometry land = exactly.get(k);
                for (int i = 0; i < land.getNumGeometries(); i++) {
                    Geometry piece = land.getGeometryN(i);
                    if (!piece.isEmpty()) {
                        String id = Integer.toString(all.size() + 1);
                        Row row = new Row(
                                OVERLAPS,
                                id,
                                k + 1L,
                                k == 2 ? "3+" : Integer.toString(k + 1),
                                piece.getArea(),
                                orNull(quality));
                        all.add(new Feature(id, piece, row));
                    }
                }
            }
        }
        return all;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

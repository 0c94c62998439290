package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.suitability.Siting;
import org.kuznets.analysis.suitability.Verdict;
import org.kuznets.analysis.zone.HazardClass;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** The answer in short, on the map: the site, and the zone that it would bring. */
record Answer(Siting siting, Verdict verdict, @Nullable Double sure, Hits hits, boolean outside) {
    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("kind", Column.Type.TEXT, Unit.NONE, "site, or zone: the normative zone about it"),
            new Column(
                    "answer",
                    Column.Type.TEXT,
                    Unit.NONE,
                    "forbidden: a rule forbids it; possible: no rule that is known does; unknown: it lies outside the area"
                            + " that is known"),
            Column.text("activity"),
            Column.text("hazardClass"),
            Column.number("radiusMetres", Unit.METRE),
            Column.number("score", Unit.ONE),
            new Column("topShare", Column.Type.NUMBER, Unit.ONE, "share of weight draws that put it among the best"),
            new Column("people", Column.Type.NUMBER, Unit.PERSON, "inside the zone"),
            Column.integer("objects", Unit.COUNT),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.text("basis"),
            Column.text("quality"));

    Layer layer(Geometry site, Optional<HazardClass> hazard, Geometry zone, Crs crs, String quality) {
        List<Feature> rows = new ArrayList<>();
        if (hazard.isPresent()) {
            rows.add(feature("zone", zone, hazard, quality));
        }
        rows.add(feature("site", site, hazard, quality));
        return new Layer("may-it-stand", "May it stand here?", crs, COLUMNS, quality, rows);
    }

    private String word() {
        return !verdict.allowed() ? "forbidden" : outside ? "unknown" : "possible";
    }

    private Feature feature(String kind, Geometry shape, Optional<HazardClass> hazard, String quality) {
        return new Feature(
                kind,
                shape,
                new Row(
                        COLUMNS,
                        kind,
                        kind,
                        word(),
                        siting.activity().toString(),
                        hazard.map(HazardClass::name).orElse(null),
                        hazard.map(HazardClass::metres).orElse(null),
                        verdict.score(),
                        sure,
                        hits.people(),
                        (long) hits.objects(),
                        shape.getArea(),
                        "screening estimate",
                        quality.isEmpty() ? null : quality));
    }
}

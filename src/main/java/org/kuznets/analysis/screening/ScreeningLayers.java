package org.kuznets.analysis.screening;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Geometry;

/** Writes the zones of every party as features of four layers with the same columns. */
final class ScreeningLayers {
    private static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("enterpriseId", Column.Type.TEXT, Unit.NONE, "null where several enterprises share a zone"),
            new Column("enterpriseIds", Column.Type.TEXT, Unit.NONE, "all enterprises it is of, separated by commas"),
            Column.integer("enterprises", Unit.COUNT),
            Column.text("nameEn"),
            Column.text("nameRu"),
            Column.text("hazardClass"),
            Column.number("areaSquareMetres", Unit.SQUARE_METRE),
            Column.number("siteAreaSquareMetres", Unit.SQUARE_METRE),
            Column.number("normativeAreaSquareMetres", Unit.SQUARE_METRE),
            Column.number("chemistryAreaSquareMetres", Unit.SQUARE_METRE),
            Column.number("noiseAreaSquareMetres", Unit.SQUARE_METRE),
            Column.number("calculatedAreaSquareMetres", Unit.SQUARE_METRE),
            new Column(
                    "attribution",
                    Column.Type.TEXT,
                    Unit.NONE,
                    "how calculated zones came to the enterprise: own, site or source, normative zone, none"),
            new Column("norms", Column.Type.TEXT, Unit.NONE, "what sets the zones, with edition where known"),
            Column.text("basis"),
            Column.text("quality"));

    private final List<Feature> calculated = new ArrayList<>();
    private final List<Feature> envelopes = new ArrayList<>();
    private final List<Feature> excess = new ArrayList<>();
    private final List<Feature> reduction = new ArrayList<>();
    private final List<String> qualities = new ArrayList<>();

    private final String from;

    /** @param from what was calculated, such as {@code noise} */
    ScreeningLayers(String from) {
        this.from = from;
    }

    void add(Party p, Balance b) {
        qualities.add(Quality.poorest(p.qualities));
        add(calculated, p, b, b.calculated(), "calculated zone (screening estimate): site, 1-limit zone, noise zone");
        add(envelopes, p, b, b.envelope(), "screening envelope: normative and calculated zone together");
        add(excess, p, b, b.excess(), "screening estimate: calculated zone outside the normative one");
        add(reduction, p, b, b.reduction(), "screening estimate: normative zone outside the calculated one");
    }

    private void add(List<Feature> to, Party p, Balance b, Geometry shape, String basis) {
        if (shape.isEmpty()) {
            return;
        }
        Row row = new Row(
                COLUMNS,
                p.id(),
                p.single() ? p.enterprises.first() : null,
                Row.orNull(String.join(",", p.enterprises)),
                (long) p.enterprises.size(),
                Row.orNull(p.nameEn),
                Row.orNull(p.nameRu),
                Row.orNull(String.join("; ", p.classes)),
                shape.getArea(),
                b.site().getArea(),
                b.normative().getArea(),
                b.chemistry().getArea(),
                b.noise().getArea(),
                b.calculated().getArea(),
                Row.orNull(String.join("; ", p.attributions)),
                Row.orNull(norms(p)),
                basis + "; calculated: " + from,
                Row.orNull(Quality.poorest(p.qualities)));
        to.add(new Feature(p.id(), shape, row));
    }

    private static String norms(Party p) {
        List<String> all = new ArrayList<>();
        if (!p.bases.isEmpty()) {
            all.addAll(p.bases);
        }
        all.addAll(p.norms);
        return String.join("; ", all);
    }

    List<Layer> list(Crs crs) {
        String quality = Quality.poorest(qualities);
        return List.of(
                layer("calculated-zones", "Calculated zones (screening)", crs, quality, calculated),
                layer("screening-envelopes", "Screening envelopes of zones", crs, quality, envelopes),
                layer("zone-excess", "Calculated zones beyond normative ones (screening)", crs, quality, excess),
                layer("zone-reduction", "Normative zones beyond calculated ones (screening)", crs, quality, reduction));
    }

    private static Layer layer(String id, String title, Crs crs, String quality, List<Feature> features) {
        return new Layer(id, title, crs, COLUMNS, quality, features);
    }
}

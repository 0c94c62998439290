package org.kuznets.analysis.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.People;
import org.kuznets.analysis.suitability.SitingIn;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.layer.Row;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whom the new zone would hold: people by settlement, and every sensitive object by name. */
final class Hits {
    static final Columns COLUMNS = Columns.of(
            Column.text("id"),
            new Column("kind", Column.Type.TEXT, Unit.NONE, "settlement, or object"),
            Column.text("objectKind"),
            Column.text("nameEn"),
            Column.text("nameRu"),
            new Column("people", Column.Type.NUMBER, Unit.PERSON, "of a settlement, inside the zone"),
            Column.number("distanceMetres", Unit.METRE),
            Column.text("quality"));

    private final List<Feature> rows = new ArrayList<>();
    private double people;
    private int objects;

    /**
     * @param zone polygon on the sheet
     * @param site what distances are measured from
     */
    static Hits of(SitingIn in, Geometry zone, Geometry site, Findings findings, Work work) {
        Hits hits = new Hits();
        PreparedGeometry inside = PreparedGeometryFactory.prepare(zone);
        Layer settlements = in.settlements();
        if (settlements != null && settlements.columns().has("population")) {
            hits.people(settlements, in, inside, site, findings, work);
        }
        Layer sensitive = in.sensitiveObjects();
        if (sensitive != null) {
            hits.objects(sensitive, inside, site);
        }
        return hits;
    }

    private void people(
            Layer settlements, SitingIn in, PreparedGeometry zone, Geometry site, Findings findings, Work work) {
        TreeMap<Integer, double[]> bySettlement = new TreeMap<>();
        List<String> residential = List.of(in.residentialClasses().split("\\s*,\\s*"));
        for (People.Place p : People.of(settlements, in.landUse(), residential, findings, work)
                .places(work)) {
            if (zone.intersects(p.shape())) {
                double[] sum =
                        bySettlement.computeIfAbsent(p.settlement(), k -> new double[] {0, Double.POSITIVE_INFINITY});
                sum[0] += p.persons() * share(p.shape(), zone);
                sum[1] = Math.min(sum[1], p.shape().distance(site));
            }
        }
        bySettlement.forEach((settlement, sum) -> {
            Feature f = settlements.features().get(settlement);
            people += sum[0];
            add(f, "settlement", null, sum[0], sum[1], settlements);
        });
    }

    private static double share(Geometry shape, PreparedGeometry zone) {
        if (shape.getDimension() < 2 || zone.covers(shape)) {
            return 1;
        }
        return OverlayNGRobust.overlay(shape, zone.getGeometry(), OverlayNG.INTERSECTION)
                        .getArea()
                / shape.getArea();
    }

    private void objects(Layer sensitive, PreparedGeometry zone, Geometry site) {
        List<Near> hit = new ArrayList<>();
        for (Feature f : sensitive.features()) {
            Geometry g = f.geometry();
            if (g != null && zone.intersects(g)) {
                hit.add(new Near(f, g.distance(site)));
            }
        }
        hit.sort(Comparator.comparingDouble(Near::metres));
        objects = hit.size();
        for (Near n : hit) {
            String kind = n.feature().row().text("kind", "");
            add(n.feature(), "object", kind.isEmpty() ? null : kind, null, n.metres(), sensitive);
        }
    }

    private record Near(Feature feature, double metres) {}

    private void add(
            Feature f, String kind, @Nullable String objectKind, @Nullable Double persons, double metres, Layer of) {
        String quality = Quality.of(f, of);
        rows.add(new Feature(
                kind + "-" + f.id(),
                f.geometry(),
                new Row(
                        COLUMNS,
                        kind + "-" + f.id(),
                        kind,
                        objectKind,
                        f.row().text("nameEn", f.id()),
                        f.row().text("nameRu", f.row().text("nameEn", f.id())),
                        persons,
                        metres,
                        quality.isEmpty() ? null : quality)));
    }

    double people() {
        return people;
    }

    int objects() {
        return objects;
    }

    Layer layer(Crs crs, String quality) {
        return new Layer("place-hits", "Who and what lies inside the new zone", crs, COLUMNS, quality, rows);
    }
}

package org.kuznets.run;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.Tables;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Layers in longitude and latitude for tests of whole runs. */
final class World {
    static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Columns ENTERPRISE =
            Columns.of(Column.text("id"), Column.text("hazardClass"), Column.text("quality"));

    private World() {}

    static Layer industries() {
        return Tables.get("industry-classes", Crs.CRS84);
    }

    /** Class I works, called w0, w1 ..., at pairs of longitude and latitude. */
    static Layer works(String quality, double... lonLat) {
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < lonLat.length / 2; i++) {
            Geometry place = SHAPES.createPoint(new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]));
            all.add(new Feature("w" + i, place, new Row(ENTERPRISE, "w" + i, "I", quality)));
        }
        return new Layer("enterprises", "Enterprises", Crs.CRS84, ENTERPRISE, "", all);
    }

    /** One parcel of arable land. */
    static Layer field(double west, double south, double east, double north) {
        Columns columns = Columns.of(Column.text("landClass"));
        Geometry shape = SHAPES.toGeometry(new Envelope(west, east, south, north));
        Feature parcel = new Feature("p", shape, new Row(columns, "arable"));
        return new Layer("land-use", "Land use", Crs.CRS84, columns, "", List.of(parcel));
    }

    /** Schools, called s0, s1 ..., at pairs of longitude and latitude. */
    static Layer schools(double... lonLat) {
        Columns columns = Columns.of(Column.text("kind"), Column.number("persons", Unit.PERSON));
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < lonLat.length / 2; i++) {
            Geometry place = SHAPES.createPoint(new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]));
            all.add(new Feature("s" + i, place, new Row(columns, "school", 10.0)));
        }
        return new Layer("sensitive-objects", "Sensitive objects", Crs.CRS84, columns, "", all);
    }
}

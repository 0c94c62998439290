package org.kuznets.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Column;
import org.kuznets.layer.Row;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries and properties as GeoJSON (RFC 7946) on a Jackson generator: exterior rings anticlockwise, coordinates
 * rounded to {@code decimals} places, explicit nulls.
 */
public final class GeoJsonShapes {
    /** Seven places of a degree are about a centimetre. */
    public static final int DEGREE_DECIMALS = 7;

    private GeoJsonShapes() {}

    /** Writes a geometry value, {@code null} for null or empty. */
    public static void geometry(JsonGenerator g, @Nullable Geometry geometry, int decimals) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            g.writeNull();
            return;
        }
        g.writeStartObject();
        g.writeStringField(
                "type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            g.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(g, geometry.getGeometryN(i), decimals);
            }
            g.writeEndArray();
        } else {
            g.writeFieldName("coordinates");
            coordinates(g, geometry, Math.pow(10, decimals));
        }
        g.writeEndObject();
    }

    /** Writes an object with every column of {@code row}. */
    public static void properties(JsonGenerator g, Row row) throws IOException {
        g.writeStartObject();
        for (int i = 0; i < row.columns().size(); i++) {
            Column c = row.columns().all().get(i);
            g.writeFieldName(c.name());
            value(g, row.get(i));
        }
        g.writeEndObject();
    }

    /** Writes one attribute value; dates as ISO 8601 text. */
    public static void value(JsonGenerator g, @Nullable Object v) throws IOException {
        if (v == null) {
            g.writeNull();
        } else if (v instanceof Long n) {
            g.writeNumber(n);
        } else if (v instanceof Double d) {
            if (Double.isFinite(d)) {
                g.writeNumber(d);
            } else {
                g.writeNull();
            }
        } else if (v instanceof Boolean b) {
            g.writeBoolean(b);
        } else {
            g.writeString(v.toString());
        }
    }

    private static void coordinates(JsonGenerator g, Geometry geometry, double scale) throws IOException {
        if (geometry instanceof Point p) {
            position(g, p.getCoordinateSequence(), 0, scale);
        } else if (geometry instanceof LineString l) {
            line(g, l.getCoordinateSequence(), false, scale);
        } else if (geometry instanceof Polygon p) {
            g.writeStartArray();
            ring(g, p.getExteriorRing().getCoordinateSequence(), true, scale);
            for (int i = 0; i < p.getNumInteriorRing(); i++) {
                ring(g, p.getInteriorRingN(i).getCoordinateSequence(), false, scale);
            }
            g.writeEndArray();
        } else {
            g.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(g, geometry.getGeometryN(i), scale);
            }
            g.writeEndArray();
        }
    }

    private static void ring(JsonGenerator g, CoordinateSequence seq, boolean anticlockwise, double scale)
            throws IOException {
        line(g, seq, org.locationtech.jts.algorithm.Orientation.isCCW(seq) != anticlockwise, scale);
    }

    private static void line(JsonGenerator g, CoordinateSequence seq, boolean backwards, double scale)
            throws IOException {
        g.writeStartArray();
        int n = seq.size();
        for (int i = 0; i < n; i++) {
            position(g, seq, backwards ? n - 1 - i : i, scale);
        }
        g.writeEndArray();
    }

    private static void position(JsonGenerator g, CoordinateSequence seq, int i, double scale) throws IOException {
        g.writeStartArray();
        g.writeNumber(Math.rint(seq.getX(i) * scale) / scale);
        g.writeNumber(Math.rint(seq.getY(i) * scale) / scale);
        if (seq.hasZ() && !Double.isNaN(seq.getZ(i))) {
            g.writeNumber(seq.getZ(i));
        }
        g.writeEndArray();
    }
}

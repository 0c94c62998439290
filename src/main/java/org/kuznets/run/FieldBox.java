package org.kuznets.run;

import org.kuznets.geo.Bbox;
import org.kuznets.geo.ToLonLat;
import org.kuznets.layer.Field;
import org.kuznets.layer.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Where a field lies in longitude and latitude. */
public final class FieldBox {
    private static final int PIECES = 64;

    private FieldBox() {}

    /** The box of its nodes' squares; it crosses the antimeridian where they do. Not for fields that hold a pole. */
    public static Bbox of(Field field) {
        Grid g = field.grid();
        double west = g.west() - g.cell() / 2;
        double south = g.south() - g.cell() / 2;
        double width = g.columns() * g.cell();
        double height = g.rows() * g.cell();
        Coordinate[] ring = new Coordinate[4 * PIECES + 1];
        for (int k = 0; k < PIECES; k++) {
            double t = (double) k / PIECES;
            ring[k] = new Coordinate(west + t * width, south);
            ring[PIECES + k] = new Coordinate(west + width, south + t * height);
            ring[2 * PIECES + k] = new Coordinate(west + width - t * width, south + height);
            ring[3 * PIECES + k] = new Coordinate(west, south + height - t * height);
        }
        ring[4 * PIECES] = ring[0].copy();
        return box(ToLonLat.from(field.crs()).apply(new GeometryFactory().createPolygon(ring)));
    }

    private static Bbox box(Geometry shape) {
        Envelope all = shape.getEnvelopeInternal();
        Envelope west = new Envelope();
        Envelope east = new Envelope();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Envelope e = shape.getGeometryN(i).getEnvelopeInternal();
            (e.getMinX() < 0 ? west : east).expandToInclude(e);
        }
        boolean torn = all.getWidth() > 180 && west.getMaxX() < east.getMinX();
        return torn
                ? new Bbox(east.getMinX(), all.getMinY(), west.getMaxX(), all.getMaxY())
                : new Bbox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }
}

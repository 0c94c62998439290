package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.geo.Unit;
import org.kuznets.layer.Column;
import org.kuznets.layer.Columns;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Row;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The corners of a zone's boundary as points: rings numbered from 1, an outer ring before its holes; corners numbered
 * from 1 in each ring, starting with the northernmost, outer rings clockwise and holes anticlockwise, the first not
 * repeated. Corners that lie within the tolerance of the line between kept ones are left out, so that arcs have few.
 */
final class TurningPoints {
    static final Columns COLUMNS = Columns.of(
            Column.text("zoneId"),
            Column.text("enterpriseId"),
            Column.integer("ring", Unit.ONE),
            new Column("hole", Column.Type.BOOLEAN, Unit.NONE, "whether the ring bounds a hole"),
            Column.integer("number", Unit.ONE),
            Column.text("quality"));

    private final double toleranceMetres;
    private final List<Feature> points = new ArrayList<>();

    TurningPoints(double toleranceMetres) {
        this.toleranceMetres = toleranceMetres;
    }

    List<Feature> list() {
        return points;
    }

    void add(Feature zone) {
        Geometry shape = zone.geometry();
        if (shape == null || shape.isEmpty()) {
            return;
        }
        Geometry simple = toleranceMetres > 0 ? TopologyPreservingSimplifier.simplify(shape, toleranceMetres) : shape;
        int ring = 0;
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            Polygon p = (Polygon) simple.getGeometryN(i);
            add(zone, p.getExteriorRing(), ++ring, false);
            for (int k = 0; k < p.getNumInteriorRing(); k++) {
                add(zone, p.getInteriorRingN(k), ++ring, true);
            }
        }
    }

    private void add(Feature zone, LinearRing line, int ring, boolean hole) {
        Coordinate[] corners = line.getCoordinates();
        if (Orientation.isCCW(corners) != hole) {
            CoordinateArrays.reverse(corners);
        }
        int n = corners.length - 1;
        int north = 0;
        for (int i = 1; i < n; i++) {
            boolean higher = corners[i].y > corners[north].y;
            boolean level = corners[i].y == corners[north].y && corners[i].x < corners[north].x;
            north = higher || level ? i : north;
        }
        for (int i = 0; i < n; i++) {
            Row row = new Row(
                    COLUMNS,
                    zone.id(),
                    zone.row().find("enterpriseId").orElse(null),
                    (long) ring,
                    hole,
                    i + 1L,
                    zone.row().find("quality").orElse(null));
            String id = zone.id() + "." + ring + "." + (i + 1);
            points.add(new Feature(id, line.getFactory().createPoint(corners[(north + i) % n]), row));
        }
    }
}

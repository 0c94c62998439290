package org.kuznets.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** Outlines made of cells, and freehand ones. All corners are to the centimetre; clockwise shells. */
final class Shapes {
    private Shapes() {}

    /** The outline of the cells; it keeps every corner of theirs. */
    static Geometry outline(LandUse land, IntPredicate which) {
        Geometry[] cells = land.cells(which).stream().map(land.mesh::polygon).toArray(Geometry[]::new);
        Geometry whole = CoverageUnion.union(Mesh.SHAPES.createGeometryCollection(cells));
        // where the outline touches itself in a corner, the union leaves one ring that should be two
        Geometry valid = whole.isValid() ? whole : GeometryFixer.fix(whole);
        valid.normalize();
        return valid;
    }

    /** An irregular round shape of about {@code area} square metres with 20 corners. */
    static Polygon blob(Coordinate middle, double area, long seed) {
        double radius = StrictMath.sqrt(area / StrictMath.PI);
        double turn = Noise.at(seed, 0, 0) * StrictMath.PI;
        double stretch = 1 + 0.8 * Noise.at(seed, 1, 0);
        return ring(20, angle -> {
            double wobble = 0.78 + 0.44 * Noise.at(seed, StrictMath.round(angle * 1000), 2);
            double u = radius * wobble * StrictMath.cos(angle) * StrictMath.sqrt(stretch);
            double v = radius * wobble * StrictMath.sin(angle) / StrictMath.sqrt(stretch);
            return new Coordinate(
                    middle.x + u * StrictMath.cos(turn) - v * StrictMath.sin(turn),
                    middle.y + u * StrictMath.sin(turn) + v * StrictMath.cos(turn));
        });
    }

    static Polygon disc(Coordinate middle, double radius) {
        return ring(
                48,
                angle -> new Coordinate(
                        middle.x + radius * StrictMath.cos(angle), middle.y + radius * StrictMath.sin(angle)));
    }

    /** The strip between {@code line} moved left and moved right by {@code metres}. */
    static Polygon strip(List<Coordinate> line, double metres) {
        List<Coordinate> ring = new ArrayList<>(Course.beside(line, metres));
        List<Coordinate> right = Course.beside(line, -metres);
        for (int i = right.size() - 1; i >= 0; i--) {
            ring.add(right.get(i));
        }
        ring.add(ring.get(0));
        return polygon(ring);
    }

    /** The same shape with corners to the centimetre, in the canonical order. */
    static Geometry rounded(Geometry g) {
        Geometry copy = g.copy();
        copy.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            c.x = Utm.centimetres(c.x);
            c.y = Utm.centimetres(c.y);
        });
        copy.geometryChanged();
        copy.normalize();
        return copy;
    }

    private static Polygon ring(int corners, java.util.function.DoubleFunction<Coordinate> at) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < corners; k++) {
            Coordinate c = at.apply(-2 * StrictMath.PI * k / corners);
            ring.add(new Coordinate(Utm.centimetres(c.x), Utm.centimetres(c.y)));
        }
        ring.add(ring.get(0));
        return polygon(ring);
    }

    private static Polygon polygon(List<Coordinate> closed) {
        Polygon p = Mesh.SHAPES.createPolygon(closed.toArray(Coordinate[]::new));
        p.normalize();
        return p;
    }
}

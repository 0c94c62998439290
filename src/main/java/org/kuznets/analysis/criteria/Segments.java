package org.kuznets.analysis.criteria;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The straight pieces of many shapes in one flat array: edges of polygons and lines, and points. */
final class Segments {
    private static final int EACH = 5;
    /** x, y of the start, dx, dy to the end, and one over the squared length, 0 for a point. */
    private double[] at = new double[EACH * 64];

    private int size;

    static Segments of(List<? extends Geometry> shapes) {
        Segments all = new Segments();
        shapes.forEach(all::add);
        return all;
    }

    int size() {
        return size;
    }

    private void add(Geometry g) {
        if (g instanceof Point p) {
            if (!p.isEmpty()) {
                Coordinate c = p.getCoordinate();
                add(c.x, c.y, c.x, c.y);
            }
        } else if (g instanceof LineString l) {
            CoordinateSequence s = l.getCoordinateSequence();
            for (int v = 0; v + 1 < s.size(); v++) {
                add(s.getX(v), s.getY(v), s.getX(v + 1), s.getY(v + 1));
            }
        } else if (g instanceof Polygon p) {
            add(p.getExteriorRing());
            for (int h = 0; h < p.getNumInteriorRing(); h++) {
                add(p.getInteriorRingN(h));
            }
        } else {
            for (int k = 0; k < g.getNumGeometries(); k++) {
                add(g.getGeometryN(k));
            }
        }
    }

    private void add(double x1, double y1, double x2, double y2) {
        if (EACH * (size + 1) > at.length) {
            at = Arrays.copyOf(at, 2 * at.length);
        }
        int k = EACH * size++;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        at[k] = x1;
        at[k + 1] = y1;
        at[k + 2] = dx;
        at[k + 3] = dy;
        at[k + 4] = squared > 0 ? 1 / squared : 0;
    }

    /** The squared distance from a place, square metres. */
    double squared(int segment, double x, double y) {
        int k = EACH * segment;
        double px = x - at[k];
        double py = y - at[k + 1];
        double dx = at[k + 2];
        double dy = at[k + 3];
        double t = (px * dx + py * dy) * at[k + 4];
        t = t < 0 ? 0 : t > 1 ? 1 : t;
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }
}

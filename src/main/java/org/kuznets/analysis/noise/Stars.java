package org.kuznets.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The zones that a grid is too coarse for: round a source the loud ground is sought along rays. A source that alone is
 * heard farther than three steps of the grid shows on it; any other gets a star where it is loud enough at its foot.
 */
final class Stars {
    private static final int RAYS = 64;
    private static final double STEPS_SEEN = 3;
    private static final int STEPS_A_CELL = 8;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Stars() {}

    /** The stars of the sources in a cluster at one level. */
    static List<Geometry> of(List<NoisePoint> points, Tiles tiles, Cluster cluster, double level, Period period) {
        List<Geometry> stars = new ArrayList<>();
        double cell = cluster.grid().cell();
        for (Tile t : cluster.tiles()) {
            for (int p : t.points()) {
                NoisePoint n = points.get(p);
                if (n.isAlone()
                        && t.holds(tiles, n)
                        && n.radius(level, period) < STEPS_SEEN * cell
                        && t.dba(points, n.x(), n.y(), period) >= level) {
                    stars.add(star(points, t, n, level, period, cell));
                }
            }
        }
        return stars;
    }

    /** The square round a star where the grid is too coarse to tell its shape. */
    static Envelope reach(Geometry star, double cell) {
        Envelope e = new Envelope(star.getEnvelopeInternal());
        e.expandBy(cell);
        return e;
    }

    private static Geometry star(
            List<NoisePoint> points, Tile t, NoisePoint n, double level, Period period, double cell) {
        Coordinate[] corners = new Coordinate[RAYS + 1];
        for (int k = 0; k < RAYS; k++) {
            double angle = 2 * Math.PI * k / RAYS;
            double east = Math.sin(angle);
            double north = Math.cos(angle);
            double near = 0;
            double far = cell / STEPS_A_CELL;
            while (far < (STEPS_SEEN + 1) * cell
                    && t.dba(points, n.x() + far * east, n.y() + far * north, period) >= level) {
                near = far;
                far += cell / STEPS_A_CELL;
            }
            for (int i = 0; i < 30; i++) {
                double middle = (near + far) / 2;
                boolean loud = t.dba(points, n.x() + middle * east, n.y() + middle * north, period) >= level;
                near = loud ? middle : near;
                far = loud ? far : middle;
            }
            // never of no extent: it is loud enough at the foot itself
            double reach = Math.max(near, 1e-3);
            corners[k] = new Coordinate(n.x() + reach * east, n.y() + reach * north);
        }
        corners[RAYS] = corners[0].copy();
        return SHAPES.createPolygon(corners);
    }
}

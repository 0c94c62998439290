package org.kuznets.analysis.receptor;

import java.util.ArrayList;
import java.util.List;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The places that a layer stands for: its points, and its lines and borders at even steps. */
final class ReceptorPoints {
    private ReceptorPoints() {}

    /**
     * One place.
     *
     * @param id of the feature; with a number behind it where a feature gives several
     */
    record Place(String id, Feature feature, Point point) {
        double x() {
            return point.getX();
        }

        double y() {
            return point.getY();
        }
    }

    /** How many {@link #of} will give. */
    static long count(Layer layer, double stepMetres) {
        long all = 0;
        for (Feature f : layer.features()) {
            Geometry g = f.geometry();
            if (g != null && !g.isEmpty()) {
                all += g.getDimension() == 0 ? g.getNumGeometries() : 1 + (long) (g.getLength() / stepMetres);
            }
        }
        return all;
    }

    /** @param stepMetres the farthest that two places of one line may lie apart, along it */
    static List<Place> of(Layer layer, double stepMetres) {
        List<Place> all = new ArrayList<>();
        for (Feature f : layer.features()) {
            Geometry g = f.geometry();
            if (g == null || g.isEmpty()) {
                continue;
            }
            List<Coordinate> at = g.getDimension() == 0 ? List.of(g.getCoordinates()) : along(g, stepMetres);
            for (int i = 0; i < at.size(); i++) {
                String id = at.size() == 1 ? f.id() : f.id() + "/" + (i + 1);
                all.add(new Place(id, f, g.getFactory().createPoint(at.get(i))));
            }
        }
        return all;
    }

    private static List<Coordinate> along(Geometry g, double stepMetres) {
        List<Coordinate> all = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(g)) {
            walk((LineString) line, stepMetres, all);
        }
        return all;
    }

    private static void walk(LineString line, double stepMetres, List<Coordinate> all) {
        double length = line.getLength();
        int steps = Math.max(1, (int) Math.ceil(length / stepMetres));
        int k = 0;
        double passed = 0;
        for (int v = 1; v < line.getNumPoints(); v++) {
            Coordinate a = line.getCoordinateN(v - 1);
            Coordinate b = line.getCoordinateN(v);
            double d = a.distance(b);
            for (; k < steps && passed + d > k * length / steps; k++) {
                double t = (k * length / steps - passed) / d;
                all.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            }
            passed += d;
        }
        if (!line.isClosed()) {
            all.add(line.getCoordinateN(line.getNumPoints() - 1).copy());
        }
    }
}

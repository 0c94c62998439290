package org.kuznets.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The parts of a line between two longitudes. Unlike an overlay it leaves self-crossing lines as they are. */
final class LineCut {
    private LineCut() {}

    static Geometry between(LineString line, double west, double east) {
        List<LineString> parts = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        Coordinate[] all = line.getCoordinates();
        for (int i = 1; i < all.length; i++) {
            Coordinate a = all[i - 1];
            Coordinate b = all[i];
            double low = Math.max(west, Math.min(a.x, b.x));
            double high = Math.min(east, Math.max(a.x, b.x));
            boolean upright = a.x == b.x && a.x >= west && a.x <= east;
            if (low < high || upright) {
                Coordinate from = upright ? a : at(a, b, a.x < b.x ? low : high);
                Coordinate to = upright ? b : at(a, b, a.x < b.x ? high : low);
                if (run.isEmpty() || !run.get(run.size() - 1).equals2D(from)) {
                    finish(line, run, parts);
                    run.add(from);
                }
                run.add(to);
            }
        }
        finish(line, run, parts);
        return line.getFactory().createMultiLineString(parts.toArray(LineString[]::new));
    }

    private static void finish(LineString line, List<Coordinate> run, List<LineString> parts) {
        if (run.size() > 1) {
            parts.add(line.getFactory().createLineString(run.toArray(Coordinate[]::new)));
        }
        run.clear();
    }

    private static Coordinate at(Coordinate a, Coordinate b, double x) {
        if (x == a.x) {
            return a.copy();
        }
        if (x == b.x) {
            return b.copy();
        }
        double t = (x - a.x) / (b.x - a.x);
        Coordinate c = a.copy();
        c.x = x;
        c.y = a.y + t * (b.y - a.y);
        if (!Double.isNaN(a.getZ()) && !Double.isNaN(b.getZ())) {
            c.setZ(a.getZ() + t * (b.getZ() - a.getZ()));
        }
        return c;
    }
}

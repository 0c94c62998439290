package org.kuznets.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** How far apart land-use cells are: close near towns, villages and enterprises, wide in the taiga. */
final class Spacing {
    private static final double SLOPE = 0.42;
    private final List<Focus> foci = new ArrayList<>();
    private final double widest;

    private record Focus(double x, double y, double radius, double spacing) {}

    Spacing(List<Plant> plants, List<Town> towns, List<Coordinate> villages, double widest) {
        this.widest = widest;
        for (Plant p : plants) {
            double spacing = between(0.34 * p.siteRadius(), 260, 680);
            foci.add(new Focus(p.point().x, p.point().y, 1.1 * p.siteRadius() + 450, spacing));
        }
        for (Town t : towns) {
            foci.add(new Focus(t.point().x, t.point().y, 1.1 * t.radius(), between(0.27 * t.radius(), 360, 820)));
        }
        villages.forEach(v -> foci.add(new Focus(v.x, v.y, 500, 1150)));
    }

    /** Metres between the middles of neighbouring cells. */
    double at(double x, double y) {
        double least = widest;
        for (Focus f : foci) {
            double dx = Math.abs(x - f.x);
            double dy = Math.abs(y - f.y);
            double reach = f.radius + (least - f.spacing) / SLOPE;
            if (dx < reach && dy < reach) {
                double d = StrictMath.sqrt(dx * dx + dy * dy);
                least = Math.min(least, f.spacing + SLOPE * Math.max(0, d - f.radius));
            }
        }
        return least;
    }

    private static double between(double v, double low, double high) {
        return Math.max(low, Math.min(high, v));
    }
}

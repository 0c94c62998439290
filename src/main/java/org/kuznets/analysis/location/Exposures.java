package org.kuznets.analysis.location;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.mean.MeanRules;
import org.kuznets.analysis.mean.SitedMean;
import org.kuznets.geo.Crs;
import org.kuznets.notice.Findings;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * What a plant at each site would have people breathe: over all demands people times the mean concentration of the year,
 * person ug/m3, in proportion to what it gives off. People are spread evenly over the outline of their demand. Never the
 * worst wind and never plain distance: the sum over sites is then the exposure of a plan.
 */
final class Exposures {
    private static final double SECONDS_A_YEAR = 365.0 * 86_400;
    private static final double GRAMS_A_TONNE = 1e6;
    private static final double MICROGRAMS = 1e3;
    /** Points across an outline. */
    private static final int ACROSS = 6;
    /** Sites between two looks at whether the run is still wanted. */
    private static final int BATCH = 64;

    private Exposures() {}

    /** By candidate; null without winds. */
    static double @Nullable [] of(
            ExposureRules rules, List<Place> sites, List<Place> demands, Crs crs, Findings f, Work work) {
        MeanRules means = rules.means();
        if (means == null || means.windStability().features().isEmpty()) {
            return null;
        }
        List<Coordinate> places =
                sites.stream().map(s -> new Coordinate(s.x(), s.y())).toList();
        List<SitedMean> units = SitedMean.of(places, rules.vent(), means, crs, f, work);
        double grams = rules.emissionTonnesPerYear() * GRAMS_A_TONNE / SECONDS_A_YEAR;
        return of(
                sites.size(),
                demands,
                (j, x, y) -> grams * MICROGRAMS * units.get(j).unitAt(x, y),
                work);
    }

    /** What a site makes of the air elsewhere: the port through which any linear model of dispersion comes in. */
    @FunctionalInterface
    interface Kernel {
        /** The mean of the year at a place on the sheet, ug/m3. */
        double at(int site, double x, double y);
    }

    /** By site the sum over demands of people times the mean where they live. */
    static double[] of(int sites, List<Place> demands, Kernel kernel, Work work) {
        List<List<Coordinate>> homes = demands.stream().map(Exposures::points).toList();
        double[] all = new double[sites];
        for (int from = 0; from < sites; from += BATCH) {
            work.progress(from, sites);
            int first = from;
            List<Double> some =
                    work.each(Math.min(BATCH, sites - from), k -> breathed(first + k, demands, homes, kernel));
            for (int k = 0; k < some.size(); k++) {
                all[first + k] = some.get(k);
            }
        }
        return all;
    }

    private static double breathed(int site, List<Place> demands, List<List<Coordinate>> homes, Kernel kernel) {
        double all = 0;
        for (int i = 0; i < demands.size(); i++) {
            double sum = 0;
            for (Coordinate p : homes.get(i)) {
                sum += kernel.at(site, p.x, p.y);
            }
            all += demands.get(i).weight() * sum / homes.get(i).size();
        }
        return all;
    }

    /** Evenly over an outline; of a point, itself. */
    private static List<Coordinate> points(Place demand) {
        Geometry g = java.util.Objects.requireNonNull(demand.feature().geometry());
        List<Coordinate> inside = new ArrayList<>();
        if (g.getDimension() == Dimension.A) {
            Envelope e = g.getEnvelopeInternal();
            IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(g);
            for (int j = 0; j < ACROSS; j++) {
                for (int i = 0; i < ACROSS; i++) {
                    Coordinate p = new Coordinate(
                            e.getMinX() + (i + 0.5) / ACROSS * e.getWidth(),
                            e.getMinY() + (j + 0.5) / ACROSS * e.getHeight());
                    if (locator.locate(p) != Location.EXTERIOR) {
                        inside.add(p);
                    }
                }
            }
        }
        if (inside.isEmpty()) {
            inside.add(new Coordinate(demand.x(), demand.y()));
        }
        return inside;
    }
}

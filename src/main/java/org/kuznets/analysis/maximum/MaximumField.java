package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.field.NearSources;
import org.kuznets.analysis.field.Scale;
import org.kuznets.analysis.plume.Edition;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The worst-wind field of some plumes as shares of a limit, background included, with what an adaptive evaluation must
 * know of it: how high it can be over a box, and how fine it must be looked at there.
 */
final class MaximumField {
    /** A plume that brings less than this part of the lowest level does not decide how fine to look. */
    private static final double MATTERS = 0.05;

    private static final double SHARE_OF_DISTANCE = 0.25;
    /** So many alike are the parts of an area, and not some stacks. */
    private static final int MANY = 16;

    private static final int WITNESSES = 8;
    /** By how much the region grows at a time, metres. */
    private static final double GROWTH_METRES = 1000;

    private final List<Plume> plumes;
    private final FastWorstWind search;
    private final DoubleUnaryOperator withBackground;
    private final double lowest;

    /**
     * @param plumes as shares of the limit
     * @param withBackground the total from the plumes' sum; never falls
     * @param lowest the lowest level that matters
     */
    MaximumField(List<Plume> plumes, Winds winds, Edition edition, DoubleUnaryOperator withBackground, double lowest) {
        this.plumes = plumes;
        this.search = new FastWorstWind(plumes, winds, edition, Influence.SHARE, true);
        this.withBackground = withBackground;
        this.lowest = lowest;
    }

    /** The field at places on the sheet. */
    double[] values(double[] x, double[] y, Work work) {
        double[] values = search.maxima(x, y, work);
        for (int i = 0; i < values.length; i++) {
            values[i] = withBackground.applyAsDouble(values[i]);
        }
        return values;
    }

    /** The worst wind at one place, and the plumes' sum in it without background. */
    Worst worst(Coordinate at) {
        return search.at(at.x, at.y);
    }

    /** The most that it reaches anywhere in {@code box}. */
    double bound(Envelope box) {
        return withBackground.applyAsDouble(search.bound(box));
    }

    /**
     * How finely to look: by the sources that alone bring a part of the lowest level worth speaking of. Between the parts
     * of an area source, where values are coarse anyway, not finer than half their distance.
     */
    Scale scale() {
        List<Coordinate> places = new ArrayList<>();
        List<Double> reach = new ArrayList<>();
        for (List<Plume> alike : Bunches.alike(plumes)) {
            double strength = alike.stream().mapToDouble(Plume::maximum).sum();
            double least = alike.size() < MANY ? 0 : spacing(alike) / 2 / SHARE_OF_DISTANCE;
            if (strength >= MATTERS * lowest) {
                alike.forEach(p -> {
                    places.add(new Coordinate(p.x(), p.y()));
                    reach.add(Math.max(least, p.distanceMetres()));
                });
            }
        }
        return new NearSources(places, reach, SHARE_OF_DISTANCE);
    }

    /** How far the parts of one source lie apart, metres. */
    private static double spacing(List<Plume> parts) {
        Envelope box = new Envelope();
        parts.forEach(p -> box.expandToInclude(p.x(), p.y()));
        return Math.max(Math.sqrt(box.getArea() / parts.size()), box.getDiameter() / parts.size());
    }

    /** Where the field is likely to be highest: x_m from each source, on the sides of the compass. */
    List<Coordinate> witnesses() {
        List<Coordinate> all = new ArrayList<>();
        for (Plume p : plumes) {
            for (int k = 0; k < WITNESSES; k++) {
                double a = 2 * Math.PI * k / WITNESSES;
                double r = p.distanceMetres();
                all.add(new Coordinate(p.x() + r * Math.sin(a), p.y() + r * Math.cos(a)));
            }
        }
        return all;
    }

    /**
     * The land outside which the lowest level is never reached, at most {@link Influence#FARTHEST_METRES} from the
     * sources. Where the background alone reaches it, ten x_m round them.
     */
    Envelope region() {
        Envelope sources = new Envelope();
        double tenMaxima = 0;
        for (Plume p : plumes) {
            sources.expandToInclude(p.x(), p.y());
            tenMaxima = Math.max(tenMaxima, 10 * p.distanceMetres());
        }
        Envelope region = new Envelope(sources);
        region.expandBy(GROWTH_METRES);
        boolean endless = withBackground.applyAsDouble(0) >= lowest;
        double most = endless ? Math.min(tenMaxima, Influence.FARTHEST_METRES) : Influence.FARTHEST_METRES;
        for (double grown = GROWTH_METRES; grown < most && reaches(region); grown *= 1.25) {
            region = new Envelope(sources);
            region.expandBy(Math.min(grown * 1.25, most));
        }
        return region;
    }

    /** Whether the level can be reached on the region's edge, looked at in pieces. */
    private boolean reaches(Envelope r) {
        int pieces = 64;
        for (int i = 0; i < pieces; i++) {
            double x0 = r.getMinX() + r.getWidth() * i / pieces;
            double x1 = r.getMinX() + r.getWidth() * (i + 1) / pieces;
            double y0 = r.getMinY() + r.getHeight() * i / pieces;
            double y1 = r.getMinY() + r.getHeight() * (i + 1) / pieces;
            if (bound(new Envelope(x0, x1, r.getMinY(), r.getMinY())) >= lowest
                    || bound(new Envelope(x0, x1, r.getMaxY(), r.getMaxY())) >= lowest
                    || bound(new Envelope(r.getMinX(), r.getMinX(), y0, y1)) >= lowest
                    || bound(new Envelope(r.getMaxX(), r.getMaxX(), y0, y1)) >= lowest) {
                return true;
            }
        }
        return false;
    }
}

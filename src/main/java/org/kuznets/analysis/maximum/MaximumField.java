package org.kuznets.analysis.maximum;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.kuznets.analysis.Work;
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

    private static final double CELLS_A_MAXIMUM = 4;
    private static final double CELLS_A_DISTANCE = 8;
    /** By how much the region grows at a time, metres. */
    private static final double GROWTH_METRES = 1000;

    private final List<Plume> plumes;
    private final FastWorstWind search;
    private final RadialBound bound;
    private final DoubleUnaryOperator withBackground;
    private final double lowest;

    /**
     * @param plumes as shares of the limit
     * @param withBackground the total from the plumes' sum; never falls
     * @param lowest the lowest level that matters
     */
    MaximumField(List<Plume> plumes, Winds winds, Edition edition, DoubleUnaryOperator withBackground, double lowest) {
        this.plumes = plumes;
        this.search = new FastWorstWind(plumes, winds, edition);
        this.bound = new RadialBound(plumes, winds, edition);
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
        return withBackground.applyAsDouble(bound.over(box));
    }

    /** The side of a cell that shows every maximum in {@code box}, metres. */
    double scale(Envelope box) {
        double finest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < plumes.size(); i++) {
            Plume p = plumes.get(i);
            double distance = distance(p, box);
            double wanted = Math.max(p.distanceMetres() / CELLS_A_MAXIMUM, distance / CELLS_A_DISTANCE);
            if (wanted < finest && bound.over(i, box) >= MATTERS * lowest) {
                finest = wanted;
            }
        }
        return finest;
    }

    private static double distance(Plume p, Envelope box) {
        double dx = Math.max(0, Math.max(box.getMinX() - p.x(), p.x() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - p.y(), p.y() - box.getMaxY()));
        return Math.hypot(dx, dy);
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

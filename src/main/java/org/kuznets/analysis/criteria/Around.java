package org.kuznets.analysis.criteria;

import java.util.List;
import org.kuznets.analysis.Work;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What lies within a radius, see {@link Masses}: how much, how much a square kilometre, or which share of the land. */
public final class Around implements Quantity {
    private static final double SQUARE_METRES = 1e6;

    private enum As {
        AMOUNT,
        DENSITY,
        SHARE
    }

    private final Masses masses;
    private final double radius;
    private final As as;

    private Around(Masses masses, double radius, As as) {
        this.masses = masses;
        this.radius = radius;
        this.as = as;
    }

    /** The sum of weights within {@code radius} metres. */
    public static Around amount(
            List<? extends Geometry> shapes, double[] weights, double radius, String where, Work work) {
        return new Around(Masses.spread(shapes, weights, radius, where, work), radius, As.AMOUNT);
    }

    /** The sum of weights within {@code radius} metres, a square kilometre of the disc. */
    public static Around density(
            List<? extends Geometry> shapes, double[] weights, double radius, String where, Work work) {
        return new Around(Masses.spread(shapes, weights, radius, where, work), radius, As.DENSITY);
    }

    /** The share, from 0 to 1, of the disc of {@code radius} metres that polygons cover. */
    public static Around share(List<? extends Geometry> shapes, double radius, String where, Work work) {
        return new Around(Masses.covered(shapes, radius, where, work), radius, As.SHARE);
    }

    @Override
    public double at(Geometry place) {
        Coordinate c = place.getCentroid().getCoordinate();
        return at(c.x, c.y);
    }

    private double at(double x, double y) {
        double sum = masses.within(x, y);
        return switch (as) {
            case AMOUNT -> sum;
            case DENSITY -> sum * SQUARE_METRES / (Math.PI * radius * radius);
            case SHARE -> Math.min(1, sum / masses.nodesWithin(x, y));
        };
    }

    @Override
    public float[] on(Lattice nodes, Work work) {
        float[] values = new float[nodes.nodes()];
        work.progress(0, nodes.rows());
        int strips = Math.min(nodes.rows(), 64);
        work.each(strips, s -> {
            work.progress(s, strips);
            int end = (int) ((long) nodes.rows() * (s + 1) / strips);
            for (int j = (int) ((long) nodes.rows() * s / strips); j < end; j++) {
                for (int i = 0; i < nodes.columns(); i++) {
                    values[j * nodes.columns() + i] = (float) at(nodes.x(i, j), nodes.y(j));
                }
            }
            return s;
        });
        return values;
    }
}

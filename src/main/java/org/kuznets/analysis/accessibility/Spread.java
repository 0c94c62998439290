package org.kuznets.analysis.accessibility;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Feature;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Spreads what a place holds evenly over its outline: the middles of squares that lie in it, each with its share. */
final class Spread {
    /** In a larger outline the squares are larger. */
    static final int MOST_PARTS = 1000;

    private final int[] first;
    private double[] x = new double[16];
    private double[] y = new double[16];
    private double[] inner = new double[16];
    private double[] amount = new double[16];
    private int parts;

    private Spread(int places) {
        first = new int[places + 1];
    }

    /** @param stepMetres side of the squares; infinite for a single point each */
    static Places of(List<Feature> features, double[] amount, double stepMetres) {
        Spread all = new Spread(features.size());
        for (int i = 0; i < amount.length; i++) {
            all.add(features.get(i).geometry(), amount[i], stepMetres);
            all.first[i + 1] = all.parts;
        }
        return new Places(
                List.copyOf(features),
                amount.clone(),
                all.first,
                Arrays.copyOf(all.x, all.parts),
                Arrays.copyOf(all.y, all.parts),
                Arrays.copyOf(all.inner, all.parts),
                Arrays.copyOf(all.amount, all.parts));
    }

    private void add(@Nullable Geometry g, double whole, double stepMetres) {
        if (g == null || g.isEmpty()) {
            add(Double.NaN, Double.NaN);
            inner[parts - 1] = 0;
            amount[parts - 1] = whole;
            return;
        }
        int from = parts;
        double area = g.getArea();
        if (stepMetres * stepMetres < area) {
            squares(g, side(g.getEnvelopeInternal(), stepMetres));
        }
        if (parts == from) {
            add(g.getCentroid().getX(), g.getCentroid().getY());
        }
        Arrays.fill(inner, from, parts, 2.0 / 3 * Math.sqrt(area / (parts - from) / Math.PI));
        Arrays.fill(amount, from, parts, whole / (parts - from));
    }

    private static double side(Envelope box, double stepMetres) {
        return Math.max(stepMetres, Math.sqrt(box.getWidth() * box.getHeight() / MOST_PARTS));
    }

    private void squares(Geometry g, double side) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(g);
        Envelope box = g.getEnvelopeInternal();
        int columns = (int) Math.ceil(box.getWidth() / side);
        int rows = (int) Math.ceil(box.getHeight() / side);
        double west = box.centre().x - columns * side / 2;
        double south = box.centre().y - rows * side / 2;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Coordinate middle = new Coordinate(west + (c + 0.5) * side, south + (r + 0.5) * side);
                if (inside.locate(middle) == Location.INTERIOR) {
                    add(middle.x, middle.y);
                }
            }
        }
    }

    private void add(double atX, double atY) {
        if (parts == x.length) {
            x = Arrays.copyOf(x, 2 * parts);
            y = Arrays.copyOf(y, 2 * parts);
            inner = Arrays.copyOf(inner, 2 * parts);
            amount = Arrays.copyOf(amount, 2 * parts);
        }
        x[parts] = atX;
        y[parts] = atY;
        parts++;
    }
}

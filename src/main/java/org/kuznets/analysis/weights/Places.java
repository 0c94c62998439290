package org.kuznets.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where each unit is, for distances: a point where it lies, anything else at its centroid.
 *
 * @param x metres on the sheet
 * @param y metres on the sheet
 * @param rank the place of each unit in the order of ids, which breaks ties of distance
 */
public record Places(double[] x, double[] y, int[] rank) {
    /** Of features that all have a shape. */
    public static Places of(List<Feature> units) {
        int n = units.size();
        double[] x = new double[n];
        double[] y = new double[n];
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        order.sort((a, b) -> units.get(a).id().compareTo(units.get(b).id()));
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            rank[order.get(i)] = i;
            Geometry g = units.get(i).geometry();
            if (g == null || g.isEmpty()) {
                throw new IllegalArgumentException(units.get(i).id() + " has no shape");
            }
            Coordinate c = g.getCentroid().getCoordinate();
            x[i] = c.x;
            y[i] = c.y;
        }
        return new Places(x, y, rank);
    }

    public int size() {
        return x.length;
    }

    double squared(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return dx * dx + dy * dy;
    }
}

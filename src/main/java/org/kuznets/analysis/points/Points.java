package org.kuznets.analysis.points;

import org.locationtech.jts.geom.Envelope;

/**
 * Places on a plane in flat arrays.
 *
 * @param x metres east, never changed
 * @param y metres north, as many
 */
@SuppressWarnings("ArrayRecordComponent") // millions of places; compared by nobody
public record Points(double[] x, double[] y) {
    public Points {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length);
        }
    }

    public int size() {
        return x.length;
    }

    /** From place {@code i} to place {@code j}, metres: the root of the sum of squares, the same everywhere here. */
    public double distance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Those at {@code members}, in that order. */
    public Points only(int[] members) {
        double[] east = new double[members.length];
        double[] north = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            east[k] = x[members[k]];
            north[k] = y[members[k]];
        }
        return new Points(east, north);
    }

    public Envelope extent() {
        Envelope all = new Envelope();
        for (int i = 0; i < x.length; i++) {
            all.expandToInclude(x[i], y[i]);
        }
        return all;
    }
}

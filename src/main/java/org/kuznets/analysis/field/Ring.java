package org.kuznets.analysis.field;

import org.locationtech.jts.geom.Coordinate;

/** A closed line with the region on its left: counter-clockwise a shell, clockwise a hole. */
final class Ring {
    private final double[] x;
    private final double[] y;

    Ring(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Corners, the first not repeated. */
    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /** Positive for a shell, in coordinates from the first corner, so that small rings far out keep their sign. */
    double area() {
        double twice = 0;
        for (int i = 1; i + 1 < x.length; i++) {
            twice += (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
        }
        return twice / 2;
    }

    /** Its westernmost corner, of several the first. */
    int westernmost() {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] < x[best]) {
                best = i;
            }
        }
        return best;
    }

    Coordinate[] closed() {
        Coordinate[] all = new Coordinate[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            all[i] = new Coordinate(x[i], y[i]);
        }
        all[x.length] = new Coordinate(x[0], y[0]);
        return all;
    }
}

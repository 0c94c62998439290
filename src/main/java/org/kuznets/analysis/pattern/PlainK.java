package org.kuznets.analysis.pattern;

import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.geom.Envelope;

/**
 * Ripley's K of every pair in turn: the plain one, kept as the oracle of {@link FastK}. K(r) = A / (n (n - 1)) times the
 * weighted number of ordered pairs at most r apart (Ripley 1977, J. R. Stat. Soc. B 39; the form and "at most" as in
 * spatstat, checked against it).
 */
final class PlainK {
    private final Window window;
    private final Edge edge;
    private final Steps steps;

    PlainK(Window window, Edge edge, Steps steps) {
        this.window = window;
        this.edge = edge;
        this.steps = steps;
    }

    /** Square metres at each step; NaN where undefined. */
    double[] of(Points p) {
        int n = p.size();
        CircleShare share = new CircleShare(window);
        double[] k = new double[steps.size()];
        for (int s = 0; s < k.length; s++) {
            double r = steps.metres(s);
            double sum = 0;
            int centres = 0;
            for (int i = 0; i < n; i++) {
                if (edge == Edge.BORDER && share.toEdge(p.x()[i], p.y()[i]) <= r) {
                    continue;
                }
                centres++;
                for (int j = 0; j < n; j++) {
                    if (j != i && p.distance(i, j) <= r) {
                        sum += weight(p, i, j, share);
                    }
                }
            }
            k[s] = edge == Edge.BORDER
                    ? window.area() / n * sum / centres
                    : window.area() / ((double) n * (n - 1)) * sum;
        }
        return k;
    }

    private double weight(Points p, int i, int j, CircleShare share) {
        return switch (edge) {
            case NONE, BORDER -> 1;
            case TRANSLATION -> {
                Envelope b = window.box();
                double w = b.getWidth() - Math.abs(p.x()[i] - p.x()[j]);
                double h = b.getHeight() - Math.abs(p.y()[i] - p.y()[j]);
                yield window.area() / (w * h);
            }
            case ISOTROPIC -> {
                double d = p.distance(i, j);
                int[] edges = share.near(p.x()[i], p.y()[i], d);
                yield 1 / Math.max(FastK.LEAST_SHARE, share.inside(p.x()[i], p.y()[i], d, edges));
            }
        };
    }
}

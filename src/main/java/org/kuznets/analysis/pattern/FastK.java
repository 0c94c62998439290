package org.kuznets.analysis.pattern;

import java.util.Arrays;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.PointGrid;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.geom.Envelope;

/**
 * Ripley's K as {@link PlainK}, but each pair is met once, through cells, and falls into the step from which it counts.
 * Memory grows with the points alone.
 */
final class FastK {
    /** Circles with less of their line inside count as if they had so much: a weight of at most 100, as in spatstat. */
    static final double LEAST_SHARE = 0.01;

    private static final int CELLS_A_REACH = 8;
    private static final int BEAT = 256;

    private final Window window;
    private final Edge edge;
    private final Steps steps;
    private final CircleShare share;

    FastK(Window window, Edge edge, Steps steps) {
        if (edge == Edge.TRANSLATION && !window.rectangle()) {
            throw new IllegalArgumentException("translation needs a rectangle");
        }
        this.window = window;
        this.edge = edge;
        this.steps = steps;
        this.share = new CircleShare(window);
    }

    /** Square metres at each step; NaN where undefined: below 2 points, or no point far enough from the edge. */
    double[] of(Points p, Work work) {
        int n = p.size();
        if (n < 2) {
            double[] none = new double[steps.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        Run run = new Run(p);
        run.pairs(work);
        double[] k = Steps.summed(Arrays.copyOf(run.counts, steps.size()));
        for (int s = 0; s < k.length; s++) {
            k[s] *= edge == Edge.BORDER
                    ? window.area() / n / run.farther(steps.metres(s))
                    : window.area() / ((double) n * (n - 1));
        }
        return k;
    }

    /** The distances to the four sides of a rectangle, or to the edge of another window, of every point. */
    private final class Run {
        private final double[] counts = new double[steps.size() + 1];
        private final long[] whole = new long[steps.size() + 2];
        private final double[] x;
        private final double[] y;
        private final double[] toEdge;
        private final int[][] edges;
        private final int[] ends;
        private final PointGrid grid;

        Run(Points p) {
            int n = p.size();
            grid = new PointGrid(p, steps.most() / CELLS_A_REACH);
            x = new double[n];
            y = new double[n];
            for (int k = 0; k < n; k++) {
                x[k] = p.x()[grid.point(k)];
                y[k] = p.y()[grid.point(k)];
            }
            boolean needed = edge == Edge.BORDER || edge == Edge.ISOTROPIC;
            toEdge = new double[needed ? n : 0];
            ends = new int[edge == Edge.BORDER ? n : 0];
            edges = new int[edge == Edge.ISOTROPIC && !window.rectangle() ? n : 0][];
            for (int k = 0; k < toEdge.length; k++) {
                toEdge[k] = toEdge(x[k], y[k]);
            }
            for (int k = 0; k < ends.length; k++) {
                ends[k] = steps.below(toEdge[k]);
            }
            for (int k = 0; k < edges.length; k++) {
                edges[k] = share.near(x[k], y[k], steps.most());
            }
        }

        private double toEdge(double px, double py) {
            if (!window.rectangle()) {
                return share.toEdge(px, py);
            }
            Envelope b = window.box();
            double across = Math.min(px - b.getMinX(), b.getMaxX() - px);
            return Math.min(across, Math.min(py - b.getMinY(), b.getMaxY() - py));
        }

        double farther(double metres) {
            int count = 0;
            for (double d : toEdge) {
                count += d > metres ? 1 : 0;
            }
            return count == 0 ? Double.NaN : count;
        }

        /** Each pair once: with those that follow in its own row of cells, and with all in the rows above. */
        void pairs(Work work) {
            double most = steps.most();
            int rows = (int) Math.ceil(most / grid.cell());
            boolean counting = steps.apart() && (edge == Edge.NONE || edge == Edge.BORDER);
            for (int i = 0; i < x.length; i++) {
                if (i % BEAT == 0) {
                    work.progress(i, x.length);
                }
                int row = grid.row(y[i]);
                for (int r = row; r <= Math.min(grid.rows() - 1, row + rows + 1); r++) {
                    // a row of cells is no nearer than this: rows far above need fewer columns
                    double up = Math.max(0, (r - row - 1) * grid.cell());
                    double aside = up >= most ? grid.cell() : Math.sqrt(most * most - up * up) + grid.cell() * 1e-6;
                    int first = r * grid.columns();
                    int from = r == row ? i + 1 : grid.start(first + grid.column(x[i] - aside));
                    int to = grid.start(first + grid.column(x[i] + aside) + 1);
                    if (counting) {
                        count(i, from, to);
                    } else {
                        range(i, from, to);
                    }
                }
            }
            for (int k = 0; k < whole.length; k++) {
                counts[Math.min(k, steps.size())] += whole[k];
            }
        }

        /** Without a branch for what is too far, which falls beyond the last step. */
        private void count(int i, int from, int to) {
            double px = x[i];
            double py = y[i];
            boolean border = edge == Edge.BORDER;
            int end = border ? ends[i] : 0;
            for (int j = from; j < to; j++) {
                double dx = x[j] - px;
                double dy = y[j] - py;
                int k = steps.firstApart(Math.sqrt(dx * dx + dy * dy));
                whole[k] += 2;
                if (border) {
                    // a centre counts from step k until its own distance to the edge; past that, nothing
                    whole[Math.max(k, end)]--;
                    whole[Math.max(k, ends[j])]--;
                }
            }
        }

        private void range(int i, int from, int to) {
            double most2 = steps.most() * steps.most() * (1 + 1e-15);
            double most = steps.most();
            double px = x[i];
            double py = y[i];
            for (int j = from; j < to; j++) {
                double dx = x[j] - px;
                double dy = y[j] - py;
                double d2 = dx * dx + dy * dy;
                if (d2 <= most2) {
                    double d = Math.sqrt(d2);
                    if (d <= most) {
                        take(i, j, d, dx, dy);
                    }
                }
            }
        }

        private void take(int i, int j, double d, double dx, double dy) {
            int k = steps.first(d);
            switch (edge) {
                case NONE -> counts[k] += 2;
                case TRANSLATION -> {
                    Envelope b = window.box();
                    counts[k] += 2 * window.area() / ((b.getWidth() - Math.abs(dx)) * (b.getHeight() - Math.abs(dy)));
                }
                case BORDER -> {
                    until(k, ends[i]);
                    until(k, ends[j]);
                }
                case ISOTROPIC -> counts[k] += weight(i, d) + weight(j, d);
            }
        }

        /** A centre counts a neighbour from step {@code k} until its own distance to the edge is reached. */
        private void until(int k, int end) {
            if (k < end) {
                counts[k]++;
                counts[end]--;
            }
        }

        private double weight(int i, double d) {
            if (d <= toEdge[i]) {
                return 1;
            }
            double inside = window.rectangle() ? inRectangle(x[i], y[i], d) : share.inside(x[i], y[i], d, edges[i]);
            return 1 / Math.max(LEAST_SHARE, inside);
        }
    }

    /** The circle's share inside a rectangle: what each side cuts off, less what two sides cut off both at a corner. */
    private double inRectangle(double px, double py, double d) {
        Envelope b = window.box();
        double w = px - b.getMinX();
        double e = b.getMaxX() - px;
        double s = py - b.getMinY();
        double n = b.getMaxY() - py;
        double westOff = cut(w, d);
        double eastOff = cut(e, d);
        double southOff = cut(s, d);
        double northOff = cut(n, d);
        double outside = 2 * (westOff + eastOff + southOff + northOff);
        double d2 = d * d;
        outside -= both(w, westOff, s, southOff, d2);
        outside -= both(w, westOff, n, northOff, d2);
        outside -= both(e, eastOff, s, southOff, d2);
        outside -= both(e, eastOff, n, northOff, d2);
        return 1 - outside / (2 * Math.PI);
    }

    /** Half the angle that a side at distance {@code a} cuts off. */
    private static double cut(double a, double d) {
        return a < d ? ArcCosine.of(a / d) : 0;
    }

    private static double both(double a, double aOff, double b, double bOff, double d2) {
        return a * a + b * b < d2 ? aOff + bOff - Math.PI / 2 : 0;
    }
}

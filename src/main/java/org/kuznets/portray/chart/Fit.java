package org.kuznets.portray.chart;

/** The ordinary least-squares line of y on x through all points of a chart. */
final class Fit {
    static final String STROKE = "stroke=\"#b2182b\" stroke-width=\"1.6\"";

    private Fit() {}

    /** Slope and intercept; empty for fewer than two different x. */
    static double[] of(ChartData data) {
        double n = 0;
        double mx = 0;
        double my = 0;
        double sxx = 0;
        double sxy = 0;
        for (Series s : data.series()) {
            for (Series.Point p : s.points) {
                n++;
                double dx = p.x() - mx;
                mx += dx / n;
                sxx += dx * (p.x() - mx);
                sxy += dx * (p.y() - my - (p.y() - my) / n);
                my += (p.y() - my) / n;
            }
        }
        return n < 2 || !(sxx > 0) ? new double[0] : new double[] {sxy / sxx, my - sxy / sxx * mx};
    }

    /** From edge to edge, as far as it stays on the ground. */
    static void draw(Drawing d, Plot plot, double[] fit) {
        double from = plot.x.from;
        double to = plot.x.to;
        if (fit[0] != 0) {
            double a = (plot.y.from - fit[1]) / fit[0];
            double b = (plot.y.to - fit[1]) / fit[0];
            from = Math.max(from, Math.min(a, b));
            to = Math.min(to, Math.max(a, b));
        }
        if (to > from) {
            d.line(plot.px(from), plot.py(fit[0] * from + fit[1]), plot.px(to), plot.py(fit[0] * to + fit[1]), STROKE);
        }
    }
}

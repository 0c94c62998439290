package org.kuznets.portray.chart;

import java.util.List;
import org.kuznets.portray.chart.ChartStyle.Guide;
import org.kuznets.portray.chart.ChartStyle.Kind;

/** The ground of a chart: its axes, and where a value lies on the picture. */
final class Plot {
    private static final int LEFT = 76;
    private static final int RIGHT = 32;
    private static final int BOTTOM = 84;
    private static final String GRID = "stroke=\"#e3e6eb\"";
    private static final String AXIS = "stroke=\"#596273\"";

    private final ChartData data;
    private final int width;
    private final int height;
    private final int top;
    final Axis x;
    final Axis y;

    /** @param top pixels above the ground */
    Plot(ChartStyle style, ChartData data, Frame frame, int top) {
        this.data = data;
        this.width = frame.width;
        this.height = frame.height;
        this.top = top;
        double[] across = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] up = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Series s : data.series()) {
            for (Series.Point p : s.points) {
                hold(across, p.x());
                hold(up, p.y());
                if (p.banded()) {
                    hold(up, p.low());
                    hold(up, p.high());
                }
            }
        }
        if (style.guides().contains(Guide.ZERO)) {
            hold(across, 0);
            hold(up, 0);
        }
        if (style.kind() == Kind.BARS) {
            hold(up, 0);
        }
        x = Axis.of(across[0], across[1], Frame.ticks(width - LEFT - RIGHT));
        y = Axis.of(up[0], up[1], 6);
    }

    private static void hold(double[] range, double v) {
        range[0] = Math.min(range[0], v);
        range[1] = Math.max(range[1], v);
    }

    double px(double v) {
        double share = data.categorical() ? (v + 0.5) / data.categories().size() : x.share(v);
        return LEFT + share * (width - LEFT - RIGHT);
    }

    double py(double v) {
        return height - BOTTOM - y.share(v) * (height - BOTTOM - top);
    }

    /** How wide one category is, pixels. */
    double slot() {
        return (double) (width - LEFT - RIGHT) / Math.max(1, data.categories().size());
    }

    void draw(Drawing d, String xTitle, String yTitle, String language) {
        for (double tick : y.ticks()) {
            d.line(LEFT, py(tick), width - RIGHT, py(tick), GRID);
            d.text(LEFT - 6, py(tick) + 4, "end", "", y.label(tick, language));
        }
        if (data.categorical()) {
            categories(d);
        } else {
            for (double tick : x.ticks()) {
                d.line(px(tick), top, px(tick), height - BOTTOM, GRID);
                d.text(px(tick), height - BOTTOM + 17, "middle", "", x.label(tick, language));
            }
        }
        d.line(LEFT, top, LEFT, height - BOTTOM, AXIS);
        d.line(LEFT, height - BOTTOM, width - RIGHT, height - BOTTOM, AXIS);
        d.text((LEFT + width - RIGHT) / 2.0, height - 30, "middle", "", Drawing.cut(xTitle, width - LEFT - RIGHT));
        d.upwards(16, (top + height - BOTTOM) / 2.0, Drawing.cut(yTitle, height - BOTTOM - top));
    }

    /** Level while they fit, else leaning, else only some of them. */
    private void categories(Drawing d) {
        List<String> all = data.categories();
        double widest = all.stream().mapToDouble(Drawing::width).max().orElse(0);
        boolean level = widest < slot() - 4;
        int each = level ? 1 : (int) Math.max(1, Math.ceil(14 / slot()));
        for (int i = 0; i < all.size(); i += each) {
            double at = px(i);
            if (level) {
                d.text(at, height - BOTTOM + 17, "middle", "", all.get(i));
            } else {
                String lean = "transform=\"rotate(-30 " + Drawing.n(at) + " " + (height - BOTTOM + 12) + ")\"";
                d.text(at + 4, height - BOTTOM + 12, "end", lean + " font-size=\"10\"", Drawing.cut(all.get(i), 80));
            }
        }
    }

    /** Both axes through zero, and the line where both are equal. */
    void guides(Drawing d, ChartStyle style) {
        if (style.guides().contains(Guide.ZERO) && !data.categorical()) {
            d.line(px(0), top, px(0), height - BOTTOM, AXIS);
            d.line(LEFT, py(0), width - RIGHT, py(0), AXIS);
        }
        if (style.guides().contains(Guide.DIAGONAL) && !data.categorical()) {
            double from = Math.max(x.from, y.from);
            double to = Math.min(x.to, y.to);
            if (to > from) {
                d.line(px(from), py(from), px(to), py(to), AXIS + " stroke-dasharray=\"5 4\"");
            }
        }
    }
}

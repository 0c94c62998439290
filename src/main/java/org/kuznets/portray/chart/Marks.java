package org.kuznets.portray.chart;

import java.util.List;
import org.kuznets.portray.chart.ChartStyle.Kind;

/** Draws the series: bands below, then lines, marks or bars. Series differ in colour, and after seven in dashes too. */
final class Marks {
    /** Okabe and Ito's colours, which the colour-blind tell apart; their yellow, unseen on white, left out. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

    private final Drawing d;
    private final Plot plot;
    private final ChartStyle style;
    private final List<Series> series;

    Marks(Drawing d, Plot plot, ChartStyle style, ChartData data) {
        this.d = d;
        this.plot = plot;
        this.style = style;
        this.series = data.series();
    }

    private static String colour(int i) {
        return COLOURS.get(i % COLOURS.size());
    }

    private static String stroke(int i) {
        String dash = i < COLOURS.size() ? "" : " stroke-dasharray=\"7 3\"";
        return "stroke=\"" + colour(i) + "\" stroke-width=\"2\" stroke-linejoin=\"round\"" + dash;
    }

    static String sample(Kind kind, int i) {
        return kind == Kind.LINE || kind == Kind.STEPS ? stroke(i) : "fill=\"" + colour(i) + "\"";
    }

    static String bandSample() {
        return "fill=\"#596273\" fill-opacity=\"0.22\"";
    }

    void draw() {
        for (int i = 0; i < series.size(); i++) {
            band(series.get(i), i);
        }
        for (int i = 0; i < series.size(); i++) {
            switch (style.kind()) {
                case LINE, STEPS -> line(series.get(i), i);
                case SCATTER -> marks(series.get(i), i);
                case BARS -> bars(series.get(i), i);
            }
        }
    }

    private void band(Series s, int i) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (Series.Point p : s.points) {
            if (p.banded()) {
                String x = Drawing.n(plot.px(p.x()));
                there.append(there.isEmpty() ? "M" : "L").append(x + " " + Drawing.n(plot.py(p.high())));
                back.insert(0, "L" + x + " " + Drawing.n(plot.py(p.low())));
            }
        }
        if (!there.isEmpty()) {
            String colour = series.size() == 1 || style.group() == null ? "#596273" : colour(i);
            d.shape("path", "d=\"" + there + back + "Z\" fill=\"" + colour + "\" fill-opacity=\"0.22\"");
        }
    }

    private void line(Series s, int i) {
        StringBuilder path = new StringBuilder();
        double before = 0;
        for (Series.Point p : s.points) {
            String x = Drawing.n(plot.px(p.x()));
            if (!path.isEmpty() && style.kind() == Kind.STEPS) {
                path.append("L" + x + " " + Drawing.n(before));
            }
            before = plot.py(p.y());
            path.append(path.isEmpty() ? "M" : "L").append(x + " " + Drawing.n(before));
        }
        d.shape("path", "d=\"" + path + "\" fill=\"none\" " + stroke(i));
        if (style.marks() || s.points.size() == 1) {
            marks(s, i);
        }
    }

    private void marks(Series s, int i) {
        String look = " r=\"" + (s.points.size() > 400 ? "2" : "3.4") + "\" fill=\"" + colour(i)
                + "\" fill-opacity=\"0.75\" stroke=\"#ffffff\" stroke-width=\"0.6\"";
        for (Series.Point p : s.points) {
            d.shape(
                    "circle",
                    "cx=\"" + Drawing.n(plot.px(p.x())) + "\" cy=\"" + Drawing.n(plot.py(p.y())) + "\"" + look);
        }
    }

    private void bars(Series s, int i) {
        double wide = plot.slot() * 0.8 / series.size();
        for (Series.Point p : s.points) {
            double left = plot.px(p.x()) - plot.slot() * 0.4 + wide * i;
            double top = plot.py(Math.max(p.y(), 0));
            double high = Math.max(0, plot.py(Math.min(p.y(), 0)) - top);
            d.shape(
                    "rect",
                    "x=\"" + Drawing.n(left) + "\" y=\"" + Drawing.n(top) + "\" width=\"" + Drawing.n(wide)
                            + "\" height=\"" + Drawing.n(high) + "\" fill=\"" + colour(i) + "\"");
            whisker(p, left + wide / 2);
        }
    }

    private void whisker(Series.Point p, double x) {
        if (p.banded()) {
            d.line(x, plot.py(p.low()), x, plot.py(p.high()), "stroke=\"#1d2430\" stroke-width=\"1.2\"");
        }
    }
}

package org.kuznets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line chart as SVG, for pages of the manual: curves and marked points on plain axes. Logarithmic along x if asked. */
public final class Chart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int TOP = 40;
    private static final int RIGHT = 20;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final double[] x;
    private final double[] y;
    private final boolean logarithmic;
    private final List<String> drawn = new ArrayList<>();
    private int entries;

    /** Axes from {@code x[0]} to the last of {@code x}, with a tick at each; {@code y} likewise. */
    public Chart(String title, String xTitle, double[] x, boolean logarithmic, String yTitle, double[] y) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.x = x.clone();
        this.y = y.clone();
        this.logarithmic = logarithmic;
    }

    /** A curve through {@code points}, each x and y. */
    public Chart curve(String name, String colour, List<double[]> points) {
        StringBuilder d = new StringBuilder();
        for (double[] p : points) {
            d.append(d.isEmpty() ? "M" : " L")
                    .append(number(px(p[0])))
                    .append(' ')
                    .append(number(py(p[1])));
        }
        drawn.add("<path d=\"" + d + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>");
        return legend(name, "<path d=\"M0 0 L22 0\" stroke=\"" + colour + "\" stroke-width=\"2\"/>");
    }

    /** Marked points, each x and y. */
    public Chart points(String name, String colour, List<double[]> points) {
        String mark = "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>";
        for (double[] p : points) {
            drawn.add("<circle cx=\"" + number(px(p[0])) + "\" cy=\"" + number(py(p[1])) + "\" r=\"5\" " + mark);
        }
        return legend(name, "<circle cx=\"11\" cy=\"0\" r=\"5\" " + mark);
    }

    private Chart legend(String name, String sample) {
        int at = TOP + 12 + 18 * entries++;
        drawn.add("<g transform=\"translate(" + (WIDTH - 250) + "," + at + ")\">" + sample + "<text x=\"30\" y=\"4\">"
                + name + "</text></g>");
        return this;
    }

    private double px(double v) {
        double a = x[0];
        double b = x[x.length - 1];
        double share = logarithmic ? Math.log(v / a) / Math.log(b / a) : (v - a) / (b - a);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double py(double v) {
        return HEIGHT - BOTTOM - (v - y[0]) / (y[y.length - 1] - y[0]) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }

    private static String label(double v) {
        return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }

    public String svg() {
        StringBuilder s = new StringBuilder();
        s.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                        + "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        s.append("<text x=\"" + LEFT + "\" y=\"20\" font-size=\"14\" font-weight=\"bold\">" + title + "</text>\n");
        for (double v : x) {
            s.append("<path d=\"M" + number(px(v)) + " " + TOP + " V" + (HEIGHT - BOTTOM) + "\" stroke=\"#ddd\"/>");
            s.append("<text x=\"" + number(px(v)) + "\" y=\"" + (HEIGHT - BOTTOM + 16) + "\" text-anchor=\"middle\">"
                    + label(v) + "</text>\n");
        }
        for (double v : y) {
            s.append("<path d=\"M" + LEFT + " " + number(py(v)) + " H" + (WIDTH - RIGHT) + "\" stroke=\"#ddd\"/>");
            s.append("<text x=\"" + (LEFT - 6) + "\" y=\"" + number(py(v) + 4) + "\" text-anchor=\"end\">" + label(v)
                    + "</text>\n");
        }
        s.append("<text x=\"" + WIDTH / 2 + "\" y=\"" + (HEIGHT - 12) + "\" text-anchor=\"middle\">" + xTitle
                + "</text>\n<text transform=\"translate(18," + HEIGHT / 2
                + ") rotate(-90)\" text-anchor=\"middle\">" + yTitle + "</text>\n");
        drawn.forEach(d -> s.append(d).append('\n'));
        return s.append("</svg>\n").toString();
    }
}

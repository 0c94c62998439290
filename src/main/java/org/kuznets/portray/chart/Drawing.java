package org.kuznets.portray.chart;

import java.util.Locale;

/** SVG under construction. Everything that goes in is escaped. */
final class Drawing {
    private final StringBuilder out = new StringBuilder();

    Drawing(int width, int height, String label) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append("\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\" aria-label=\"")
                .append(escape(label))
                .append("\" font-family=\"DejaVu Sans, Segoe UI, sans-serif\" font-size=\"12\" fill=\"#1d2430\">\n");
        shape("rect", "width=\"100%\" height=\"100%\" fill=\"#ffffff\"");
    }

    /** @param attributes made of our own words and numbers only */
    void shape(String tag, String attributes) {
        out.append('<').append(tag).append(' ').append(attributes).append("/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        shape("path", "d=\"M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2) + "\" fill=\"none\" " + stroke);
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String more, String text) {
        out.append("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" text-anchor=\"" + anchor + "\" " + more + ">")
                .append(escape(text))
                .append("</text>\n");
    }

    /** Text that runs upwards, its middle at the place given. */
    void upwards(double x, double y, String text) {
        text(0, 0, "middle", "transform=\"translate(" + n(x) + "," + n(y) + ") rotate(-90)\"", text);
    }

    static String n(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }

    /** About how wide text of the usual size is, pixels. */
    static double width(String text) {
        return 7.0 * text.length();
    }

    /** {@code text}, cut to about {@code most} pixels. */
    static String cut(String text, double most) {
        int letters = (int) Math.max(4, most / 7);
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }

    private static String escape(String text) {
        StringBuilder s = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> s.append("&amp;");
                case '<' -> s.append("&lt;");
                case '>' -> s.append("&gt;");
                case '"' -> s.append("&quot;");
                default -> s.append(c < ' ' ? ' ' : c);
            }
        }
        return s.toString();
    }

    String finished() {
        return out.append("</svg>\n").toString();
    }
}

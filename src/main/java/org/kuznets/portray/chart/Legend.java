package org.kuznets.portray.chart;

import java.util.ArrayList;
import java.util.List;

/** The names of what is drawn, in lines as wide as the picture. */
final class Legend {
    private static final double SAMPLE = 30;
    private static final double GAP = 18;
    private static final double MOST = 320;

    /** @param sample attributes of a stroke, or of a mark where it begins with {@code fill} */
    private record Entry(String name, String sample) {
        double width() {
            return SAMPLE + Math.min(MOST, Drawing.width(name)) + GAP;
        }
    }

    private final int width;
    private final List<Entry> entries = new ArrayList<>();

    Legend(int width) {
        this.width = width;
    }

    void add(String name, String sample) {
        entries.add(new Entry(name, sample));
    }

    int lines() {
        int lines = entries.isEmpty() ? 0 : 1;
        double x = 12;
        for (Entry e : entries) {
            if (x > 12 && x + e.width() > width) {
                x = 12;
                lines++;
            }
            x += e.width();
        }
        return lines;
    }

    void draw(Drawing d, double top, double lineHeight) {
        double x = 12;
        double y = top;
        for (Entry e : entries) {
            if (x > 12 && x + e.width() > width) {
                x = 12;
                y += lineHeight;
            }
            if (e.sample.startsWith("fill")) {
                String at = "x=\"" + Drawing.n(x) + "\" y=\"" + Drawing.n(y - 5) + "\" width=\"22\" height=\"10\" ";
                d.shape("rect", at + e.sample);
            } else {
                d.line(x, y, x + 22, y, e.sample);
            }
            d.text(x + SAMPLE, y + 4, "start", "", Drawing.cut(e.name, MOST));
            x += e.width();
        }
    }
}

package org.kuznets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Reprojection;
import org.kuznets.geo.Sheet;
import org.kuznets.layer.Feature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** A map drawn as SVG in true metres: shapes from the lowest to the topmost, a legend, a scale bar, an arrow to the north. */
final class ReportMap {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 460;
    private static final int MARGIN = 14;

    private final Reprojection toSheet;
    private final Envelope shown;
    private final double scale;
    private final Html svg = new Html();
    private final List<Map.Entry<String, Map<String, String>>> legend = new ArrayList<>();

    /** @param box in degrees, not empty */
    ReportMap(Envelope box) {
        Coordinate middle = box.centre();
        toSheet = Reprojection.between(Crs.CRS84, new Sheet(middle.x, middle.y).crs());
        shown = new Envelope();
        for (double x : new double[] {box.getMinX(), middle.x, box.getMaxX()}) {
            for (double y : new double[] {box.getMinY(), middle.y, box.getMaxY()}) {
                double[] p = toSheet.apply(x, y);
                shown.expandToInclude(p[0], p[1]);
            }
        }
        shown.expandBy(Math.max(300, 0.08 * Math.max(shown.getWidth(), shown.getHeight())));
        scale = Math.min((WIDTH - 2.0 * MARGIN) / shown.getWidth(), (HEIGHT - 2.0 * MARGIN) / shown.getHeight());
        svg.open(
                "svg",
                Map.of("viewBox", "0 0 " + WIDTH + " " + HEIGHT, "class", "map", "role", "img", "font-size", "11"));
        rectangle(0, 0, WIDTH, HEIGHT, Map.of("fill", "#f7f8f5", "stroke", "#888"));
    }

    private double x(double metres) {
        return WIDTH / 2.0 + (metres - shown.centre().x) * scale;
    }

    private double y(double metres) {
        return HEIGHT / 2.0 - (metres - shown.centre().y) * scale;
    }

    /** Shapes in one style. {@code name} goes into the legend; empty for none. */
    ReportMap shapes(String name, List<Geometry> shapes, Map<String, String> style) {
        boolean any = false;
        for (Geometry g : shapes) {
            if (!g.isEmpty()) {
                Geometry moved = DouglasPeuckerSimplifier.simplify(toSheet.apply(g), 0.4 / scale);
                draw(moved, style);
                any |= moved.getEnvelopeInternal().intersects(shown);
            }
        }
        if (any && !name.isEmpty()) {
            legend.add(Map.entry(name, style));
        }
        return this;
    }

    private void draw(Geometry g, Map<String, String> style) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Geometry part = g.getGeometryN(i);
            if (part instanceof Point p) {
                double px = x(p.getX());
                double py = y(p.getY());
                if (px > 0 && px < WIDTH && py > 0 && py < HEIGHT) {
                    attributes("circle", Map.of("cx", n(px), "cy", n(py), "r", "3.5"), style);
                }
            } else if (part instanceof Polygon p) {
                ring(p.getExteriorRing(), path);
                for (int k = 0; k < p.getNumInteriorRing(); k++) {
                    ring(p.getInteriorRingN(k), path);
                }
            } else if (part.getDimension() == 1) {
                ring(part, path);
            }
        }
        if (!path.isEmpty()) {
            attributes("path", Map.of("d", path.toString(), "fill-rule", "evenodd"), style);
        }
    }

    private void ring(Geometry line, StringBuilder path) {
        Coordinate[] all = line.getCoordinates();
        for (int i = 0; i < all.length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(n(x(all[i].x))).append(' ').append(n(y(all[i].y)));
        }
    }

    private void attributes(String tag, Map<String, String> own, Map<String, String> style) {
        Map<String, String> all = new java.util.TreeMap<>(style);
        all.putAll(own);
        svg.open(tag, all).close(tag);
    }

    /** The names of places that lie on the map. */
    ReportMap names(List<Feature> places, String column) {
        for (Feature f : places) {
            if (f.geometry() == null || f.geometry().isEmpty()) {
                continue;
            }
            Coordinate at = f.geometry().getInteriorPoint().getCoordinate();
            double[] p = toSheet.apply(at.x, at.y);
            double px = x(p[0]);
            double py = y(p[1]);
            if (px > 20 && px < WIDTH - 60 && py > 15 && py < HEIGHT - 15) {
                text(px, py, "middle", f.row().text(column, ""));
            }
        }
        return this;
    }

    private void text(double x, double y, String anchor, String text) {
        svg.open(
                        "text",
                        Map.of(
                                "x",
                                n(x),
                                "y",
                                n(y),
                                "text-anchor",
                                anchor,
                                "fill",
                                "#222",
                                "stroke",
                                "#fff",
                                "stroke-width",
                                "2.5",
                                "paint-order",
                                "stroke"))
                .text(text)
                .close("text");
    }

    private void rectangle(double x, double y, double width, double height, Map<String, String> style) {
        attributes("rect", Map.of("x", n(x), "y", n(y), "width", n(width), "height", n(height)), style);
    }

    /** The finished map. */
    Html.Markup finished(String north, String metres, String kilometres) {
        key();
        bar(metres, kilometres);
        attributes(
                "path",
                Map.of(
                        "d",
                        "M" + (WIDTH - 28) + " 48L" + (WIDTH - 20) + " 20L" + (WIDTH - 12) + " 48L" + (WIDTH - 20)
                                + " 42Z"),
                Map.of("fill", "#222"));
        text(WIDTH - 20, 16, "middle", north);
        return svg.close("svg").markup();
    }

    private void key() {
        double top = 10;
        double high = 10 + 16.0 * legend.size();
        rectangle(10, top, 232, high, Map.of("fill", "#ffffff", "fill-opacity", "0.88", "stroke", "#999"));
        for (int i = 0; i < legend.size(); i++) {
            double y = top + 8 + 16 * i;
            rectangle(16, y, 18, 11, legend.get(i).getValue());
            text(40, y + 10, "start", legend.get(i).getKey());
        }
    }

    private void bar(String metres, String kilometres) {
        double most = 160 / scale;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double length = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        double wide = length * scale;
        double y = HEIGHT - 16;
        double x = WIDTH - 20 - wide;
        rectangle(x, y, wide / 2, 5, Map.of("fill", "#222", "stroke", "#222"));
        rectangle(x + wide / 2, y, wide / 2, 5, Map.of("fill", "#fff", "stroke", "#222"));
        String text = length >= 1000
                ? String.format(Locale.ROOT, "%.0f %s", length / 1000, kilometres)
                : String.format(Locale.ROOT, "%.0f %s", length, metres);
        text(x + wide / 2, y - 5, "middle", text);
    }

    private static String n(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }
}

package org.kuznets.portray.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.kuznets.portray.style.LayerStyle.Geometry;

/** The little picture before a legend's line. */
final class Swatch {
    private Swatch() {}

    static void draw(Graphics2D g, Geometry geometry, Symbol s, int left, int top, int width, int height) {
        Shape shape = shape(geometry, s, left, top, width, height);
        if (s.filled() && geometry != Geometry.LINE) {
            g.setColor(colour(s.fill(), s.fillOpacity()));
            g.fill(shape);
        }
        if (s.stroked()) {
            g.setColor(colour(s.stroke(), s.strokeOpacity()));
            g.setStroke(stroke(s));
            g.draw(shape);
        }
    }

    private static Shape shape(Geometry geometry, Symbol s, int left, int top, int width, int height) {
        double x = left + width / 2.0;
        double y = top + height / 2.0;
        return switch (geometry) {
            case POLYGON -> new Rectangle2D.Double(left + 1, top + 1, width - 2, height - 2);
            case LINE -> new Line2D.Double(left, y, left + width, y);
            case POINT -> mark(s.shape(), x, y, s.size() / 2);
        };
    }

    private static Shape mark(Symbol.Shape shape, double x, double y, double r) {
        return switch (shape) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
            case TRIANGLE -> path(x, y - r, x + r, y + r, x - r, y + r);
            case DIAMOND -> path(x, y - r, x + r, y, x, y + r, x - r, y);
            case CROSS -> {
                Area cross = new Area(new Rectangle2D.Double(x - r, y - r / 3, 2 * r, 2 * r / 3));
                cross.add(new Area(new Rectangle2D.Double(x - r / 3, y - r, 2 * r / 3, 2 * r)));
                yield cross;
            }
        };
    }

    private static Shape path(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static BasicStroke stroke(Symbol s) {
        float[] dash = new float[s.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = s.dash().get(i).floatValue();
        }
        return new BasicStroke(
                (float) s.strokeWidth(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dash.length == 0 ? null : dash,
                0);
    }

    private static Color colour(String hex, double opacity) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255, (int) Math.round(opacity * 255));
    }
}

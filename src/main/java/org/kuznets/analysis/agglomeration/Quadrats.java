package org.kuznets.analysis.agglomeration;

import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Pearson's chi-squared test of counts in equal rectangles against even points; a rectangle that the window cuts expects
 * its share of the area. Checked against spatstat's {@code quadrat.test}. On a line between two rectangles a point
 * belongs to the eastern and northern one.
 *
 * @param squares of those, how many hold part of the window
 * @param leastExpected the smallest expected count: below 5 the p-value is rough
 */
record Quadrats(int squares, double chiSquared, double leastExpected) {

    static Quadrats of(Points points, Window window, int columns, int rows) {
        Envelope box = window.box();
        int[] counts = new int[columns * rows];
        for (int i = 0; i < points.size(); i++) {
            int c = (int) ((points.x()[i] - box.getMinX()) / box.getWidth() * columns);
            int r = (int) ((points.y()[i] - box.getMinY()) / box.getHeight() * rows);
            counts[Math.min(rows - 1, r) * columns + Math.min(columns - 1, c)]++;
        }
        double chi = 0;
        double least = Double.POSITIVE_INFINITY;
        int squares = 0;
        for (int q = 0; q < counts.length; q++) {
            double expected = points.size() * part(window, q % columns, q / columns, columns, rows);
            if (expected > 0) {
                squares++;
                least = Math.min(least, expected);
                chi += (counts[q] - expected) * (counts[q] - expected) / expected;
            }
        }
        return new Quadrats(squares, chi, least);
    }

    private static double part(Window window, int column, int row, int columns, int rows) {
        if (window.rectangle()) {
            return 1.0 / (columns * rows);
        }
        Envelope b = window.box();
        double w = b.getWidth() / columns;
        double h = b.getHeight() / rows;
        double west = b.getMinX() + column * w;
        double south = b.getMinY() + row * h;
        Geometry square = new GeometryFactory().toGeometry(new Envelope(west, west + w, south, south + h));
        return window.shape().intersection(square).getArea() / window.area();
    }

    int degreesOfFreedom() {
        return squares - 1;
    }

    /**
     * The chance among even points of counts so uneven or so equal, two-sided as in spatstat: twice the smaller tail; 1
     * when there is one rectangle only.
     */
    double twoSidedP() {
        if (squares < 2) {
            return 1;
        }
        double upper = Tail.chiSquared(chiSquared, degreesOfFreedom());
        return 2 * Math.min(upper, 1 - upper);
    }
}

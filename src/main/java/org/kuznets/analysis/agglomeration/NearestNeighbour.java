package org.kuznets.analysis.agglomeration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.points.Neighbours;
import org.kuznets.analysis.points.Points;
import org.kuznets.analysis.points.Window;

/**
 * The nearest-neighbour index of Clark and Evans (1954, Ecology 35): the mean distance to the nearest other point over
 * that of even points, 0.5 / sqrt(n / A), without and with Donnelly's correction for the edge of a rectangle. Checked
 * against spatstat's {@code clarkevans}, whose constants these are.
 *
 * @param meanMetres to the nearest other point
 * @param expectedMetres of even points, the edge left out of account
 * @param errorMetres the standard error of the mean of even points: sqrt((4 - pi) A / (4 pi)) / n
 * @param donnellyMetres the expected mean with the edge: 0.5 / sqrt(n / A) + (0.0514 + 0.0412 / sqrt(n)) P / n; null
 *     when the window is no rectangle, for which alone it was made
 */
record NearestNeighbour(
        int count, double meanMetres, double expectedMetres, double errorMetres, @Nullable Double donnellyMetres) {

    /** Empty for fewer than 2 points. */
    static Optional<NearestNeighbour> of(Points points, Window window) {
        int n = points.size();
        if (n < 2) {
            return Optional.empty();
        }
        double area = window.area();
        double expected = 0.5 / Math.sqrt(n / area);
        double error = Math.sqrt((4 - Math.PI) * area / (4 * Math.PI)) / n;
        Double donnelly = window.rectangle()
                ? Double.valueOf(expected + (0.0514 + 0.0412 / Math.sqrt(n)) * window.perimeter() / n)
                : null;
        return Optional.of(new NearestNeighbour(n, mean(points), expected, error, donnelly));
    }

    /** The mean distance to the nearest other point, metres; coincident points are 0 apart. Needs 2 points. */
    static double mean(Points points) {
        Neighbours near = new Neighbours(points);
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += near.nearest(i).metres();
        }
        return sum / points.size();
    }

    /** The index: below 1 the points crowd, above 1 they keep apart. The edge makes it too large. */
    double index() {
        return meanMetres / expectedMetres;
    }

    Optional<Double> donnellyIndex() {
        return Optional.ofNullable(donnellyMetres).map(e -> meanMetres / e);
    }

    double z() {
        return (meanMetres - expectedMetres) / errorMetres;
    }

    double twoSidedP() {
        return Tail.twoSidedNormal(z());
    }
}

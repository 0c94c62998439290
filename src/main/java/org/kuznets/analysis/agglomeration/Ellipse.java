package org.kuznets.analysis.agglomeration;

import java.util.Optional;
import org.kuznets.analysis.points.Points;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The standard deviational ellipse: the eigenvectors of the weighted covariance, population denominators (sum of
 * weights). Its axes in metres are a scaling's factor times the roots of the variances. Checked against pointpats (its
 * function gives the scaling of CrimeStat) and an eigen-decomposition by numpy.
 *
 * @param centre the mean centre
 * @param axisRadians the direction of the major axis, counter-clockwise from +x, -pi/2 to pi/2
 * @param count points, which the scaling of CrimeStat asks for
 */
record Ellipse(Coordinate centre, double majorVariance, double minorVariance, double axisRadians, int count) {
    /** Variances closer than this share of the larger one are equal: the axis has no direction. */
    private static final double ROUND = 1e-12;

    private static final int CORNERS = 72;

    /** By which factor the roots of the variances become half-axes. */
    enum Scaling {
        /** 1: one standard deviation along each axis; ArcGIS before 10. */
        ONE_SIGMA,
        /** The root of 2: half-axes of one standard distance where both are equal; ArcGIS since 10 (read on Esri's page). */
        ROOT_TWO,
        /** The root of 2 n / (n - 2): CrimeStat and the default of pointpats; needs 3 points. */
        CRIMESTAT;

        double factor(int count) {
            return switch (this) {
                case ONE_SIGMA -> 1;
                case ROOT_TWO -> Math.sqrt(2);
                case CRIMESTAT -> Math.sqrt(2.0 * count / (count - 2));
            };
        }
    }

    static Ellipse of(Points p, double[] weights) {
        Coordinate c = Centres.mean(p, weights);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double dx = p.x()[i] - c.x;
            double dy = p.y()[i] - c.y;
            xx += weights[i] * dx * dx;
            yy += weights[i] * dy * dy;
            xy += weights[i] * dx * dy;
            all += weights[i];
        }
        double middle = (xx + yy) / 2 / all;
        double apart = Math.hypot((xx - yy) / 2, xy) / all;
        double major = middle + apart;
        // the product of the roots is the determinant: no cancellation for long thin patterns
        double minor = major > 0 ? Math.max(0, (xx / all * (yy / all) - xy / all * (xy / all)) / major) : 0;
        return new Ellipse(c, major, minor, Math.atan2(2 * xy, xx - yy) / 2, weights.length);
    }

    /** Half the longer axis, metres; empty for fewer than 3 points. */
    Optional<Double> majorMetres(Scaling scaling) {
        return count < 3 ? Optional.empty() : Optional.of(scaling.factor(count) * Math.sqrt(majorVariance));
    }

    /** Half the shorter axis, metres; 0 for points on one line, empty for fewer than 3. */
    Optional<Double> minorMetres(Scaling scaling) {
        return count < 3 ? Optional.empty() : Optional.of(scaling.factor(count) * Math.sqrt(minorVariance));
    }

    /** The azimuth of the major axis, degrees clockwise from +y, 0 to 180; empty when both axes are equal. */
    Optional<Double> azimuthDegrees() {
        if (count < 3 || majorVariance - minorVariance <= ROUND * majorVariance) {
            return Optional.empty();
        }
        double azimuth = 90 - Math.toDegrees(axisRadians);
        return Optional.of(azimuth >= 180 ? azimuth - 180 : azimuth);
    }

    /** Its outline; empty for fewer than 3 points or when it has no width. */
    Optional<Polygon> outline(Scaling scaling) {
        double a = majorMetres(scaling).orElse(0.0);
        double b = minorMetres(scaling).orElse(0.0);
        return b > 1e-9 * a ? Optional.of(outline(centre, a, b, axisRadians)) : Optional.empty();
    }

    static Polygon outline(Coordinate centre, double major, double minor, double radians) {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int k = 0; k < CORNERS; k++) {
            double t = 2 * Math.PI * k / CORNERS;
            double along = major * Math.cos(t);
            double across = minor * Math.sin(t);
            ring[k] = new Coordinate(
                    centre.x + along * Math.cos(radians) - across * Math.sin(radians),
                    centre.y + along * Math.sin(radians) + across * Math.cos(radians));
        }
        ring[CORNERS] = ring[0];
        return new GeometryFactory().createPolygon(ring);
    }
}

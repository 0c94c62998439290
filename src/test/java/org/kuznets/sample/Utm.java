package org.kuznets.sample;

import static java.lang.StrictMath.asin;
import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.log1p;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;
import static java.lang.StrictMath.toDegrees;
import static java.lang.StrictMath.toRadians;

import org.locationtech.jts.geom.Coordinate;

/**
 * WGS 84 / UTM zone 45N (EPSG:32645) in strict arithmetic, so that every machine writes the same bytes; the server
 * itself uses {@link org.kuznets.geo.Reprojection}. Krueger series to the fourth order, good to a tenth of a millimetre here.
 */
final class Utm {
    private static final double K0 = 0.9996;
    private static final double EAST = 500_000;
    private static final double MERIDIAN = 87;
    private static final double N = 1 / 298.257223563 / (2 - 1 / 298.257223563);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N2 * N2;
    private static final double A = 6378137 / (1 + N) * (1 + N2 / 4 + N4 / 64);
    private static final double[] ALPHA = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440,
        61 * N3 / 240 - 103 * N4 / 140,
        49561 * N4 / 161280
    };
    private static final double[] BETA = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };
    private static final double[] DELTA = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };

    private Utm() {}

    /** Degrees to metres, to the centimetre. */
    static Coordinate forward(double lon, double lat) {
        double s = sin(toRadians(lat));
        double e = 2 * sqrt(N) / (1 + N);
        double t = sinh(atanh(s) - e * atanh(e * s));
        double l = toRadians(lon - MERIDIAN);
        double xi = atan2(t, cos(l));
        double eta = atanh(sin(l) / sqrt(1 + t * t));
        double north = xi;
        double east = eta;
        for (int j = 1; j <= 4; j++) {
            north += ALPHA[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
            east += ALPHA[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
        }
        return new Coordinate(centimetres(EAST + K0 * A * east), centimetres(K0 * A * north));
    }

    /** Metres to degrees, to 1e-8 of a degree (a millimetre). */
    static Coordinate inverse(Coordinate p) {
        double xi = p.y / (K0 * A);
        double eta = (p.x - EAST) / (K0 * A);
        double north = xi;
        double east = eta;
        for (int j = 1; j <= 4; j++) {
            north -= BETA[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
            east -= BETA[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
        }
        double chi = asin(sin(north) / cosh(east));
        double lat = chi;
        for (int j = 1; j <= 4; j++) {
            lat += DELTA[j - 1] * sin(2 * j * chi);
        }
        double lon = MERIDIAN + toDegrees(atan2(sinh(east), cos(north)));
        return new Coordinate(StrictMath.rint(lon * 1e8) / 1e8, StrictMath.rint(toDegrees(lat) * 1e8) / 1e8);
    }

    /** True square metres per square metre of the plan at {@code east}; good to 1e-6 in zone 45 between 52 and 57 north. */
    static double trueArea(double east) {
        double x = (east - EAST) / K0;
        double u = x * x / (6_383_500.0 * 6_383_500.0);
        double k = K0 * (1 + u / 2 + u * u / 24);
        return 1 / (k * k);
    }

    static double centimetres(double metres) {
        return StrictMath.rint(metres * 100) / 100;
    }

    private static double atanh(double x) {
        return 0.5 * log1p(2 * x / (1 - x));
    }
}

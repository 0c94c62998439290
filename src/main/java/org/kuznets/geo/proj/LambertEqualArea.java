package org.kuznets.geo.proj;

/**
 * Lambert azimuthal equal-area on the ellipsoid, any centre.
 * Source: Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), chapter 24.
 */
public final class LambertEqualArea implements MapProjection {
    private final double lon0;
    private final double e;
    private final double e2;
    private final double qPole;
    private final double radius;
    private final double stretch;
    private final double sin0;
    private final double cos0;
    private final double falseEasting;
    private final double falseNorthing;

    /**
     * @param lon0 of the centre, degrees; so is lat0
     * @param falseEasting metres, so is falseNorthing
     */
    public LambertEqualArea(Ellipsoid figure, double lon0, double lat0, double falseEasting, double falseNorthing) {
        this.lon0 = Math.toRadians(lon0);
        this.e2 = figure.eccentricitySquared();
        this.e = Math.sqrt(e2);
        this.qPole = q(1);
        this.radius = figure.semiMajorMetres() * Math.sqrt(qPole / 2);
        double sin = Math.sin(Math.toRadians(lat0));
        double m = Math.cos(Math.toRadians(lat0)) / Math.sqrt(1 - e2 * sin * sin);
        this.sin0 = Math.max(-1, Math.min(1, q(sin) / qPole));
        this.cos0 = Math.sqrt(1 - sin0 * sin0);
        // at a pole both vanish and their ratio tends to one
        this.stretch = cos0 < 1e-7 ? 1 : figure.semiMajorMetres() * m / (radius * cos0);
        this.falseEasting = falseEasting;
        this.falseNorthing = falseNorthing;
    }

    /** Snyder's 3-12, its logarithm as the series of artanh(e sin) / e: exact to the last digit up to e2 = 0.007. */
    private double q(double sin) {
        double t = e2 * sin * sin;
        if (e2 > 0.007) {
            return (1 - e2) * (sin / (1 - t) - 1 / (2 * e) * Math.log((1 - e * sin) / (1 + e * sin)));
        }
        double series = 1 + t * (1. / 3 + t * (1. / 5 + t * (1. / 7 + t * (1. / 9 + t * (1. / 11 + t * (1. / 13))))));
        return (1 - e2) * sin * (1 / (1 - t) + series);
    }

    @Override
    public void forward(double[] p, int i) {
        double lambda = p[i] - lon0;
        double sin = Math.max(-1, Math.min(1, q(Math.sin(p[i + 1])) / qPole));
        double cos = Math.sqrt(1 - sin * sin);
        double cosLambda = Math.cos(lambda);
        double toward = 1 + sin0 * sin + cos0 * cos * cosLambda;
        // the point opposite the centre is a whole circle on the sheet
        double b = toward < 1e-10 ? Double.NaN : radius * Math.sqrt(2 / toward);
        p[i] = falseEasting + b * stretch * cos * Math.sin(lambda);
        p[i + 1] = falseNorthing + b / stretch * (cos0 * sin - sin0 * cos * cosLambda);
    }

    @Override
    public void inverse(double[] p, int i) {
        double x = (p[i] - falseEasting) / stretch;
        double y = (p[i + 1] - falseNorthing) * stretch;
        double rho = Math.sqrt(x * x + y * y);
        if (rho == 0) {
            p[i] = lon0;
            p[i + 1] = latitude(sin0);
            return;
        }
        double half = rho / (2 * radius);
        if (half > 1) {
            p[i] = Double.NaN;
            return;
        }
        double sinC = 2 * half * Math.sqrt(1 - half * half);
        double cosC = 1 - 2 * half * half;
        double sin = cosC * sin0 + y * sinC * cos0 / rho;
        p[i] = MapProjection.wrap(lon0 + Arc.tan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC));
        p[i + 1] = latitude(Math.max(-1, Math.min(1, sin)));
    }

    /** The geographic latitude from the sine of the authalic one: Snyder's series 3-18, then a step of Newton's method. */
    private double latitude(double sinAuthalic) {
        double beta = Arc.sin(sinAuthalic);
        if (e == 0 || Math.abs(sinAuthalic) > 1 - 1e-14) {
            return beta;
        }
        double sin2 = 2 * sinAuthalic * Math.sqrt(1 - sinAuthalic * sinAuthalic);
        double cos2 = 1 - 2 * sinAuthalic * sinAuthalic;
        double phi = beta
                + (e2 / 3 + 31 * e2 * e2 / 180 + 517 * e2 * e2 * e2 / 5040) * sin2
                + (23 * e2 * e2 / 360 + 251 * e2 * e2 * e2 / 3780) * 2 * sin2 * cos2
                + 761 * e2 * e2 * e2 / 45360 * sin2 * (3 - 4 * sin2 * sin2);
        if (Math.abs(phi) > 1.57) {
            // so near a pole Newton's step divides by almost nothing, and the series is exact enough
            return phi;
        }
        // the series is off by some 1e-10 at most, and a step of Newton's squares that
        double sin = Math.sin(phi);
        double w = 1 - e2 * sin * sin;
        return phi + w * w / (2 * Math.cos(phi)) * (qPole * sinAuthalic - q(sin)) / (1 - e2);
    }
}

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

    private double q(double sin) {
        return e == 0
                ? 2 * sin
                : (1 - e2) * (sin / (1 - e2 * sin * sin) - 1 / (2 * e) * Math.log((1 - e * sin) / (1 + e * sin)));
    }

    @Override
    public void forward(double[] p, int i) {
        double lambda = p[i] - lon0;
        double sin = Math.max(-1, Math.min(1, q(Math.sin(p[i + 1])) / qPole));
        double cos = Math.sqrt(1 - sin * sin);
        double toward = 1 + sin0 * sin + cos0 * cos * Math.cos(lambda);
        // the point opposite the centre is a whole circle on the sheet
        double b = toward < 1e-10 ? Double.NaN : radius * Math.sqrt(2 / toward);
        p[i] = falseEasting + b * stretch * cos * Math.sin(lambda);
        p[i + 1] = falseNorthing + b / stretch * (cos0 * sin - sin0 * cos * Math.cos(lambda));
    }

    @Override
    public void inverse(double[] p, int i) {
        double x = (p[i] - falseEasting) / stretch;
        double y = (p[i + 1] - falseNorthing) * stretch;
        double rho = Math.hypot(x, y);
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
        p[i] = MapProjection.wrap(lon0 + Math.atan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC));
        p[i + 1] = latitude(Math.max(-1, Math.min(1, sin)));
    }

    /** The geographic latitude from the sine of the authalic one: Snyder's series 3-18, then Newton's method. */
    private double latitude(double sinAuthalic) {
        double beta = Math.asin(sinAuthalic);
        if (e == 0 || Math.abs(sinAuthalic) > 1 - 1e-14) {
            return beta;
        }
        double phi = beta
                + (e2 / 3 + 31 * e2 * e2 / 180 + 517 * e2 * e2 * e2 / 5040) * Math.sin(2 * beta)
                + (23 * e2 * e2 / 360 + 251 * e2 * e2 * e2 / 3780) * Math.sin(4 * beta)
                + 761 * e2 * e2 * e2 / 45360 * Math.sin(6 * beta);
        if (Math.abs(phi) > 1.57) {
            // so near a pole Newton's step divides by almost nothing, and the series is exact enough
            return phi;
        }
        for (int round = 0; round < 2; round++) {
            double sin = Math.sin(phi);
            double w = 1 - e2 * sin * sin;
            phi += w * w / (2 * Math.cos(phi)) * (qPole * sinAuthalic - q(sin)) / (1 - e2);
        }
        return phi;
    }
}

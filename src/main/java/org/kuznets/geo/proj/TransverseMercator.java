package org.kuznets.geo.proj;

/**
 * Transverse Mercator (Gauss-Krueger, UTM) on the ellipsoid, by Krueger's series to the sixth order in the third
 * flattening: nanometres within 3,900 km of the central meridian.
 * Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85 (2011), 475-485.
 */
public final class TransverseMercator implements MapProjection {
    /** How far from the central meridian, in conformal radians, the series is still used; PROJ's limit too. */
    private static final double FARTHEST = 2.623395162778;

    private final double lon0;
    private final double e;
    private final double radius;
    private final double falseEasting;
    private final double falseNorthing;
    private final double[] alpha;
    private final double[] beta;

    /**
     * @param lon0 central meridian, degrees; so is lat0, the latitude of origin
     * @param falseEasting metres, so is falseNorthing
     */
    public TransverseMercator(
            Ellipsoid figure, double lon0, double lat0, double scale, double falseEasting, double falseNorthing) {
        this.lon0 = Math.toRadians(lon0);
        this.e = Math.sqrt(figure.eccentricitySquared());
        double n = figure.flattening() / (2 - figure.flattening());
        double n2 = n * n;
        this.radius = scale * figure.semiMajorMetres() / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256);
        this.falseEasting = falseEasting;
        this.alpha = KruegerSeries.alpha(n);
        this.beta = KruegerSeries.beta(n);
        double[] origin = {this.lon0, Math.toRadians(lat0)};
        this.falseNorthing = falseNorthing - (lat0 == 0 ? 0 : northing(origin));
    }

    private double northing(double[] p) {
        plane(p, 0);
        return radius * p[1];
    }

    @Override
    public void forward(double[] p, int i) {
        plane(p, i);
        p[i] = falseEasting + radius * p[i];
        p[i + 1] = falseNorthing + radius * p[i + 1];
    }

    /** Longitude and latitude to the unit plane, x east. */
    private void plane(double[] p, int i) {
        double lambda = MapProjection.wrap(p[i] - lon0);
        double t = conformal(Math.tan(p[i + 1]));
        double xi0 = Math.atan2(t, Math.cos(lambda));
        double eta0 = asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
        double xi = xi0;
        double eta = eta0;
        for (int j = 1; j <= alpha.length; j++) {
            xi += alpha[j - 1] * Math.sin(2 * j * xi0) * Math.cosh(2 * j * eta0);
            eta += alpha[j - 1] * Math.cos(2 * j * xi0) * Math.sinh(2 * j * eta0);
        }
        p[i] = Math.abs(eta0) > FARTHEST ? Double.NaN : eta;
        p[i + 1] = xi;
    }

    @Override
    public void inverse(double[] p, int i) {
        double eta = (p[i] - falseEasting) / radius;
        double xi = (p[i + 1] - falseNorthing) / radius;
        double eta0 = eta;
        double xi0 = xi;
        for (int j = 1; j <= beta.length; j++) {
            xi0 -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            eta0 -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        if (Math.abs(eta0) > FARTHEST || Math.abs(xi0) > Math.PI) {
            p[i] = Double.NaN;
            return;
        }
        double sinh = Math.sinh(eta0);
        p[i] = MapProjection.wrap(lon0 + Math.atan2(sinh, Math.cos(xi0)));
        p[i + 1] = Math.atan(geographic(Math.sin(xi0) / Math.hypot(sinh, Math.cos(xi0))));
    }

    /** The tangent of the conformal latitude from that of the geographic. */
    private double conformal(double tau) {
        double sigma = Math.sinh(e * atanh(e * tau / Math.hypot(1, tau)));
        return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    }

    /** The inverse of {@link #conformal} by Newton's method; three steps reach the last digit. */
    private double geographic(double target) {
        double tau = target / (1 - e * e);
        for (int round = 0; round < 5; round++) {
            double now = conformal(tau);
            double step = (target - now)
                    / Math.hypot(1, now)
                    * (1 + (1 - e * e) * tau * tau)
                    / ((1 - e * e) * Math.hypot(1, tau));
            tau += step;
            if (!(Math.abs(step) > 1e-15 * Math.max(1, Math.abs(tau)))) {
                break;
            }
        }
        return tau;
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(Math.log1p(a + a * a / (1 + Math.hypot(1, a))), x);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log1p(2 * x / (1 - x));
    }
}

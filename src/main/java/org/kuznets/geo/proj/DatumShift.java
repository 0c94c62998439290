package org.kuznets.geo.proj;

/**
 * Moves a place from one datum to another through WGS 84's geocentric axes, at height 0 above the ellipsoid; the height
 * that results is dropped, as is usual for maps. Thread-safe.
 */
public final class DatumShift {
    private final Ellipsoid from;
    private final Helmert fromShift;
    private final double[] toWgs84;
    private final Ellipsoid to;
    private final Helmert toShift;
    private final double[] fromWgs84;

    public DatumShift(Ellipsoid from, Helmert fromShift, Ellipsoid to, Helmert toShift) {
        this.from = from;
        this.fromShift = fromShift;
        this.toWgs84 = fromShift.matrix();
        this.to = to;
        this.toShift = toShift;
        this.fromWgs84 = toShift.inverseMatrix();
    }

    /** Whether it changes nothing. */
    public boolean isIdentity() {
        return from.equals(to) && fromShift.equals(toShift);
    }

    /** Changes longitude and latitude at {@code p[i]} and {@code p[i + 1]}, radians, in place. */
    public void apply(double[] p, int i) {
        double sin = Math.sin(p[i + 1]);
        double cos = Math.cos(p[i + 1]);
        double e2 = from.eccentricitySquared();
        double n = from.semiMajorMetres() / Math.sqrt(1 - e2 * sin * sin);
        double x = n * cos * Math.cos(p[i]);
        double y = n * cos * Math.sin(p[i]);
        double z = n * (1 - e2) * sin;
        double[] m = toWgs84;
        double u = m[0] * x + m[1] * y + m[2] * z + fromShift.dx() - toShift.dx();
        double v = m[3] * x + m[4] * y + m[5] * z + fromShift.dy() - toShift.dy();
        double w = m[6] * x + m[7] * y + m[8] * z + fromShift.dz() - toShift.dz();
        double[] b = fromWgs84;
        geodetic(b[0] * u + b[1] * v + b[2] * w, b[3] * u + b[4] * v + b[5] * w, b[6] * u + b[7] * v + b[8] * w, p, i);
    }

    /** Bowring's formula, run twice: exact to a nanometre this near the ellipsoid. */
    private void geodetic(double x, double y, double z, double[] p, int i) {
        double a = to.semiMajorMetres();
        double e2 = to.eccentricitySquared();
        double b = a * Math.sqrt(1 - e2);
        double r = Math.hypot(x, y);
        double beta = Math.atan2(z * a, r * b);
        double latitude = 0;
        for (int round = 0; round < 2; round++) {
            double s = Math.sin(beta);
            double c = Math.cos(beta);
            latitude = Math.atan2(z + e2 / (1 - e2) * b * s * s * s, r - e2 * a * c * c * c);
            beta = Math.atan2(b * Math.sin(latitude), a * Math.cos(latitude));
        }
        p[i] = Math.atan2(y, x);
        p[i + 1] = latitude;
    }
}

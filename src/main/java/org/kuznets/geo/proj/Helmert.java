package org.kuznets.geo.proj;

/**
 * The shift from a datum to WGS 84 in the form of TOWGS84: seven parameters, rotations as position vector (EPSG method
 * 9606). EPSG's coordinate frame rotation (9607) has the rotations with the other sign.
 *
 * @param dx metres, so are dy and dz
 * @param rx seconds of arc, so are ry and rz
 * @param ppm scale difference, parts per million
 */
public record Helmert(double dx, double dy, double dz, double rx, double ry, double rz, double ppm) {
    public static final Helmert NONE = new Helmert(0, 0, 0, 0, 0, 0, 0);

    public boolean isNone() {
        return equals(NONE);
    }

    /** The same shift within a centimetre on the ground. */
    public boolean near(Helmert o) {
        double linear = Math.max(Math.abs(dx - o.dx), Math.max(Math.abs(dy - o.dy), Math.abs(dz - o.dz)));
        double turn = Math.max(Math.abs(rx - o.rx), Math.max(Math.abs(ry - o.ry), Math.abs(rz - o.rz)));
        return linear < 0.005 && turn < 1e-4 && Math.abs(ppm - o.ppm) < 1e-3;
    }

    /** The rotation with scale as a matrix, row by row. */
    double[] matrix() {
        double s = 1 + ppm * 1e-6;
        double x = s * Math.toRadians(rx / 3600);
        double y = s * Math.toRadians(ry / 3600);
        double z = s * Math.toRadians(rz / 3600);
        return new double[] {s, -z, y, z, s, -x, -y, x, s};
    }

    /** The exact inverse of {@link #matrix}, so that there and back is the same place. */
    double[] inverseMatrix() {
        double[] m = matrix();
        double[] a = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double det = m[0] * a[0] + m[1] * a[3] + m[2] * a[6];
        for (int i = 0; i < 9; i++) {
            a[i] /= det;
        }
        return a;
    }
}

package org.kuznets.geo.proj;

/** Longitude and latitude in degrees: the coordinates of a geographic system. */
public final class LonLat implements MapProjection {
    @Override
    public void forward(double[] p, int i) {
        p[i] = Math.toDegrees(p[i]);
        p[i + 1] = Math.toDegrees(p[i + 1]);
    }

    @Override
    public void inverse(double[] p, int i) {
        // a millionth of a degree over the pole is somebody's rounding
        boolean onEarth = Math.abs(p[i + 1]) <= 90 + 1e-6;
        p[i] = Math.toRadians(p[i]);
        p[i + 1] = onEarth ? Math.toRadians(Math.max(-90, Math.min(90, p[i + 1]))) : Double.NaN;
    }
}

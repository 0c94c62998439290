package org.kuznets.geo.proj;

/** The web's Mercator: the sphere's formula on the ellipsoid's coordinates. Source: EPSG guidance note 7-2, method 1024. */
public final class WebMercator implements MapProjection {
    private final double radius;

    public WebMercator(Ellipsoid figure) {
        this.radius = figure.semiMajorMetres();
    }

    @Override
    public void forward(double[] p, int i) {
        double y = Math.log(Math.tan(Math.PI / 4 + p[i + 1] / 2));
        p[i] = radius * p[i];
        p[i + 1] = Math.abs(p[i + 1]) < Math.PI / 2 ? radius * y : Double.NaN;
    }

    @Override
    public void inverse(double[] p, int i) {
        p[i] = p[i] / radius;
        p[i + 1] = Math.PI / 2 - 2 * Math.atan(Math.exp(-p[i + 1] / radius));
    }
}

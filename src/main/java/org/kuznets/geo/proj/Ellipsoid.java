package org.kuznets.geo.proj;

/**
 * The figure of the earth that a datum uses.
 *
 * @param semiMajorMetres the equatorial radius
 * @param inverseFlattening 1/f; 0 for a sphere
 */
public record Ellipsoid(double semiMajorMetres, double inverseFlattening) {
    public static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 298.257223563);

    public double flattening() {
        return inverseFlattening == 0 ? 0 : 1 / inverseFlattening;
    }

    public double eccentricitySquared() {
        return flattening() * (2 - flattening());
    }

    /** The same figure within a millimetre: spellings of one ellipsoid differ in the last digits. */
    public boolean near(Ellipsoid other) {
        return Math.abs(semiMajorMetres - other.semiMajorMetres) < 1e-3
                && Math.abs(flattening() - other.flattening()) < 1e-10;
    }
}

package org.kuznets.geo;

import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.Helmert;

/**
 * A datum: a figure of the earth and how it lies against WGS 84.
 *
 * @param name as WKT 1 spells it, {@code Pulkovo_1942}
 * @param title of the geographic system on it, {@code Pulkovo 1942}
 * @param geographic the EPSG code of that system; 0 when there is none
 */
record Datum(String name, String title, int geographic, Ellipsoid ellipsoid, Helmert toWgs84) {
    static final Datum WGS84 = new Datum("WGS_1984", "WGS 84", 4326, Ellipsoid.WGS84, Helmert.NONE);

    /** Whether coordinates on both are the same to a centimetre. */
    boolean near(Datum other) {
        return ellipsoid.near(other.ellipsoid) && toWgs84.near(other.toWgs84);
    }
}

package org.kuznets.geo;

import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.LambertEqualArea;
import org.kuznets.geo.proj.LonLat;
import org.kuznets.geo.proj.MapProjection;
import org.kuznets.geo.proj.TransverseMercator;
import org.kuznets.geo.proj.WebMercator;

/**
 * How the globe is laid flat: a method and its numbers.
 *
 * @param lon0 central meridian or centre, degrees; so is lat0, the latitude of origin or centre
 * @param falseEasting metres; so is falseNorthing
 */
record Flat(Method method, double lon0, double lat0, double scale, double falseEasting, double falseNorthing) {
    static final Flat LON_LAT = new Flat(Method.LON_LAT, 0, 0, 1, 0, 0);
    static final Flat WEB_MERCATOR = new Flat(Method.WEB_MERCATOR, 0, 0, 1, 0, 0);

    /** The methods that we compute ourselves; all others go through GeoTools. */
    enum Method {
        LON_LAT,
        TRANSVERSE_MERCATOR,
        EQUAL_AREA,
        WEB_MERCATOR
    }

    MapProjection on(Ellipsoid figure) {
        return switch (method) {
            case LON_LAT -> new LonLat();
            case TRANSVERSE_MERCATOR -> new TransverseMercator(figure, lon0, lat0, scale, falseEasting, falseNorthing);
            case EQUAL_AREA -> new LambertEqualArea(figure, lon0, lat0, falseEasting, falseNorthing);
            case WEB_MERCATOR -> new WebMercator(figure);
        };
    }

    /** The same within a millimetre and a 1e-9 degree. */
    boolean near(Flat o) {
        return method == o.method
                && Math.abs(Math.IEEEremainder(lon0 - o.lon0, 360)) < 1e-9
                && Math.abs(lat0 - o.lat0) < 1e-9
                && Math.abs(scale - o.scale) < 1e-10
                && Math.abs(falseEasting - o.falseEasting) < 1e-3
                && Math.abs(falseNorthing - o.falseNorthing) < 1e-3;
    }

    /** The projection and its parameters in WKT 1. */
    String wkt() {
        return switch (method) {
            case LON_LAT -> "";
            case TRANSVERSE_MERCATOR ->
                "PROJECTION[\"Transverse_Mercator\"]" + parameter("latitude_of_origin", lat0)
                        + parameter("central_meridian", lon0) + parameter("scale_factor", scale) + offsets();
            case EQUAL_AREA ->
                "PROJECTION[\"Lambert_Azimuthal_Equal_Area\"]" + parameter("latitude_of_center", lat0)
                        + parameter("longitude_of_center", lon0) + offsets();
            case WEB_MERCATOR ->
                "PROJECTION[\"Popular Visualisation Pseudo Mercator\"]"
                        + parameter("semi_minor", Ellipsoid.WGS84.semiMajorMetres())
                        + parameter("latitude_of_origin", 0)
                        + parameter("central_meridian", 0) + parameter("scale_factor", 1) + offsets();
        };
    }

    private String offsets() {
        return parameter("false_easting", falseEasting) + parameter("false_northing", falseNorthing);
    }

    private static String parameter(String name, double value) {
        return ",PARAMETER[\"" + name + "\"," + Definition.number(value) + "]";
    }
}

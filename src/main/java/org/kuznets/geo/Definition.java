package org.kuznets.geo;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.Helmert;

/**
 * A coordinate system in numbers, of the kinds that Kuznets computes by itself: no database, no factories, no waiting.
 * Coordinates are always x = east or longitude, y = north or latitude, metres or degrees.
 */
record Definition(String name, Datum datum, Flat flat) {
    /** The definition behind {@code crs}; empty when only GeoTools knows it. */
    static Optional<Definition> find(Crs crs) {
        String code = crs.code();
        if (!crs.definition().isEmpty()) {
            return Wkt.find(crs.definition()).flatMap(WktDefinition::find);
        }
        if (crs.equals(Crs.CRS84)) {
            return KnownCodes.find(4326);
        }
        if (code.startsWith("SHEET:")) {
            Sheet s = Sheet.parse(code);
            Flat flat = new Flat(Flat.Method.EQUAL_AREA, s.longitude(), s.latitude(), 1, 0, 0);
            return Optional.of(new Definition("Kuznets metric sheet", Datum.WGS84, flat));
        }
        return code.matches("EPSG:\\d{4,6}") ? KnownCodes.find(Integer.parseInt(code.substring(5))) : Optional.empty();
    }

    boolean isLonLat() {
        return flat.method() == Flat.Method.LON_LAT;
    }

    /** WKT 1 with the datum shift, x east and y north. */
    String wkt() {
        String geographic = "GEOGCS[\"" + datum.title() + "\"," + datumWkt(datum)
                + ",PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295],"
                + "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
        return isLonLat()
                ? geographic
                : "PROJCS[\"" + name.replace("\"", "") + "\"," + geographic + "," + flat.wkt()
                        + ",UNIT[\"m\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";
    }

    static String datumWkt(Datum datum) {
        Ellipsoid e = datum.ellipsoid();
        Helmert h = datum.toWgs84();
        return "DATUM[\"" + datum.name() + "\",SPHEROID[\"" + (e.equals(Ellipsoid.WGS84) ? "WGS 84" : "ellipsoid")
                + "\"," + number(e.semiMajorMetres()) + "," + number(e.inverseFlattening()) + "]"
                + (h.isNone() ? "" : "," + shiftWkt(h)) + "]";
    }

    private static String shiftWkt(Helmert h) {
        return "TOWGS84[" + number(h.dx()) + "," + number(h.dy()) + "," + number(h.dz()) + "," + number(h.rx()) + ","
                + number(h.ry()) + "," + number(h.rz()) + "," + number(h.ppm()) + "]";
    }

    /** Without exponent, which not every reader of WKT knows. */
    static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

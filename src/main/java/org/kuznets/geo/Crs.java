package org.kuznets.geo;

/**
 * A coordinate reference system. A value: two are equal when name and definition are.
 *
 * @param code {@code "OGC:CRS84"}, {@code "EPSG:<n>"}, {@code "SHEET:<lon>,<lat>"} for a metric sheet, or a local name
 *     such as {@code "LOCAL:msk-42-2"}
 * @param definition WKT 1, or empty when the code says everything
 */
public record Crs(String code, String definition) {
    /** Longitude, latitude in degrees on WGS 84: how Kuznets stores and serves. */
    public static final Crs CRS84 = new Crs("OGC:CRS84", "");

    public static Crs epsg(int code) {
        return new Crs("EPSG:" + code, "");
    }

    /** The CRS as a URI where the OGC has one, else its code. */
    public String uri() {
        if (equals(CRS84)) {
            return "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
        }
        return code.startsWith("EPSG:") ? "http://www.opengis.net/def/crs/EPSG/0/" + code.substring(5) : code;
    }
}

package org.kuznets.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * From a {@link Crs} to GeoTools' object for it, always x = east or longitude first. CRS84, EPSG:4326, 3857, WGS 84 UTM
 * zones and metric sheets are built from text without opening the EPSG database, which takes seconds. Thread-safe.
 */
public final class Projections {
    private static final Message UNKNOWN =
            new Message("crs.unknown", "the coordinate system {code} is not known; give an EPSG code or its WKT");
    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
    private static final Map<Crs, CoordinateReferenceSystem> KNOWN = new ConcurrentHashMap<>();

    private Projections() {}

    /** @throws Refusal when the code is unknown or the definition cannot be read */
    public static CoordinateReferenceSystem decode(Crs crs) {
        return KNOWN.computeIfAbsent(crs, Projections::make);
    }

    private static CoordinateReferenceSystem make(Crs crs) {
        String code = crs.code();
        if (code.equals("OGC:CRS84") || code.equals("EPSG:4326")) {
            return DefaultGeographicCRS.WGS84;
        }
        try {
            if (!crs.definition().isEmpty()) {
                return CRS.parseWKT(crs.definition());
            }
            if (code.startsWith("SHEET:")) {
                return CRS.parseWKT(Sheet.parse(code).wkt());
            }
            String wkt = builtIn(code);
            return wkt.isEmpty() ? CRS.decode(code, true) : CRS.parseWKT(wkt);
        } catch (FactoryException e) {
            throw Refusal.of(UNKNOWN, "crs", Map.of("code", code));
        }
    }

    private static String builtIn(String code) {
        if (code.equals("EPSG:3857")) {
            return "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84
                    + ",PROJECTION[\"Popular Visualisation Pseudo Mercator\"],PARAMETER[\"semi_minor\",6378137],"
                    + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
                    + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"m\",1],"
                    + "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\"3857\"]]";
        }
        if (code.matches("EPSG:32[67](0[1-9]|[1-5]\\d|60)")) {
            boolean north = code.charAt(7) == '6';
            int zone = Integer.parseInt(code.substring(8));
            return "PROJCS[\"WGS 84 / UTM zone " + zone + (north ? "N" : "S") + "\"," + WGS84
                    + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                    + "PARAMETER[\"central_meridian\"," + (zone * 6 - 183) + "],PARAMETER[\"scale_factor\",0.9996],"
                    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\"," + (north ? 0 : 10_000_000)
                    + "],UNIT[\"m\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],AUTHORITY[\"EPSG\",\""
                    + code.substring(5) + "\"]]";
        }
        return "";
    }
}

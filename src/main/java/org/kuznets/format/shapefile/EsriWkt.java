package org.kuznets.format.shapefile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text by which ESRI's and GDAL's programs know the coordinate systems in use here: WGS 84 and its UTM zones and web
 * Mercator, Pulkovo 1942, Pulkovo 1995 (SK-95) and GSK-2011 with their Gauss-Krueger zones 4 to 32. GeoTools' own
 * spelling of these is not recognised by others.
 */
final class EsriWkt {
    private static final String WGS84 = geographic("GCS_WGS_1984", "D_WGS_1984", "WGS_1984", "6378137.0,298.257223563");
    private static final String PULKOVO_1942 =
            geographic("GCS_Pulkovo_1942", "D_Pulkovo_1942", "Krasovsky_1940", "6378245.0,298.3");
    private static final String PULKOVO_1995 =
            geographic("GCS_Pulkovo_1995", "D_Pulkovo_1995", "Krasovsky_1940", "6378245.0,298.3");
    private static final String GSK_2011 =
            geographic("GCS_GSK-2011", "Geodezicheskaya_Sistema_Koordinat_2011", "GSK-2011", "6378136.5,298.2564151");
    private static final Map<String, String> FIXED = Map.of(
            "OGC:CRS84",
            WGS84,
            "EPSG:4326",
            WGS84,
            "EPSG:4284",
            PULKOVO_1942,
            "EPSG:4200",
            PULKOVO_1995,
            "EPSG:7683",
            GSK_2011,
            "EPSG:3857",
            "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS84
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                    + "UNIT[\"Meter\",1.0]]");
    private static final Pattern ZONED = Pattern.compile("EPSG:(326|327|284|200|209)(\\d\\d)");

    private EsriWkt() {}

    /** The text for a code; empty when it is none of those above. */
    static Optional<String> of(String code) {
        Matcher m = ZONED.matcher(code);
        int zone = m.matches() ? Integer.parseInt(m.group(2)) : 0;
        if (zone == 0) {
            return Optional.ofNullable(FIXED.get(code));
        }
        if (m.group(1).startsWith("32")) {
            return zone > 60
                    ? Optional.empty()
                    : Optional.of(utm(zone, m.group(1).equals("326")));
        }
        if (zone < 4 || zone > 32) {
            return Optional.empty();
        }
        return Optional.of(
                switch (m.group(1)) {
                    case "284" -> gauss("Pulkovo_1942_GK_Zone_", PULKOVO_1942, zone);
                    case "200" -> gauss("Pulkovo_1995_GK_Zone_", PULKOVO_1995, zone);
                    default -> gauss("GSK-2011_Gauss-Kruger_zone_", GSK_2011, zone);
                });
    }

    private static String geographic(String name, String datum, String spheroid, String axes) {
        return "GEOGCS[\"" + name + "\",DATUM[\"" + datum + "\",SPHEROID[\"" + spheroid + "\"," + axes
                + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    }

    private static String utm(int zone, boolean north) {
        String name = "WGS_1984_UTM_Zone_" + zone + (north ? "N" : "S");
        return transverse(name, WGS84, "Transverse_Mercator", "500000.0", north ? "0.0" : "10000000.0", zone * 6 - 183)
                .replace("Scale_Factor\",1.0", "Scale_Factor\",0.9996");
    }

    private static String gauss(String name, String base, int zone) {
        int meridian = zone * 6 - 3;
        return transverse(
                name + zone,
                base,
                "Gauss_Kruger",
                zone + "500000.0",
                "0.0",
                meridian > 180 ? meridian - 360 : meridian);
    }

    private static String transverse(
            String name, String base, String projection, String easting, String northing, int meridian) {
        return "PROJCS[\"" + name + "\"," + base + ",PROJECTION[\"" + projection + "\"],PARAMETER[\"False_Easting\","
                + easting + "],PARAMETER[\"False_Northing\"," + northing + "],PARAMETER[\"Central_Meridian\","
                + meridian
                + ".0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}

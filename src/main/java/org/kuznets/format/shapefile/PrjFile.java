package org.kuznets.format.shapefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.wkt.Formattable;
import org.geotools.referencing.wkt.UnformattableObjectException;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;

/** The coordinate system as the text of a .prj: WKT 1 in ESRI's spelling. */
final class PrjFile {
    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";
    private static final Pattern GEOGRAPHIC =
            Pattern.compile("^\\s*GEOGCS\\s*\\[\\s*\"(?:GCS_WGS_1984|WGS[ _]?(?:19)?84)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTM = Pattern.compile(
            "^\\s*PROJCS\\s*\\[\\s*\"WGS[ _](?:19)?84[ _]/?[ _]?UTM[ _]zone[ _](\\d{1,2})([NS])\"",
            Pattern.CASE_INSENSITIVE);

    private PrjFile() {}

    /** The coordinate system that {@code wkt} describes: by its code where the name tells it, else by the text itself. */
    static Crs crs(String wkt) {
        if (GEOGRAPHIC.matcher(wkt).find()) {
            return Crs.CRS84;
        }
        Matcher utm = UTM.matcher(wkt);
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(1));
            if (zone >= 1 && zone <= 60) {
                return Crs.epsg((utm.group(2).equalsIgnoreCase("N") ? 32600 : 32700) + zone);
            }
        }
        return new Crs("LOCAL:prj", wkt.strip());
    }

    /** @throws org.kuznets.notice.Refusal when {@code crs} is not known */
    static String wkt(Crs crs) {
        String code = crs.code();
        if (code.equals("OGC:CRS84") || code.equals("EPSG:4326")) {
            return WGS84;
        }
        if (!crs.definition().isEmpty()) {
            return crs.definition();
        }
        if (code.matches("EPSG:32[67](0[1-9]|[1-5]\\d|60)")) {
            return utm(Integer.parseInt(code.substring(8)), code.charAt(7) == '6');
        }
        Formattable known = (Formattable) Projections.decode(crs);
        try {
            return known.toWKT(Citations.ESRI, 0);
        } catch (UnformattableObjectException e) {
            return known.toWKT(Citations.OGC, 0);
        }
    }

    private static String utm(int zone, boolean north) {
        return "PROJCS[\"WGS_1984_UTM_Zone_" + zone + (north ? "N" : "S") + "\"," + WGS84
                + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                + "PARAMETER[\"False_Northing\"," + (north ? "0.0" : "10000000.0")
                + "],PARAMETER[\"Central_Meridian\"," + (zone * 6 - 183) + ".0],"
                + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}

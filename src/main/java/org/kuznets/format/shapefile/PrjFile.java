package org.kuznets.format.shapefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.wkt.Formattable;
import org.kuznets.geo.Crs;
import org.kuznets.geo.Projections;

/** The coordinate system as the text of a .prj: WKT 1 in ESRI's spelling. */
final class PrjFile {
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

    /**
     * The text of a .prj for {@code crs}: its own definition, else ESRI's text, else GeoTools'.
     *
     * @throws org.kuznets.notice.Refusal when {@code crs} is not known
     */
    static String wkt(Crs crs) {
        if (!crs.definition().isEmpty()) {
            return crs.definition();
        }
        return EsriWkt.of(crs.code()).orElseGet(() -> ((Formattable) Projections.decode(crs)).toWKT(Citations.OGC, 0));
    }
}

package org.kuznets.geo;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * The grid of a plant or site: metres from an origin, its y axis turned by some degrees. Written {@code
 * local:<lon>,<lat>}, {@code local:<lon>,<lat>,<rotation>} or, with the origin in another system, {@code
 * local:<easting>,<northing>,<rotation>@EPSG:28415}; the rotation is the azimuth of the grid's y axis, degrees clockwise
 * from true north, or from that system's grid north.
 *
 * <p>A Transverse Mercator, or where it is turned an Oblique Mercator, on WGS 84 round the origin: true to scale there and
 * within a centimetre a kilometre out to 25 km. Source: IOGP Guidance Note 7-2, 3.5.3 and 3.2.4.
 */
final class LocalGrid {
    private static final String NUMBER = "\\s*([+-]?\\d{1,9}(?:\\.\\d{1,12})?)\\s*";
    private static final Pattern TEXT =
            Pattern.compile("(?i)local:" + NUMBER + "," + NUMBER + "(?:," + NUMBER + ")?(?:@(.+))?");
    /** Any azimuth but 0 and 90 will do for the line that is true to scale. */
    private static final double LINE_DEGREES = 45;

    private static final Message BAD = new Message(
            "crs.local-grid",
            "'{text}' is no local grid; write local:<lon>,<lat>,<rotation>, or"
                    + " local:<easting>,<northing>,<rotation>@EPSG:<code>");
    private static final Message RANGE = new Message(
            "crs.local-origin",
            "the origin of the local grid '{text}' lies at longitude {lon}, latitude {lat}, and its y axis is turned by"
                    + " {rotation} degrees; they must be within 180, 85 and 360");

    private LocalGrid() {}

    static boolean is(String text) {
        return text.regionMatches(true, 0, "local:", 0, 6) && !text.contains("[");
    }

    /** @throws Refusal when it cannot be read, or its origin is nowhere */
    static String wkt(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw Refusal.of(BAD, "crs", Map.of("text", text.length() > 100 ? text.substring(0, 100) : text));
        }
        double[] origin = {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))};
        double rotation = m.group(3) == null ? 0 : Double.parseDouble(m.group(3));
        if (m.group(4) != null) {
            Crs system = CrsReader.read(m.group(4), "");
            Reprojection there = Reprojection.between(system, Crs.CRS84);
            double[] here = there.apply(origin[0], origin[1]);
            rotation += azimuth(here, there.apply(origin[0], origin[1] + 100));
            origin = here;
        }
        if (!(Math.abs(origin[0]) <= 180 && Math.abs(origin[1]) <= 85 && Math.abs(rotation) <= 360)) {
            throw Refusal.of(
                    RANGE, "crs", Map.of("text", text, "lon", origin[0], "lat", origin[1], "rotation", rotation));
        }
        return rotation == 0
                ? new Definition(
                                "local grid",
                                Datum.WGS84,
                                new Flat(Flat.Method.TRANSVERSE_MERCATOR, origin[0], origin[1], 1, 0, 0))
                        .wkt()
                : oblique(origin[0], origin[1], rotation);
    }

    /** The direction of a short step, degrees clockwise from true north. */
    private static double azimuth(double[] from, double[] to) {
        double sin = Math.sin(Math.toRadians(from[1]));
        double squeeze = 1 - 0.00669437999014 * sin * sin;
        double east = (to[0] - from[0]) * Math.cos(Math.toRadians(from[1])) * squeeze;
        double north = (to[1] - from[1]) * (1 - 0.00669437999014);
        return Math.toDegrees(Math.atan2(east, north));
    }

    private static String oblique(double lon, double lat, double rotation) {
        return "PROJCS[\"local grid\",GEOGCS[\"WGS 84\"," + Definition.datumWkt(Datum.WGS84)
                + ",PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295]],PROJECTION[\"Oblique_Mercator\"]"
                + parameter("latitude_of_center", lat) + parameter("longitude_of_center", lon)
                + parameter("azimuth", LINE_DEGREES) + parameter("rectified_grid_angle", LINE_DEGREES - rotation)
                + parameter("scale_factor", 1) + parameter("false_easting", 0) + parameter("false_northing", 0)
                + ",UNIT[\"m\",1]]";
    }

    private static String parameter(String name, double value) {
        return String.format(Locale.ROOT, ",PARAMETER[\"%s\",%.12f]", name, value);
    }
}

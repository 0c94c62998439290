package org.kuznets.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Which fields of a record hold its place: one with WKT, or two with coordinates. For files that know no shapes.
 *
 * @param wkt the field's position, or -1
 * @param x the position of east or longitude, or -1; so is y, north or latitude
 * @param degrees whether the fields' names say longitude and latitude
 */
public record CoordinateColumns(int wkt, int x, int y, boolean degrees) {
    private static final Set<String> WKT =
            Set.of("wkt", "geometry", "geom", "the_geom", "wkt_geom", "shape", "геометрия");
    private static final List<List<Set<String>>> PAIRS = List.of(
            List.of(
                    Set.of("lon", "lng", "long", "longitude", "долгота", "lon_dd", "longitude_dd"),
                    Set.of("lat", "latitude", "широта", "lat_dd", "latitude_dd")),
            List.of(
                    Set.of("x", "easting", "east", "coord_x", "x_coord", "xcoord", "point_x", "восток"),
                    Set.of("y", "northing", "north", "coord_y", "y_coord", "ycoord", "point_y", "север")));
    private static final Pattern SRID = Pattern.compile("(?is)SRID=(\\d{1,6});(.*)");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Found by the names in the head of a file. */
    public static CoordinateColumns of(List<String> head) {
        List<String> names =
                head.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
        int wkt = find(names, WKT);
        for (List<Set<String>> pair : PAIRS) {
            int x = find(names, pair.get(0));
            int y = find(names, pair.get(1));
            if (x >= 0 && y >= 0) {
                return wkt >= 0 ? new CoordinateColumns(wkt, -1, -1, false) : new CoordinateColumns(-1, x, y, pair == PAIRS.get(0));
            }
        }
        return new CoordinateColumns(wkt, -1, -1, false);
    }

    private static int find(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    public boolean none() {
        return wkt < 0 && x < 0;
    }

    /** Whether the i-th field is used up by the place and no attribute. */
    public boolean takes(int i) {
        return i == wkt || i == x || i == y;
    }

    /**
     * The place of a record.
     *
     * @return null when its fields are empty
     * @throws IllegalArgumentException says what is wrong
     */
    public @Nullable Geometry geometry(List<String> fields) {
        if (wkt >= 0) {
            return wkt(fields.get(wkt));
        }
        if (x < 0 || fields.get(x).isBlank() && fields.get(y).isBlank()) {
            return null;
        }
        return FACTORY.createPoint(new Coordinate(number(fields.get(x)), number(fields.get(y))));
    }

    /** The SRID that EWKT names. */
    public Optional<Integer> srid(List<String> fields) {
        Matcher m = SRID.matcher(wkt < 0 ? "" : fields.get(wkt).strip());
        return m.matches() ? Optional.of(Integer.parseInt(m.group(1))) : Optional.empty();
    }

    private static double number(String text) {
        return Coercion.number(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + shortened(text) + "' is no coordinate"));
    }

    private static @Nullable Geometry wkt(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher m = SRID.matcher(text.strip());
        try {
            return new WKTReader(FACTORY).read(m.matches() ? m.group(2) : text.strip());
        } catch (ParseException | RuntimeException e) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is no WKT: " + e.getMessage(), e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}

package org.kuznets.geo;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.locationtech.jts.geom.Envelope;

/**
 * The metric sheet that an analysis computes on: a Lambert azimuthal equal-area projection of WGS 84 centred on the
 * data, metres. Areas are true everywhere. Lengths are true within 0.1 % out to about 560 km, and {@link #localAt} says
 * how they are stretched beyond.
 * Source: Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), chapter 24.
 *
 * @param longitude of the centre, degrees
 * @param latitude of the centre, degrees
 */
public record Sheet(double longitude, double latitude) {
    /** The farthest from the centre that data may lie, metres: beyond it shapes are too sheared to mean anything. */
    public static final double REACH_METRES = 5_000_000;

    private static final double AUTHALIC_RADIUS = 6_371_007.1809;
    private static final double SEMI_MAJOR = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;
    private static final Message TOO_WIDE = new Message(
            "sheet.too-wide",
            "the data span {kilometres} km, more than one metric sheet holds; select a smaller region");

    /**
     * How small steps on the ground appear on the sheet at one place: a step of {@code e} metres east and {@code n}
     * metres north on the ellipsoid is {@code (xEast e + xNorth n, yEast e + yNorth n)} on the sheet.
     */
    public record Local(double xEast, double xNorth, double yEast, double yNorth) {
        /** The azimuth of true north on the sheet, degrees clockwise from +y: what turns a true azimuth into a sheet one. */
        public double northDegrees() {
            return Math.toDegrees(Math.atan2(xNorth, yNorth));
        }

        /** How long a small step on the sheet is on the ground, metres. */
        public double groundMetres(double x, double y) {
            double det = xEast * yNorth - xNorth * yEast;
            return Math.hypot((yNorth * x - xNorth * y) / det, (xEast * y - yEast * x) / det);
        }
    }

    /**
     * The sheet for data within {@code boxes}; its centre is rounded to 0.01 degrees.
     *
     * @throws Refusal when the data reach beyond {@link #REACH_METRES} from their middle
     */
    public static Sheet over(Collection<Bbox> boxes) {
        if (boxes.isEmpty()) {
            return new Sheet(0, 0);
        }
        double reference = boxes.iterator().next().west();
        Envelope all = new Envelope();
        for (Bbox b : boxes) {
            double west = near(b.west(), reference);
            double east = b.crossesAntimeridian()
                    ? near(b.west(), reference) + (b.east() + 360 - b.west())
                    : west + b.east() - b.west();
            all.expandToInclude(new Envelope(west, east, b.south(), b.north()));
        }
        double lon = Math.round(all.centre().x * 100) / 100.0;
        double lat = Math.round(all.centre().y * 100) / 100.0;
        double halfWidth = Math.toRadians(all.getWidth() / 2) * AUTHALIC_RADIUS * Math.cos(Math.toRadians(lat));
        double halfHeight = Math.toRadians(all.getHeight() / 2) * AUTHALIC_RADIUS;
        if (Math.hypot(halfWidth, halfHeight) > REACH_METRES || all.getWidth() > 180) {
            long span = Math.round(2 * Math.max(halfWidth, halfHeight) / 1000);
            throw Refusal.of(TOO_WIDE, null, Map.of("kilometres", span));
        }
        return new Sheet(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, lat);
    }

    private static double near(double lon, double reference) {
        return lon - reference > 180 ? lon - 360 : lon - reference < -180 ? lon + 360 : lon;
    }

    public Crs crs() {
        return new Crs(String.format(Locale.ROOT, "SHEET:%s,%s", longitude, latitude), "");
    }

    /** The sheet whose {@link #crs} has this code. */
    public static Sheet parse(String code) {
        String[] p = code.substring("SHEET:".length()).split(",");
        return new Sheet(Double.parseDouble(p[0]), Double.parseDouble(p[1]));
    }

    /**
     * The sheet's distortion at a place on it, metres from its centre. Exact on the ellipsoid to about 1e-7. Use it where
     * true lengths matter farther than some 560 km from the centre, or where true north does.
     */
    public Local localAt(double x, double y) {
        double[] here = Reprojection.between(crs(), Crs.CRS84).apply(x, y);
        Reprojection forth = Reprojection.between(Crs.CRS84, crs());
        double step = 1e-3;
        double[] east = forth.apply(here[0] + step, here[1]);
        double[] west = forth.apply(here[0] - step, here[1]);
        double[] north = forth.apply(here[0], here[1] + step);
        double[] south = forth.apply(here[0], here[1] - step);
        double sin = Math.sin(Math.toRadians(here[1]));
        double w = Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin);
        double arc = 2 * Math.toRadians(step);
        double metresEast = arc * SEMI_MAJOR / w * Math.cos(Math.toRadians(here[1]));
        double metresNorth = arc * SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (w * w * w);
        return new Local(
                (east[0] - west[0]) / metresEast,
                (north[0] - south[0]) / metresNorth,
                (east[1] - west[1]) / metresEast,
                (north[1] - south[1]) / metresNorth);
    }
}

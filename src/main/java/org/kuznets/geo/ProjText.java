package org.kuznets.geo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.Helmert;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * PROJ strings of the kinds that local systems come in: {@code +proj=tmerc}, {@code utm}, {@code laea}, {@code longlat},
 * metres, Greenwich. Everything else is better said as WKT.
 */
final class ProjText {
    private static final Message UNSUPPORTED = new Message(
            "crs.proj-unsupported",
            "the PROJ string has {part}, which is not read here; use +proj=tmerc, utm, laea or longlat in metres, or give WKT");
    private static final Message NUMBER =
            new Message("crs.proj-number", "in the PROJ string, +{key}={value} is not a number that makes sense there");
    private static final Message NO_DATUM = new Message(
            "crs.proj-datum",
            "the PROJ string says neither +towgs84, +datum nor a known +ellps; add +towgs84=dx,dy,dz,rx,ry,rz,s");
    private static final Set<String> READ = Set.of(
            "proj",
            "lon_0",
            "lat_0",
            "k",
            "k_0",
            "x_0",
            "y_0",
            "zone",
            "south",
            "ellps",
            "datum",
            "towgs84",
            "a",
            "b",
            "rf",
            "units",
            "pm",
            "no_defs",
            "type",
            "wktext",
            "approx",
            "axis",
            "over",
            "to_meter",
            "title");
    private static final Map<String, Ellipsoid> ELLIPSOIDS = Map.of(
            "WGS84", Ellipsoid.WGS84,
            "krass", new Ellipsoid(6_378_245, 298.3),
            "GRS80", new Ellipsoid(6_378_137, 298.257222101),
            "GSK2011", new Ellipsoid(6_378_136.5, 298.2564151),
            "PZ90", new Ellipsoid(6_378_136, 298.25784),
            "bessel", new Ellipsoid(6_377_397.155, 299.1528128),
            "intl", new Ellipsoid(6_378_388, 297));

    private final Map<String, String> said = new HashMap<>();

    private ProjText(String text) {
        for (String part : text.strip().split("\\s+(?=\\+)|\\s+")) {
            String[] pair = part.replaceFirst("^\\+", "").split("=", 2);
            if (!pair[0].isEmpty()) {
                said.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        Set<String> unread = new TreeSet<>(said.keySet());
        unread.removeAll(READ);
        if (!unread.isEmpty()) {
            throw unsupported("+" + String.join(" +", unread));
        }
        only("units", "m");
        only("to_meter", "1");
        only("pm", "greenwich");
        only("axis", "enu");
    }

    /** @param assumed hears of a datum that was taken because only its ellipsoid was given */
    static Definition read(String text, Consumer<Datum> assumed) {
        ProjText t = new ProjText(text);
        return new Definition("local", t.datum(assumed), t.flat());
    }

    private Flat flat() {
        String method = said.getOrDefault("proj", "");
        double lon0 = number("lon_0", 0, 360);
        double lat0 = number("lat_0", 0, 90);
        double east = number("x_0", 0, 1e8);
        double north = number("y_0", 0, 1e8);
        double scale = said.containsKey("k_0") ? number("k_0", 1, 2) : number("k", 1, 2);
        return switch (method) {
            case "tmerc", "etmerc" -> new Flat(Flat.Method.TRANSVERSE_MERCATOR, lon0, lat0, scale, east, north);
            case "laea" -> new Flat(Flat.Method.EQUAL_AREA, lon0, lat0, 1, east, north);
            case "longlat", "latlong" -> Flat.LON_LAT;
            case "utm" -> {
                double zone = number("zone", 0, 60);
                if (zone < 1 || zone != Math.rint(zone)) {
                    throw wrong("zone");
                }
                yield new Flat(
                        Flat.Method.TRANSVERSE_MERCATOR,
                        zone * 6 - 183,
                        0,
                        0.9996,
                        500_000,
                        said.containsKey("south") ? 10_000_000 : 0);
            }
            default -> throw unsupported("+proj=" + method);
        };
    }

    private Datum datum(Consumer<Datum> assumed) {
        String name = said.getOrDefault("datum", "");
        if (!name.isEmpty()) {
            return Datums.find(name).orElseThrow(() -> unsupported("+datum=" + name));
        }
        Ellipsoid figure = ellipsoid();
        String shift = said.getOrDefault("towgs84", "");
        if (shift.isEmpty()) {
            Datum datum = Anonymous.byEllipsoid(figure).orElseThrow(() -> Refusal.of(NO_DATUM, "crs", Map.of()));
            assumed.accept(datum);
            return datum;
        }
        double[] v = new double[7];
        String[] parts = shift.split(",");
        if (parts.length != 3 && parts.length != 7) {
            throw wrong("towgs84");
        }
        for (int i = 0; i < parts.length; i++) {
            v[i] = number("towgs84", parts[i], 10_000);
        }
        return new Datum("local", "local", 0, figure, new Helmert(v[0], v[1], v[2], v[3], v[4], v[5], v[6]));
    }

    private Ellipsoid ellipsoid() {
        String name = said.getOrDefault("ellps", "");
        if (!name.isEmpty()) {
            Ellipsoid known = ELLIPSOIDS.get(name);
            if (known == null) {
                throw unsupported("+ellps=" + name);
            }
            return known;
        }
        double a = number("a", 0, 7e6);
        double b = number("b", 0, 7e6);
        double rf = b > 0 && a > b ? a / (a - b) : number("rf", 0, 400);
        if (a < 6e6 || rf < 200) {
            throw Refusal.of(NO_DATUM, "crs", Map.of());
        }
        return new Ellipsoid(a, rf);
    }

    private double number(String key, double otherwise, double limit) {
        String value = said.get(key);
        return value == null ? otherwise : number(key, value, limit);
    }

    private double number(String key, String value, double limit) {
        try {
            double d = Double.parseDouble(value);
            if (Math.abs(d) <= limit) {
                return d;
            }
        } catch (NumberFormatException e) {
            // said below, with its key
        }
        throw Refusal.of(NUMBER, "crs", Map.of("key", key, "value", value));
    }

    private void only(String key, String allowed) {
        String value = said.getOrDefault(key, allowed);
        if (!value.equalsIgnoreCase(allowed) && !value.equals("0")) {
            throw unsupported("+" + key + "=" + value);
        }
    }

    private Refusal wrong(String key) {
        return Refusal.of(NUMBER, "crs", Map.of("key", key, "value", said.getOrDefault(key, "")));
    }

    private static Refusal unsupported(String part) {
        return Refusal.of(UNSUPPORTED, "crs", Map.of("part", part));
    }
}

package org.kuznets.geo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.Helmert;

/** From well-known text (1, OGC's or ESRI's) to a {@link Definition}, where it is of a kind that we compute ourselves. */
final class WktDefinition {
    private static final double DEGREE = Math.PI / 180;

    private WktDefinition() {}

    /** Empty when the method, unit, meridian or datum is not one of ours. Axes are ignored: x is east. */
    static Optional<Definition> find(Wkt wkt) {
        if (wkt.keyword().equals("COMPD_CS")) {
            return wkt.child("PROJCS", "GEOGCS").flatMap(WktDefinition::find);
        }
        boolean projected = wkt.keyword().equals("PROJCS");
        Optional<Wkt> geographic = projected
                ? wkt.child("GEOGCS")
                : Optional.of(wkt).filter(w -> w.keyword().equals("GEOGCS"));
        if (geographic.isEmpty() || !inDegreesFromGreenwich(geographic.get())) {
            return Optional.empty();
        }
        Optional<Datum> datum = geographic.get().child("DATUM").flatMap(WktDefinition::datum);
        Optional<Flat> flat = projected ? flat(wkt) : Optional.of(Flat.LON_LAT);
        return datum.flatMap(d -> flat.map(f -> new Definition(wkt.name(), d, f)));
    }

    private static boolean inDegreesFromGreenwich(Wkt geographic) {
        double unit = geographic.child("UNIT").map(u -> u.number(1)).orElse(DEGREE);
        double meridian = geographic.child("PRIMEM").map(u -> u.number(1)).orElse(0.0);
        return Math.abs(unit - DEGREE) < 1e-12 && Math.abs(meridian) < 1e-9;
    }

    /** The shift that the text gives itself goes before the one in our table. */
    static Optional<Datum> datum(Wkt datum) {
        Optional<Datum> known = Datums.find(datum.name());
        Optional<Helmert> own = datum.child("TOWGS84").flatMap(WktDefinition::shift);
        Optional<Ellipsoid> figure = datum.child("SPHEROID").flatMap(WktDefinition::ellipsoid);
        if (own.isPresent() && figure.isPresent()) {
            Datum given = new Datum(datum.name(), datum.name(), 0, figure.get(), own.get());
            return Optional.of(known.filter(k -> k.near(given)).orElse(given));
        }
        return figure.isPresent() ? known.filter(k -> k.ellipsoid().near(figure.get())) : known;
    }

    private static Optional<Ellipsoid> ellipsoid(Wkt spheroid) {
        double a = spheroid.number(1);
        double f = spheroid.number(2);
        return a > 6e6 && a < 7e6 && (f == 0 || f > 200 && f < 400)
                ? Optional.of(new Ellipsoid(a, f))
                : Optional.empty();
    }

    private static Optional<Helmert> shift(Wkt s) {
        if (s.values().size() != 3 && s.values().size() != 7) {
            return Optional.empty();
        }
        double[] v = new double[7];
        for (int i = 0; i < s.values().size(); i++) {
            v[i] = s.number(i);
            if (!Double.isFinite(v[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Helmert(v[0], v[1], v[2], v[3], v[4], v[5], v[6]));
    }

    private static Optional<Flat> flat(Wkt wkt) {
        Map<String, Double> p = new HashMap<>();
        wkt.children().stream()
                .filter(c -> c.keyword().equals("PARAMETER"))
                .forEach(c -> p.put(plain(c.name()), c.number(1)));
        double unit = wkt.child("UNIT").map(u -> u.number(1)).orElse(1.0);
        if (unit != 1 || p.values().stream().anyMatch(v -> !Double.isFinite(v))) {
            return Optional.empty();
        }
        double lon0 = p.getOrDefault("centralmeridian", p.getOrDefault("longitudeofcenter", 0.0));
        double lat0 = p.getOrDefault("latitudeoforigin", p.getOrDefault("latitudeofcenter", 0.0));
        double scale = p.getOrDefault("scalefactor", 1.0);
        double east = p.getOrDefault("falseeasting", 0.0);
        double north = p.getOrDefault("falsenorthing", 0.0);
        return switch (plain(wkt.child("PROJECTION").map(Wkt::name).orElse(""))) {
            case "transversemercator", "gausskruger", "transversemercatorcomplex" ->
                Optional.of(new Flat(Flat.Method.TRANSVERSE_MERCATOR, lon0, lat0, scale, east, north));
            case "lambertazimuthalequalarea" ->
                Optional.of(new Flat(Flat.Method.EQUAL_AREA, lon0, lat0, 1, east, north));
            case "popularvisualisationpseudomercator", "mercatorauxiliarysphere" ->
                lon0 == 0 && east == 0 && north == 0 ? Optional.of(Flat.WEB_MERCATOR) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

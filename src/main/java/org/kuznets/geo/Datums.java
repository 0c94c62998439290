package org.kuznets.geo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuznets.geo.proj.Ellipsoid;
import org.kuznets.geo.proj.Helmert;

/**
 * Our table of datum shifts, {@code datum-shifts.csv}. It stands above what GeoTools would choose, which for Pulkovo 1942
 * is an older set of parameters, 7 m away from what Russia's standard and PROJ use, or nothing at all, 61 m away.
 */
final class Datums {
    private static final List<Map<String, String>> ROWS = Facts.read("datum-shifts.csv");
    private static final Map<String, Datum> BY_NAME = byName();

    private Datums() {}

    /** The datum that WKT or a person calls {@code name}. */
    static Optional<Datum> find(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** The datum whose longitude and latitude have this EPSG code. */
    static Optional<Datum> findByGeographic(int code) {
        return BY_NAME.values().stream().filter(d -> d.geographic() == code).findFirst();
    }

    private static Map<String, Datum> byName() {
        Map<String, Datum> all = new HashMap<>();
        for (Map<String, String> row : ROWS) {
            Datum datum = new Datum(
                    row.getOrDefault("datum", ""),
                    row.getOrDefault("title", ""),
                    (int) number(row, "geographic"),
                    new Ellipsoid(number(row, "semiMajorMetres"), number(row, "inverseFlattening")),
                    new Helmert(
                            number(row, "dx"),
                            number(row, "dy"),
                            number(row, "dz"),
                            number(row, "rx"),
                            number(row, "ry"),
                            number(row, "rz"),
                            number(row, "ppm")));
            all.put(key(datum.name()), datum);
            for (String alias : row.getOrDefault("aliases", "").split("\\|")) {
                all.put(key(alias), datum);
            }
        }
        return all;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    /** Spellings differ in case, blanks, punctuation and ESRI's "D_". */
    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("^d_", "").replaceAll("[^\\p{L}\\p{Nd}()]", "");
        // "Pulkovo 1942(58)" is another datum: brackets count
        return key;
    }
}

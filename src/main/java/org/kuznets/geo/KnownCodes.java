package org.kuznets.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The EPSG codes that need no database: WGS 84 with its UTM zones and web Mercator, and the Gauss-Krueger zones on
 * Pulkovo 1942, Pulkovo 1995 and GSK-2011, from {@code transverse-mercator-codes.csv}.
 */
final class KnownCodes {
    private static final List<Run> RUNS =
            Facts.read("transverse-mercator-codes.csv").stream().map(Run::new).toList();

    /** Codes one after the other whose zones lie side by side. */
    private record Run(int first, int last, Datum datum, String title, double[] numbers) {
        Run(Map<String, String> row) {
            this(
                    Integer.parseInt(row.getOrDefault("first", "")),
                    Integer.parseInt(row.getOrDefault("last", "")),
                    Datums.find(row.getOrDefault("datum", "")).orElseThrow(),
                    row.getOrDefault("title", ""),
                    new double[] {
                        Double.parseDouble(row.getOrDefault("firstMeridian", "")),
                        Double.parseDouble(row.getOrDefault("meridianStep", "")),
                        Double.parseDouble(row.getOrDefault("firstEasting", "")),
                        Double.parseDouble(row.getOrDefault("eastingStep", "")),
                        Double.parseDouble(row.getOrDefault("scale", "")),
                        Double.parseDouble(row.getOrDefault("falseNorthing", ""))
                    });
        }

        Definition definition(int code) {
            int n = code - first;
            double meridian = numbers[0] + n * numbers[1];
            double lon0 = meridian > 180 ? meridian - 360 : meridian;
            Flat flat = new Flat(
                    Flat.Method.TRANSVERSE_MERCATOR, lon0, 0, numbers[4], numbers[2] + n * numbers[3], numbers[5]);
            return new Definition(title + " " + Definition.number(lon0), datum, flat);
        }

        /** The code whose meridian is nearest to that of {@code flat}. */
        int codeNear(Flat flat) {
            double turn = (flat.lon0() - numbers[0]) % 360;
            int n = (int) Math.round((turn < 0 ? turn + 360 : turn) / numbers[1]);
            return Math.min(last, first + n);
        }
    }

    private KnownCodes() {}

    static Optional<Definition> find(int code) {
        if (code == 3857) {
            return Optional.of(new Definition("WGS 84 / Pseudo-Mercator", Datum.WGS84, Flat.WEB_MERCATOR));
        }
        Optional<Definition> projected = RUNS.stream()
                .filter(r -> r.first <= code && code <= r.last)
                .findFirst()
                .map(r -> r.definition(code));
        return projected.or(() -> Datums.findByGeographic(code).map(d -> new Definition(d.title(), d, Flat.LON_LAT)));
    }

    /** The code that means the same numbers as {@code definition}; of several, the one in most use. */
    static OptionalInt findCode(Definition definition) {
        Flat flat = definition.flat();
        return switch (flat.method()) {
            case LON_LAT ->
                definition.datum().geographic() > 0
                        ? OptionalInt.of(definition.datum().geographic())
                        : OptionalInt.empty();
            case WEB_MERCATOR -> OptionalInt.of(3857);
            case TRANSVERSE_MERCATOR ->
                RUNS.stream()
                        .filter(r -> r.datum.near(definition.datum())
                                && r.definition(r.codeNear(flat)).flat().near(flat))
                        .mapToInt(r -> r.codeNear(flat))
                        .findFirst();
            case EQUAL_AREA -> OptionalInt.empty();
        };
    }

    /** Every code in the tables; for tests and guesses. */
    static List<Integer> all() {
        return RUNS.stream()
                .flatMap(r ->
                        java.util.stream.IntStream.rangeClosed(r.first, r.last).boxed())
                .toList();
    }
}

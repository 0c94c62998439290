package org.kuznets.sample;

import java.util.List;

/** Synthetic wind roses that agree with the little that is reported: west and south-west prevail, valleys are calm. */
final class Winds {
    static final List<String> RHUMBS = List.of("n", "ne", "e", "se", "s", "sw", "w", "nw");
    private static final double[] SPEEDS = {1, 3, 5, 8};
    private static final double[] SPEED_SHARES = {0.42, 0.34, 0.17, 0.07};
    /** Per speed class the share of each stability A to F; strong winds are neutral. */
    private static final double[][] STABILITY = {
        {0.10, 0.16, 0.08, 0.14, 0.20, 0.32},
        {0.03, 0.13, 0.16, 0.30, 0.22, 0.16},
        {0, 0.04, 0.18, 0.62, 0.16, 0},
        {0, 0, 0.06, 0.94, 0, 0}
    };

    private Winds() {}

    static Sheaf roses() {
        Sheaf s = Sheaf.of(
                "wind-roses", "id", "nameEn", "nameRu", "n", "ne", "e", "se", "s", "sw", "w", "nw", "calm", "quality");
        for (Fact f : Facts.read("wind_stations").rows()) {
            long[] r = tenths(f);
            s.add(
                    f.place(),
                    f.text("id"),
                    f.text("nameEn"),
                    f.text("nameRu"),
                    r[0] / 10.0,
                    r[1] / 10.0,
                    r[2] / 10.0,
                    r[3] / 10.0,
                    r[4] / 10.0,
                    r[5] / 10.0,
                    r[6] / 10.0,
                    r[7] / 10.0,
                    f.number("calmPercent"),
                    "synthetic");
        }
        return s;
    }

    /** Tenths of a percent for each rhumb; they sum to 1000 exactly. */
    private static long[] tenths(Fact f) {
        double[] weight = new double[8];
        double sum = 0;
        for (int k = 0; k < 8; k++) {
            double off = StrictMath.toRadians(45 * k - f.number("prevailingDegrees"));
            weight[k] = 0.25
                    + StrictMath.exp(f.number("concentration") * StrictMath.cos(off))
                    + 0.3 * Noise.at(901, k, f.text("id").charAt(1));
            sum += weight[k];
        }
        return apportion(weight, sum, 1000);
    }

    /** Whole shares of {@code whole}; what rounding leaves goes to the largest. */
    private static long[] apportion(double[] weight, double sum, long whole) {
        long[] shares = new long[weight.length];
        long left = whole;
        int largest = 0;
        for (int k = 0; k < weight.length; k++) {
            shares[k] = StrictMath.round(weight[k] / sum * whole);
            left -= shares[k];
            largest = weight[k] > weight[largest] ? k : largest;
        }
        shares[largest] += left;
        return shares;
    }

    /** {@code station,directionDegrees,speedMetresPerSecond,stability,frequency,quality}; a station's frequencies sum to 1. */
    static Table stability() {
        Table t = new Table(
                "wind-stability",
                List.of("station", "directionDegrees", "speedMetresPerSecond", "stability", "frequency", "quality"));
        for (Fact f : Facts.read("wind_stations").rows()) {
            long[] rose = tenths(f);
            double[] weight = new double[8 * 4 * 6];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = rose[i / 24] / 1000.0 * SPEED_SHARES[i / 6 % 4] * STABILITY[i / 6 % 4][i % 6];
            }
            long[] millionths = apportion(weight, 1, 1_000_000);
            for (int i = 0; i < weight.length; i++) {
                if (millionths[i] > 0) {
                    t.add(
                            f.text("id"),
                            String.valueOf(45 * (i / 24)),
                            String.valueOf((int) SPEEDS[i / 6 % 4]),
                            String.valueOf((char) ('A' + i % 6)),
                            java.math.BigDecimal.valueOf(millionths[i], 6).toPlainString(),
                            "synthetic");
                }
            }
        }
        return t;
    }
}
